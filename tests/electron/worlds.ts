import { decode, encode } from "./wire.ts";

/**
 * What runs in a window, sent there as text: a preload script in a world of its own, as with Electron's context
 * isolation, and in the page's world only what that script exposes. The two share no object: they call each other
 * through events of the document, whose contents Chromium copies between worlds.
 */
type Func = (...args: readonly unknown[]) => unknown;

/** The binding of Chromium that only the preload's world has. */
declare function toMain(text: string): void;

/** One end between two worlds. Answers a function that calls the other end's `root`. Runs in both worlds. */
function connect(here: string, there: string, root: Func): Func {
  type Packed = { readonly function: number } | { readonly promise: Packed } | { readonly value: unknown };
  type Message = { readonly call: number; readonly args: readonly Packed[] } | { readonly answer: Packed };
  const functions = new Map<number, Func>([[0, root]]);
  let answer: Packed | null = null;

  const post = (detail: Message): void => void document.dispatchEvent(new CustomEvent(there, { detail }));
  const pack = (value: unknown): Packed => {
    if (typeof value === "function") {
      functions.set(functions.size, value as Func);
      return { function: functions.size - 1 };
    }
    if (value instanceof Promise)
      return { promise: pack((done: Func, failed: Func) => void value.then(done, failed)) };
    return { value };
  };
  const call = (id: number, args: readonly unknown[]): unknown => {
    answer = null;
    post({ call: id, args: args.map(pack) }); // the other end answers before this returns
    return answer === null ? undefined : unpack(answer);
  };
  const unpack = (packed: Packed): unknown => {
    if ("function" in packed) return (...args: readonly unknown[]) => call(packed.function, args);
    if (!("promise" in packed)) return packed.value;
    const settle = unpack(packed.promise) as Func;
    return new Promise((done, failed) => void settle(done, failed));
  };
  document.addEventListener(here, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    if ("answer" in message) answer = message.answer;
    else post({ answer: pack(functions.get(message.call)?.(...message.args.map(unpack))) });
  });
  return (...args) => call(0, args);
}

/** The page's end: makes what the preload exposes, name by name, and freezes it. */
function pageEnd(connectTo: typeof connect, here: string, there: string): void {
  connectTo(here, there, (name, ...entries) => {
    const root: Record<string, unknown> = {};
    for (let index = 0; index < entries.length; index += 2) {
      const path = String(entries[index]).split(".");
      const last = path.pop() ?? "";
      let at = root;
      for (const part of path) at = (at[part] ??= {}) as Record<string, unknown>;
      at[last] = entries[index + 1];
    }
    const freeze = (value: unknown): void => {
      if (typeof value === "object" && value !== null) Object.values(value).forEach(freeze);
      Object.freeze(value);
    };
    freeze(root);
    Object.defineProperty(window, String(name), { value: root, enumerable: true });
  });
}

/** The preload's end: what a sandboxed preload may require, and where calls to main leave. */
function preloadEnd(
  connectTo: typeof connect,
  here: string,
  there: string,
  wire: { readonly encode: typeof encode; readonly decode: typeof decode },
  preload: (require: Func, module: object, exports: object) => void,
): void {
  const expose = connectTo(here, there, () => undefined);
  const listeners = new Map<string, Set<Func>>();
  const waiting = new Map<number, { readonly done: Func; readonly failed: Func }>();
  let calls = 0;

  const ipcRenderer = {
    invoke: (channel: string, ...args: readonly unknown[]) =>
      new Promise((done, failed) => {
        calls += 1;
        waiting.set(calls, { done, failed });
        toMain(wire.encode({ call: calls, channel, args }));
      }),
    on: (channel: string, listener: Func) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Func) => {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };
  const flat = (value: unknown, path: readonly string[]): readonly unknown[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, part]) => flat(part, [...path, name]))
      : [path.join("."), value];
  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: (name: string, api: object) => expose(name, ...flat(api, [])) },
  };
  const receive = (text: string): void => {
    const message = wire.decode(text) as
      | { readonly call: number; readonly value: unknown }
      | { readonly call: number; readonly error: string }
      | { readonly channel: string; readonly args: readonly unknown[] };
    if ("channel" in message) {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args);
      return;
    }
    const caller = waiting.get(message.call);
    waiting.delete(message.call);
    if ("error" in message) caller?.failed(new Error(message.error));
    else caller?.done(message.value);
  };
  const unpacked = (text: string): string | Promise<string> => {
    if (!text.startsWith("gzip")) return text;
    const { fromBase64 } = Uint8Array as unknown as { fromBase64: (text: string) => Uint8Array<ArrayBuffer> }; // Chromium's
    const bytes = fromBase64(text.slice("gzip".length));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).text();
  };
  let before: Promise<unknown> = Promise.resolve();
  Object.assign(globalThis, {
    fromMain: (text: string) => {
      const turn = before.then(() => unpacked(text)).then(receive); // none overtakes a long one
      before = turn.catch(() => undefined);
    },
  });
  const module = { exports: {} };
  const require = (name: unknown): unknown => {
    if (name === "electron") return electron;
    throw new Error(`module not found: ${String(name)}`);
  };
  preload(require, module, module.exports);
}

/** The names of the events between the worlds, which no page can guess. */
export interface Names {
  readonly page: string;
  readonly preload: string;
}

/** Calls a function with arguments, each given as text. Only the window's own page does: a frame inside it gets nothing. */
const inMainFrame = (run: (...args: never[]) => void, ...args: readonly string[]): string =>
  `if (window.top === window) (${run.toString()})(${args.join(", ")});`;

export const pageScript = ({ page, preload }: Names): string =>
  inMainFrame(pageEnd, connect.toString(), JSON.stringify(page), JSON.stringify(preload));

export const preloadScript = ({ page, preload }: Names, source: string): string =>
  inMainFrame(
    preloadEnd,
    connect.toString(),
    JSON.stringify(preload),
    JSON.stringify(page),
    `{ encode: ${encode.toString()}, decode: ${decode.toString()} }`,
    `(require, module, exports) => {\n${source}\n}`,
  );
