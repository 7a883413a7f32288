import { randomUUID } from "node:crypto";
import { BrowserWindow, type WebPreferences } from "electron";
import { appOrigin } from "./security.ts";

/** A page to be printed runs nothing, and has nothing to run it with. */
const preferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  javascript: false,
  webviewTag: false,
  devTools: false,
  spellcheck: false,
};
const place = `${appOrigin}/print/`;

/** Makes PDF of a page of our own HTML by the window's own printing: tagged, with an outline, in any script and direction. */
export interface Printer {
  readonly print: (html: string) => Promise<Uint8Array>;
  /** The page that is waiting to be printed under a URL of the app; null for any other. */
  readonly serve: (url: string) => Response | null;
}

export function createPrinter(): Printer {
  const waiting = new Map<string, string>();
  return {
    serve: (url) => {
      const html = waiting.get(url);
      if (html === undefined) return null;
      const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "sandbox" };
      return new Response(html, { headers });
    },
    print: async (html) => {
      const url = `${place}${randomUUID()}.html`;
      waiting.set(url, html);
      const window = new BrowserWindow({ show: false, webPreferences: preferences });
      try {
        await window.loadURL(url);
        return await window.webContents.printToPDF({
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          preferCSSPageSize: true,
          printBackground: true,
        });
      } finally {
        waiting.delete(url);
        window.destroy();
      }
    },
  };
}
