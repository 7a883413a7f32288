import { describe, expect, test, vi } from "vitest";
import { registerHandlers } from "../../main/ipc.ts";
import { callChannels, type Handlers } from "../../shared/ipc-contract.ts";
import { ok } from "../../shared/result.ts";
import { invoke, ipcMain } from "../electron/ipc-main.ts";

vi.mock("electron", () => import("../electron/ipc-main.ts"));

const refused = { ok: false, error: { code: "refused", message: "This call is not allowed." } };
const handler = vi.fn<(input: unknown) => Promise<unknown>>();
const log = vi.fn<(line: string) => void>();

/** The same handler for every call: these tests are about what comes before it. */
const handlers = (): Handlers => {
  const groups: Record<string, Record<string, typeof handler>> = {};
  for (const { group, name } of callChannels) (groups[group] ??= {})[name] = handler;
  return groups as unknown as Handlers;
};

function register(): void {
  for (const { channel } of callChannels) ipcMain.removeHandler(channel);
  handler.mockReset().mockResolvedValue(ok("answer"));
  log.mockReset();
  registerHandlers(handlers(), log);
}

const window = { mainFrame: { url: "app://aide/index.html#/log", parent: null } };
const own = { sender: window, senderFrame: window.mainFrame };
const from = (url: string) => {
  const mainFrame = { url, parent: null };
  return { sender: { mainFrame }, senderFrame: mainFrame };
};

const foreign = {
  "a site": from("https://example.com/"),
  "a lookalike host": from("app://aide.example.com/index.html"),
  "a lookalike scheme": from("apps://aide/index.html"),
  "our name as a user": from("app://aide@example.com/index.html"),
  "a file": from("file:///index.html"),
  "an empty page": from("about:blank"),
  "a page in data": from("data:text/html,app://aide/"),
  "developer tools": from("devtools://devtools/bundled/devtools_app.html"),
  "a frame that has gone": { sender: window, senderFrame: null },
  "a frame inside the window": {
    sender: window,
    senderFrame: { url: "app://aide/index.html", parent: window.mainFrame },
  },
};

describe.each(callChannels)("50: $channel", ({ channel }) => {
  test.each(Object.entries(foreign))("security 17: is refused, and logged, to %s", async (_name, event) => {
    register();
    expect(await invoke(channel, event, [undefined])).toEqual(refused);
    expect(handler).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledOnce();
    expect(log.mock.calls[0]?.[0]).toContain(`Refused ${channel}: called from`);
  });

  test("is refused, and logged, with another shape", async () => {
    const shapes = [
      null,
      1,
      "text",
      [],
      { nobody: "asked for this" },
      { ["__proto__"]: { text: "" } },
      () => 1,
    ];
    for (const value of shapes) {
      register();
      expect(await invoke(channel, own, [value])).toEqual(refused);
      expect(handler).not.toHaveBeenCalled();
      expect(log).toHaveBeenCalledOnce();
    }
  });
});

test("a call of our own window with the right shape reaches its handler, parsed", async () => {
  register();
  expect(await invoke("workspace:search", own, [{ text: "naloxone", limit: 5 }])).toEqual(ok("answer"));
  expect(handler).toHaveBeenCalledExactlyOnceWith({ text: "naloxone", limit: 5 });
  expect(log).not.toHaveBeenCalled();
});

test("what was typed is not in the log of a refused call", async () => {
  register();
  await invoke("workspace:search", own, [{ text: 7, limit: 5, secret: "the red line" }]);
  expect(log.mock.calls[0]?.[0]).not.toContain("red line");
});

test("a bug in a handler is logged with its stack, and the window gets one sentence", async () => {
  register();
  handler.mockRejectedValue(new Error("no such column"));
  const answer = await invoke("app:info", own, [undefined]);
  expect(answer).toMatchObject({ ok: false, error: { code: "failed" } });
  expect(JSON.stringify(answer)).not.toContain("no such column");
  expect(log.mock.calls[0]?.[0]).toMatch(/app:info failed: Error: no such column\n\s+at /);
});

test("a disk that fails under a handler is told as such", async () => {
  register();
  handler.mockRejectedValue(Object.assign(new Error("i/o error"), { code: "EIO" }));
  expect(await invoke("app:info", own, [undefined])).toMatchObject({
    ok: false,
    error: { code: "disk", message: "The disk reported an error, so this is not saved." },
  });
});

test("a call without a handler is found when the app starts", () => {
  register();
  for (const { channel } of callChannels) ipcMain.removeHandler(channel);
  expect(() => registerHandlers({ ...handlers(), roster: {} } as unknown as Handlers, log)).toThrow(
    "No handler for roster:fromText",
  );
});
