import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { callChannels } from "../../shared/ipc-contract.ts";

const seen = vi.hoisted(() => ({ exposed: [] as (readonly [string, unknown])[] }));
const ipcRenderer = vi.hoisted(() => ({ current: null as unknown }));

vi.mock("electron", async () => {
  const { EventEmitter: Emitter } = await import("node:events");
  const renderer = Object.assign(new Emitter(), { invoke: vi.fn<(...args: unknown[]) => Promise<string>>() });
  ipcRenderer.current = renderer;
  return {
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => seen.exposed.push([name, api]) },
    ipcRenderer: renderer,
  };
});
await import("../../main/preload.ts");

type Call = (...args: readonly unknown[]) => unknown;
const api = (seen.exposed[0]?.[1] ?? {}) as Record<string, Record<string, Call>> & { readonly on: Call };
const renderer = ipcRenderer.current as EventEmitter & { readonly invoke: ReturnType<typeof vi.fn> };

test("security 20: the window is given the calls of the contract and `on`, and nothing else", () => {
  expect(seen.exposed.map(([name]) => name)).toEqual(["api"]);
  const { on, ...groups } = api;
  expect(typeof on).toBe("function");
  const calls = Object.entries(groups).flatMap(([group, all]) =>
    Object.keys(all).map((name) => `${group}:${name}`),
  );
  expect(calls.toSorted()).toEqual(callChannels.map(({ channel }) => channel).toSorted());
});

test("security 20: a call goes to its own channel, with one argument", async () => {
  renderer.invoke.mockReset().mockResolvedValue("answer");
  expect(await api["workspace"]?.["search"]?.({ text: "a" }, "another", "third")).toBe("answer");
  expect(renderer.invoke.mock.calls).toEqual([["workspace:search", { text: "a" }]]);
});

test("security 20: a listener gets what was sent, never the event, and its end gives back nothing of Electron", () => {
  const listener = vi.fn<Call>();
  const stop = api.on("command", listener) as () => unknown;
  renderer.emit("events:command", { sender: renderer }, { id: "undo" });
  expect(listener.mock.calls).toEqual([[{ id: "undo" }]]);
  expect(stop()).toBeUndefined();
  renderer.emit("events:command", { sender: renderer }, { id: "undo" });
  expect(listener).toHaveBeenCalledOnce();
});
