import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { randomBytes } from "node:crypto";
import type { Session, WebContents } from "electron";

/** The window is loaded from `app://aide/`, and from nowhere else. */
export const appScheme = "app";
const appHost = "aide";
export const appUrl = `${appScheme}://${appHost}/index.html`;

/** Whether a URL is the app's own: scheme, host and nothing that could make another of it. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password, port } = new URL(url);
  return (
    protocol === `${appScheme}:` && host === appHost && username === "" && password === "" && port === ""
  );
}

/**
 * The file of the window's folder a URL names; null for anything else. The URL is checked as it was written, since
 * parsing it folds `..` away: only plain paths are served.
 */
export function assetPath(url: string, root: string): string | null {
  if (!isAppUrl(url) || url.includes("\\") || /%(?:00|2e|2f|5c)/i.test(url)) return null;
  const written = url.slice(`${appScheme}://${appHost}`.length).replace(/[?#].*$/s, "");
  if (written.split("/").includes("..") || written.includes("\0")) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  const file = resolve(root, `.${path}`);
  return file.startsWith(resolve(root) + sep) ? file : null;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".ttf": "font/ttf",
  ".pfb": "application/octet-stream",
  ".bcmap": "application/octet-stream",
};

/** Only our own files, no inline script; styles with this load's nonce (react-aria adds some of its own). */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");

/** Answers the window's requests with the files of its folder. */
export function serveApp(root: string): (request: Request) => Promise<Response> {
  return async ({ url }) => {
    const path = assetPath(url, root);
    const type = path === null ? undefined : types[extname(path)];
    if (path === null || type === undefined) return new Response(null, { status: 404 });
    try {
      const content = await readFile(path);
      if (extname(path) !== ".html") return answer(content, type);
      const nonce = randomBytes(16).toString("base64");
      const page = content.toString("utf8").replaceAll("%NONCE%", nonce);
      return answer(page, type, { "content-security-policy": contentSecurityPolicy(nonce) });
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}

const answer = (
  body: string | Buffer<ArrayBuffer>,
  type: string,
  more: Readonly<Record<string, string>> = {},
): Response =>
  new Response(body, {
    headers: {
      "content-type": type,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      ...more,
    },
  });

/** Refuses every permission and every request but those for the app's own files. */
export function refuseTheWorld(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocal(url) }));
}

/** blob: and data: are made in the window itself; devtools: exists only where the app is not packaged. */
const isLocal = (url: string): boolean =>
  isAppUrl(url) ||
  url.startsWith(`blob:${appScheme}://${appHost}/`) ||
  url.startsWith("data:") ||
  url.startsWith("devtools:");

/** Keeps a window on the app: no navigation elsewhere, no other windows, no web views. */
export function keepToTheApp(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

/** The folder of the window's built files, beside the built main process. */
export const rendererFolder = (mainFolder: string): string => join(mainFolder, "..", "renderer");
