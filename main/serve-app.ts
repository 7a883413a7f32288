import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";
import { appOrigin, isAppUrl } from "./security.ts";

/**
 * The file of the window's folder a URL names; null for anything else. The URL is checked as it was written, since
 * parsing it folds `..` away: only plain paths are served.
 */
export function assetPath(url: string, root: string): string | null {
  if (!isAppUrl(url) || url.includes("\\") || /%(?:00|2e|2f|5c)/i.test(url)) return null;
  const written = url.slice(appOrigin.length).replace(/[?#].*$/s, "");
  if (written.split("/").includes("..") || written.includes("\0")) return null;
  const path = decoded(new URL(url).pathname);
  if (path === null) return null;
  const file = resolve(root, `.${path}`);
  return file.startsWith(resolve(root) + sep) ? file : null;
}

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // not UTF-8
  }
};

/** What the window is built of. Anything else in its folder is not served. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
};

/** Only our own files, no inline script; styles with this load's nonce (react-aria adds some of its own). */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Answers the window's requests with the files of its folder. */
export function serveApp(root: string): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    const path = assetPath(url, root);
    const type = path === null ? undefined : types[extname(path)];
    if (path === null || type === undefined || method !== "GET") return notFound();
    try {
      const content = await readFile(path);
      return extname(path) === ".html" ? page(content.toString("utf8")) : answer(content, type);
    } catch {
      return notFound();
    }
  };
}

/** A page gets a new nonce each time it is loaded: in its policy, and where react-aria looks for it. */
function page(html: string): Response {
  const nonce = randomBytes(16).toString("base64");
  return answer(html.replaceAll("%NONCE%", nonce), "text/html; charset=utf-8", {
    "content-security-policy": contentSecurityPolicy(nonce),
  });
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
      "x-dns-prefetch-control": "off",
      "cache-control": "no-store",
      ...more,
    },
  });

const notFound = (): Response => new Response(null, { status: 404 });
