import { randomUUID } from "node:crypto";
import { BrowserWindow, type WebPreferences } from "electron";
import { appError } from "../shared/app-error.ts";
import { err, ok } from "../shared/result.ts";
import { cancelled } from "./documents/document-writer.ts";
import type { Log } from "./log.ts";
import { appOrigin } from "./security.ts";
import type { Print } from "./services/export-files.ts";

/** A page to be printed runs nothing, and has nothing to run it with. */
const preferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  javascript: false,
  images: false,
  webgl: false,
  webviewTag: false,
  devTools: false,
  spellcheck: false,
};
const place = `${appOrigin}/print/`;
const notPrinted = appError(
  "failed",
  "The accessible PDF could not be printed.",
  "Try again; if it fails again, export Word, which has the same text and headings.",
);

/** Makes PDF of a page of our own HTML by the window's own printing: tagged, with an outline, in any script and direction. */
export interface Printer {
  readonly print: Print;
  /** The page that is waiting to be printed under a URL of the app; null for any other. */
  readonly serve: (url: string) => Response | null;
}

export function createPrinter(log: Log): Printer {
  const waiting = new Map<string, string>();
  return {
    serve: (url) => {
      const html = waiting.get(url);
      if (html === undefined) return null;
      const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "sandbox" };
      return new Response(html, { headers });
    },
    print: async (html, signal) => {
      if (signal?.aborted) return err(cancelled);
      const url = `${place}${randomUUID()}.html`;
      waiting.set(url, html);
      const window = new BrowserWindow({ show: false, webPreferences: preferences });
      try {
        return ok(await Promise.race([printed(window, url), stopped(window, signal)]));
      } catch (error) {
        if (signal?.aborted) return err(cancelled);
        log(`Printing failed: ${String(error)}`);
        return err(notPrinted);
      } finally {
        waiting.delete(url);
        if (!window.isDestroyed()) window.destroy();
      }
    },
  };
}

async function printed(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url);
  return window.webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
  });
}

/** Fails when the person cancels, or the window goes away: what it was asked for may then never be answered. */
const stopped = (window: BrowserWindow, signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new Error("cancelled")));
    window.once("closed", () => reject(new Error("its window was closed")));
    window.webContents.once("render-process-gone", (_event, { reason }) =>
      reject(new Error(`its process has gone: ${reason}`)),
    );
  });
