import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { assetPath, contentSecurityPolicy, serveApp } from "../../main/serve-app.ts";

const folder = mkdtempSync(join(tmpdir(), "aide-serve-"));
const root = join(folder, "renderer");
mkdirSync(join(root, "assets"), { recursive: true });
writeFileSync(
  join(root, "index.html"),
  '<meta property="csp-nonce" nonce="%NONCE%"><style nonce="%NONCE%"></style>',
);
writeFileSync(join(root, "assets", "a b.js"), "1;");
writeFileSync(join(root, "notes.txt"), "not part of the app");
writeFileSync(join(folder, "secret.html"), "outside");
mkdirSync(join(folder, "renderer-too"));
writeFileSync(join(folder, "renderer-too", "x.html"), "beside");
afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string, method = "GET"): Promise<Response> => serveApp(root)({ url, method } as Request);

describe("assetPath", () => {
  test("finds the files of the window's folder", () => {
    expect(assetPath("app://aide/index.html", root)).toBe(join(root, "index.html"));
    expect(assetPath("app://aide/assets/a%20b.js?v=1#x", root)).toBe(join(root, "assets", "a b.js"));
  });

  test.each([
    "app://aide/../secret.html",
    "app://aide/assets/../../secret.html",
    "app://aide/..",
    "app://aide/%2e%2e/secret.html",
    "app://aide/%2E%2E/secret.html",
    "app://aide/.%2e/secret.html",
    "app://aide/%2e%2e%2fsecret.html",
    "app://aide/..%2fsecret.html",
    "app://aide/..%5csecret.html",
    "app://aide/..\\secret.html",
    "app://aide/\\..\\secret.html",
    "app://aide\\..\\secret.html",
    "app://aide/../renderer-too/x.html",
    "app://aide/index.html%00.js",
    "app://aide/%00",
    "app://aide/index.html\0.js",
    "app://aide/%ff.html",
    "app://aide/",
    "app://aide",
    "app://aide.example.com/index.html",
    "app://example.com/index.html",
    "file:///index.html",
    "javascript:index.html",
    "data:text/html,index.html",
    "https://aide/index.html",
    "",
  ])("refuses %j", (url) => expect(assetPath(url, root)).toBeNull());

  test("does not decode twice", () => {
    expect(assetPath("app://aide/%252e%252e/secret.html", root)).toBe(join(root, "%2e%2e", "secret.html"));
  });

  test.each(["app://aide//etc/passwd.html", "app://aide/C:/secret.html", "app://aide/...//x.html"])(
    "keeps %s inside the folder",
    (url) => expect(assetPath(url, root)?.startsWith(root)).toBe(true),
  );
});

describe("serving", () => {
  test("a page has a policy, and the nonce of this load in both places", async () => {
    const [first, second] = [await get("app://aide/index.html"), await get("app://aide/index.html")];
    const html = await first.text();
    const nonce = /nonce="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(Buffer.from(nonce, "base64")).toHaveLength(16);
    expect(html).not.toContain("%NONCE%");
    expect(html.split(nonce)).toHaveLength(3);
    expect(first.headers.get("content-security-policy")).toBe(contentSecurityPolicy(nonce));
    expect(await second.text()).not.toBe(html);
  });

  test("security 7: the policy lets no inline script, evaluated text, frame, form or other origin in", () => {
    const policy = contentSecurityPolicy("abc");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    for (const open of [
      "'unsafe-inline'",
      "'unsafe-eval'",
      "'wasm-unsafe-eval'",
      "data:",
      "blob:",
      "*",
      "http:",
      "https:",
      "ws:",
    ]) {
      expect(policy).not.toContain(open);
    }
  });

  test("a script is a script, and nothing sniffs at it", async () => {
    const response = await get("app://aide/assets/a%20b.js");
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.text()).toBe("1;");
  });

  test.each([
    ["a file that is no part of the app", "app://aide/notes.txt", "GET"],
    ["a file that is not there", "app://aide/missing.html", "GET"],
    ["a folder", "app://aide/assets", "GET"],
    ["another way to ask", "app://aide/index.html", "POST"],
    ["what is outside", "app://aide/%2e%2e/secret.html", "GET"],
  ])("%s is not found", async (_name, url, method) => {
    const response = await get(url, method);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });
});
