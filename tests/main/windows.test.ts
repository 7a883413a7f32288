import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { BrowserWindowConstructorOptions, WebPreferences } from "electron";
import { describe, expect, test, vi } from "vitest";
import { createPrinter } from "../../main/printer.ts";
import { isAppUrl } from "../../main/security.ts";
import type { SettingsStore } from "../../main/settings.ts";
import { createWindow } from "../../main/window.ts";

interface Opened {
  readonly options: BrowserWindowConstructorOptions;
  readonly loaded: string[];
}
const opened = vi.hoisted((): Opened[] => []);

vi.mock("electron", async () => {
  const { EventEmitter } = await import("node:events");
  class BrowserWindow extends EventEmitter {
    readonly webContents = Object.assign(new EventEmitter(), {
      printToPDF: () => Promise.resolve(Buffer.from("%PDF-")),
    });
    readonly #loaded: string[] = [];
    constructor(options: BrowserWindowConstructorOptions) {
      super();
      opened.push({ options, loaded: this.#loaded });
    }
    loadURL = (url: string): Promise<void> => {
      this.#loaded.push(url);
      return Promise.resolve();
    };
    isDestroyed = (): boolean => false;
    destroy = (): void => undefined;
  }
  return { BrowserWindow, nativeTheme: { shouldUseDarkColors: false }, screen: {} };
});

const main = join(import.meta.dirname, "../../main");
const sources = ["main", "renderer", "shared"].flatMap((folder) =>
  readdirSync(join(main, "..", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|html)$/.test(name))
    .map((name) => ({
      name: join(folder, name),
      text: readFileSync(join(main, "..", folder, name), "utf8"),
    })),
);
const filesWith = (text: RegExp): readonly string[] =>
  sources.filter((file) => text.test(file.text)).map(({ name }) => basename(name));

const settings: SettingsStore = {
  get: () => ({ device: "0190e7a1-7e4b-7c3a-8f00-1b2c3d4e5f60", theme: "system" }),
  change: () => {
    throw new Error("nothing is changed here");
  },
  notice: null,
};
createWindow(settings, "/built/main", false, () => undefined);
await createPrinter(() => undefined).print("<p>To be printed</p>");
const windows = opened.map(({ options, loaded }, index) => ({
  name: ["the window", "the page that is printed"][index] ?? "another",
  preferences: options.webPreferences ?? {},
  loaded,
}));

test("every window the app opens is looked at here", () => {
  expect(windows.map(({ name }) => name)).toEqual(["the window", "the page that is printed"]);
  expect(filesWith(/new (?:BrowserWindow|WebContentsView|BrowserView)\b/)).toEqual([
    "printer.ts",
    "window.ts",
  ]);
});

describe.each(windows)("$name", ({ preferences, loaded }) => {
  const on = (...names: readonly (keyof WebPreferences)[]): readonly string[] =>
    names.filter((name) => preferences[name] !== undefined && preferences[name] !== false);

  test("security 2: has no Node in it, in its workers or in its frames", () => {
    expect(preferences.nodeIntegration).toBe(false);
    expect(on("nodeIntegrationInWorker", "nodeIntegrationInSubFrames")).toEqual([]);
  });
  test("security 3: keeps the preload script in a world of its own", () =>
    expect(preferences.contextIsolation).toBe(true));
  test("security 4: runs in the sandbox", () => expect(preferences.sandbox).toBe(true));
  test("security 6: leaves the web's own security on", () => expect(preferences.webSecurity).not.toBe(false));
  test("security 8: runs nothing that came over an insecure line", () =>
    expect(on("allowRunningInsecureContent")).toEqual([]));
  test("security 9: has no experimental features", () => expect(on("experimentalFeatures")).toEqual([]));
  test("security 10: turns on no feature of Blink", () => expect(on("enableBlinkFeatures")).toEqual([]));
  test("security 11: can hold no web view, so none that opens others", () =>
    expect(preferences.webviewTag).toBe(false));
  test("security 18: is loaded from the app's own scheme, never from a file", () => {
    expect(loaded).toHaveLength(1);
    expect(loaded.filter((url) => !isAppUrl(url))).toEqual([]);
  });
});

test("security 4: all of the app's windows are sandboxed, whatever they say", () =>
  expect(filesWith(/^app\.enableSandbox\(\);$/m)).toEqual(["index.ts"]));
test("security 11: no page writes a web view", () =>
  expect(filesWith(/<webview|createElement\("webview/)).toEqual([]));
test("security 15: no address is handed to the desktop", () => {
  expect(filesWith(/openExternal/)).toEqual([]);
  expect(filesWith(/\bshell\b.*from "electron"|\bshell\.open/)).toEqual(["desktop.ts"]);
});
test("security 18: no file is loaded into a window", () =>
  expect(filesWith(/loadFile\(|"file:/)).toEqual([]));
