import { EventEmitter } from "node:events";
import type * as Electron from "electron";
import type { CDPSession, Route } from "playwright-core";
import { isPrevented } from "./preventable.ts";
import { toApp, toWeb } from "./urls.ts";

type Protocol = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (
  details: { readonly url: string },
  decide: (answer: Electron.CallbackResponse) => void,
) => void;
type PermissionRequest = (
  contents: unknown,
  permission: string,
  decide: (isGranted: boolean) => void,
  details: object,
) => void;

const protocols = new Map<string, Protocol>();
let beforeRequest: BeforeRequest | null = null;
let permissionRequest: PermissionRequest | null = null;

export const protocol = {
  registerSchemesAsPrivileged: (_schemes: Electron.CustomScheme[]): void => undefined, // https has the privileges
  handle: (scheme: string, handler: Protocol): void => void protocols.set(scheme, handler),
} satisfies Partial<Electron.Protocol>;

const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: (handler: PermissionRequest | null): void => {
    permissionRequest = handler;
  },
  setPermissionCheckHandler: (_handler: unknown): void => undefined, // asked by the same list, below
  setDevicePermissionHandler: (_handler: unknown): void => undefined, // Chromium's chooser needs a person
  webRequest: {
    onBeforeRequest: (handler: BeforeRequest | null): void => {
      beforeRequest = handler;
    },
  },
});
export const session = { defaultSession };

/** Chromium's permissions, and what Electron calls them. */
const permissions = {
  geolocation: "geolocation",
  notifications: "notifications",
  midi: "midi",
  camera: "media",
  microphone: "media",
  "clipboard-read": "clipboard-read",
  "clipboard-write": "clipboard-sanitized-write",
} as const;

/** Chromium cannot ask the app when a page asks for a permission: the app is asked before. Without a handler, Electron grants. */
export async function decidePermissions(contents: unknown, cdp: CDPSession): Promise<void> {
  for (const [name, permission] of Object.entries(permissions)) {
    let isGranted = permissionRequest === null;
    permissionRequest?.(contents, permission, (decision) => (isGranted = decision), {});
    await cdp.send("Browser.setPermission", {
      permission: { name },
      setting: isGranted ? "granted" : "denied",
      origin: toWeb("app://aide"),
    });
  }
}

/** A request of a window: the session decides about it, and what passes goes to its protocol's handler. */
export async function serve(route: Route): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  if (isCancelled(url)) return route.abort("blockedbyclient");
  const handler = protocols.get(new URL(url).protocol.slice(0, -1));
  if (!handler) return route.continue();
  const response = await handler(new Request(url, { method: request.method() }));
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function isCancelled(url: string): boolean {
  let isRefused = false;
  beforeRequest?.({ url }, ({ cancel }) => (isRefused = cancel === true));
  return isRefused;
}

/** A download that the session does not prevent is kept by nobody here. */
export const isDownloadRefused = (url: string): boolean =>
  isPrevented(defaultSession, "will-download", { url: toApp(url) });
