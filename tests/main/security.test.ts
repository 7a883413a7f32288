import { EventEmitter } from "node:events";
import type { Session, WebContents } from "electron";
import { describe, expect, test, vi } from "vitest";
import { isAppUrl, keepToTheApp, refuseTheWorld } from "../../main/security.ts";

const ownUrls = [
  "app://aide/",
  "app://aide/index.html",
  "app://aide/assets/x.js?v=1#/log",
  "APP://aide/index.html",
];

/** Nothing of these may be taken for the app: not a page, not a caller, not a request, not a navigation. */
const foreignUrls = [
  "",
  "app:",
  "app://",
  "app:///index.html",
  "app:aide/index.html",
  "app://aide.example.com/",
  "app://aide.",
  "app://aid%65/",
  "app://aidе/", // a Cyrillic letter
  "app://xaide/",
  "app://example.com/aide/",
  "app://aide@example.com/",
  "app://user@aide/",
  "app://:password@aide/",
  "app://aide:80/",
  "app://aide\\@example.com/",
  "apps://aide/",
  "app-://aide/",
  "http://aide/",
  "https://aide/",
  "https://app//aide/",
  "wss://aide/",
  "ftp://aide/",
  "file:///index.html",
  "file://aide/index.html",
  "javascript:alert(1)",
  "javascript://aide/%0aalert(1)",
  "data:text/html,<p>app://aide/</p>",
  "blob:https://example.com/1",
  "about:blank",
  "about:srcdoc",
  "view-source:app://aide/index.html",
  "chrome://settings",
  "devtools://devtools/",
];

describe("isAppUrl", () => {
  test.each(ownUrls)("knows %s", (url) => expect(isAppUrl(url)).toBe(true));
  test.each(foreignUrls)("does not take %j for the app", (url) => expect(isAppUrl(url)).toBe(false));
});

/** What the session was told. */
function refusedSession(hasDeveloperTools: boolean) {
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: vi.fn<Session["setPermissionRequestHandler"]>(),
    setPermissionCheckHandler: vi.fn<Session["setPermissionCheckHandler"]>(),
    setDevicePermissionHandler: vi.fn<Session["setDevicePermissionHandler"]>(),
    webRequest: { onBeforeRequest: vi.fn<(filter: Filter) => void>() },
  });
  refuseTheWorld(session as unknown as Session, hasDeveloperTools);
  return session;
}
type Filter = (details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void;

describe("the session", () => {
  const isCancelled = (url: string, hasDeveloperTools = false): boolean => {
    const decide = vi.fn<(answer: { cancel?: boolean }) => void>();
    refusedSession(hasDeveloperTools).webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, decide);
    return decide.mock.calls[0]?.[0].cancel === true;
  };

  test.each([...ownUrls, "blob:app://aide/5f0c"])("security 1: lets %s pass", (url) =>
    expect(isCancelled(url)).toBe(false),
  );
  test.each(foreignUrls)("security 1: cancels %j", (url) => expect(isCancelled(url)).toBe(true));
  test("lets developer tools load only where there are any", () => {
    expect(isCancelled("devtools://devtools/x.js", true)).toBe(false);
    expect(isCancelled("devtools://devtools/x.js", false)).toBe(true);
    expect(isCancelled("https://example.com/", true)).toBe(true);
  });

  test("security 5: denies every permission, asked for or looked up", () => {
    const session = refusedSession(false);
    const decide = vi.fn<(isGranted: boolean) => void>();
    const [ask] = session.setPermissionRequestHandler.mock.calls[0] ?? [];
    for (const permission of [
      "media",
      "geolocation",
      "notifications",
      "fullscreen",
      "openExternal",
    ] as const) {
      ask?.({} as never, permission, decide, {} as never);
    }
    expect(decide.mock.calls).toEqual([[false], [false], [false], [false], [false]]);
    const [look] = session.setPermissionCheckHandler.mock.calls[0] ?? [];
    expect(look?.(null, "media", "app://aide", {} as never)).toBe(false);
    const [choose] = session.setDevicePermissionHandler.mock.calls[0] ?? [];
    expect(choose?.({} as never)).toBe(false);
  });

  test("keeps no download", () => {
    const preventDefault = vi.fn<() => void>();
    refusedSession(false).emit("will-download", { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe("a window", () => {
  const kept = () => {
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: vi.fn<WebContents["setWindowOpenHandler"]>(),
      setWebRTCIPHandlingPolicy: vi.fn<WebContents["setWebRTCIPHandlingPolicy"]>(),
    });
    keepToTheApp(contents as unknown as WebContents);
    return contents;
  };
  const isPrevented = (name: string, url: string): boolean => {
    const preventDefault = vi.fn<() => void>();
    kept().emit(name, { url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };

  test.each(["will-frame-navigate", "will-redirect"])("security 13: %s stays with the app", (name) => {
    expect(ownUrls.filter((url) => isPrevented(name, url))).toEqual([]);
    expect(foreignUrls.filter((url) => !isPrevented(name, url))).toEqual([]);
  });

  test("security 14: opens no other, our own page included", () => {
    const [open] = kept().setWindowOpenHandler.mock.calls[0] ?? [];
    const actions = [...ownUrls, ...foreignUrls].map((url) => open?.({ url } as never).action);
    expect(new Set(actions)).toEqual(new Set(["deny"]));
  });

  test("security 12: takes no web view", () =>
    expect(isPrevented("will-attach-webview", "app://aide/index.html")).toBe(true));
});
