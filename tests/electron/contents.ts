import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type * as Electron from "electron";
import type { CDPSession, Frame, Page, Request, Route } from "playwright-core";
import { z } from "zod";
import { invoke } from "./ipc-main.ts";
import { decidePermissions, isDownloadRefused, serve } from "./network.ts";
import { isPrevented } from "./preventable.ts";
import { followTheme } from "./theme.ts";
import { toApp, toWeb } from "./urls.ts";
import { decode, encode } from "./wire.ts";
import { pageScript, preloadScript } from "./worlds.ts";

type OpenHandler = (details: { readonly url: string }) => { readonly action: "allow" | "deny" };
type Used =
  | "close"
  | "getURL"
  | "isDestroyed"
  | "reload"
  | "send"
  | "setWebRTCIPHandlingPolicy"
  | "printToPDF";

const world = "preload";
const long = 100_000; // characters: more take Chromium's developer tools a while
const packed = (text: string): string =>
  text.length < long ? text : `gzip${gzipSync(text, { level: 1 }).toString("base64")}`;
const callSchema = z.object({ call: z.number(), channel: z.string(), args: z.array(z.unknown()) });

/** The page of a window, and its preload script. */
export class StandInContents extends EventEmitter implements Pick<Electron.WebContents, Used> {
  /** The frame that calls come from, which is always this one: the preload runs in no other. */
  readonly mainFrame = { parent: null, url: "" };
  #page: Page | null = null;
  #cdp: CDPSession | null = null;
  #preloadWorld: number | null = null;
  #targetId = "";
  #mayOpen: OpenHandler = () => ({ action: "allow" });
  #isGoing = false; // where the app itself sends the window, which `will-navigate` is not about

  get targetId(): string {
    return this.#targetId;
  }
  isDestroyed = (): boolean => this.#page === null || this.#page.isClosed();
  getURL = (): string => this.mainFrame.url;
  close = (): void => void this.emit("stand-in-close");
  reload = (): void => void this.#cdp?.send("Page.reload").catch(() => undefined);
  setWebRTCIPHandlingPolicy = (_policy: string): void => undefined; // Chromium has it as a policy of machines
  setWindowOpenHandler = (handler: OpenHandler): void => {
    this.#mayOpen = handler;
  };

  async attach(page: Page, { preload, javascript = true }: Electron.WebPreferences): Promise<void> {
    this.#page = page;
    page.on("framenavigated", (frame: Frame) => {
      if (frame === page.mainFrame()) this.mainFrame.url = toApp(frame.url());
    });
    page.on("popup", (popup) => void this.#opened(popup));
    page.on("dialog", () => undefined); // a person answers it
    page.on("download", (download) => {
      if (isDownloadRefused(download.url())) void download.cancel();
    });
    await page.route("**/*", (route) => this.#request(route));
    const cdp = await page.context().newCDPSession(page);
    this.#cdp = cdp;
    cdp.on("Page.loadEventFired", () => this.emit("did-finish-load"));
    await cdp.send("Page.enable");
    this.#targetId = (await cdp.send("Target.getTargetInfo")).targetInfo.targetId;
    await followTheme(page);
    await decidePermissions(this, cdp);
    if (!javascript) await cdp.send("Emulation.setScriptExecutionDisabled", { value: true });
    if (preload !== undefined) await this.#isolate(cdp, readFileSync(preload, "utf8"));
  }

  async go(url: string): Promise<void> {
    this.#isGoing = true;
    try {
      await this.#page?.goto(toWeb(url));
    } finally {
      this.#isGoing = false;
    }
  }

  /** Runs the preload script in its own world, before the page's scripts, in every document. */
  async #isolate(cdp: CDPSession, preload: string): Promise<void> {
    const names = { page: randomUUID(), preload: randomUUID() };
    cdp.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.name === world && context.auxData?.["frameId"] === this.#targetId)
        this.#preloadWorld = context.id;
    });
    cdp.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
      if (name === "toMain") void this.#called(decode(payload), executionContextId);
    });
    await cdp.send("Runtime.enable");
    await cdp.send("Runtime.addBinding", { name: "toMain", executionContextName: world });
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: pageScript(names) });
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", {
      source: preloadScript(names, preload),
      worldName: world,
    });
  }

  async #called(message: unknown, from: number): Promise<void> {
    const { call, channel, args } = callSchema.parse(message);
    const event = { sender: this, senderFrame: this.mainFrame, type: "frame" };
    const answer = await invoke(channel, event, args).then(
      (value) => encode({ call, value }),
      (error: unknown) => encode({ call, error: String(error) }),
    );
    await this.#toPreload(answer, from);
  }

  send = (channel: string, ...args: readonly unknown[]): void => {
    if (this.#preloadWorld !== null) void this.#toPreload(encode({ channel, args }), this.#preloadWorld);
  };

  async #toPreload(text: string, contextId: number): Promise<void> {
    const expression = `fromMain(${JSON.stringify(packed(text))})`;
    await this.#cdp?.send("Runtime.evaluate", { expression, contextId }).catch(() => undefined); // the page has gone
  }

  /** A request of the page. A navigation is announced first, to be prevented. */
  async #request(route: Route): Promise<void> {
    const request = route.request();
    if (request.isNavigationRequest() && !this.#isGoing && this.#isStopped(request))
      return route.abort("aborted");
    return serve(route);
  }

  #isStopped(request: Request): boolean {
    const isMainFrame = request.frame().parentFrame() === null;
    const details = { url: toApp(request.url()), isMainFrame, isSameDocument: false };
    const isRedirect = request.redirectedFrom() !== null;
    if (isRedirect) return isPrevented(this, "will-redirect", details);
    const isStopped = isPrevented(this, "will-frame-navigate", details);
    return (isMainFrame && isPrevented(this, "will-navigate", details)) || isStopped;
  }

  /** Chromium has opened another page already: it is asked for now, and closed where it is denied. */
  async #opened(popup: Page): Promise<void> {
    if (this.#mayOpen({ url: toApp(popup.url()) }).action === "allow")
      throw new Error("The stand-in opens no windows for a page");
    await popup.close();
  }

  printToPDF = async (options: Electron.PrintToPDFOptions): Promise<Buffer<ArrayBuffer>> => {
    if (!this.#cdp) throw new Error("The window is closed");
    const { data } = await this.#cdp.send("Page.printToPDF", {
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      printBackground: options.printBackground ?? false,
      generateTaggedPDF: options.generateTaggedPDF ?? false,
      generateDocumentOutline: options.generateDocumentOutline ?? false,
    });
    return Buffer.from(data, "base64");
  };

  /** Asks the person for a line, in a dialog of the page. Null when they close it. */
  async ask(question: string, suggestion: string): Promise<string | null> {
    if (!this.#page) return null;
    return this.#page.evaluate(([text, value]) => window.prompt(text, value), [
      question,
      suggestion,
    ] as const);
  }
}
