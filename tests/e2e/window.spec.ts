import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { appArguments, electronProgram, test } from "./app.ts";

declare global {
  interface Window {
    seen: string[];
  }
}

const welcome = { name: "Welcome. Who are you?" };

/** Loads the window again, with a list of what the content security policy stopped from its first script on. */
async function watchPolicy(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    window.seen = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      window.seen.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  await page.reload();
  await page.waitForSelector("[data-ready]");
  return () => page.evaluate(() => window.seen);
}

test("security 2: the window sees the contract, frozen, and nothing of Node, Electron or the preload script", async ({
  start,
}) => {
  const { page } = await start();
  const seen = await page.evaluate(() => {
    "use strict";
    const attempt = (change: () => void): boolean => {
      change();
      return window.api.app.info === info;
    };
    const { info } = window.api.app;
    return {
      groups: Object.keys(window.api).toSorted(),
      isFrozen: [window.api, window.api.dossier].every((part) => Object.isFrozen(part)),
      holds: [
        attempt(() => void Reflect.set(window.api.app, "info", null)),
        attempt(() => void Reflect.set(window, "api", null)),
        attempt(() => void Reflect.deleteProperty(window, "api")),
      ],
      found: [
        "process",
        "require",
        "module",
        "Buffer",
        "global",
        "electron",
        "ipcRenderer",
        "toMain",
        "fromMain",
      ].filter((name) => name in window),
      inFrame: (() => {
        const frame = document.body.appendChild(document.createElement("iframe"));
        return ["api", "require", "toMain"].filter(
          (name) => frame.contentWindow && name in frame.contentWindow,
        );
      })(),
    };
  });
  expect(seen).toEqual({
    groups: [
      "app",
      "backups",
      "cable",
      "documents",
      "dossier",
      "exchange",
      "houseStyle",
      "on",
      "roster",
      "settings",
      "workspace",
    ],
    isFrozen: true,
    holds: [true, true, true],
    found: [],
    inFrame: [],
  });
});

test("security 3: what a script of the window does to the language does not reach the preload script", async ({
  start,
}) => {
  const { page } = await start();
  const seen = await page.evaluate(async () => {
    const caught: string[] = [];
    for (const name of ["stringify", "parse"] as const) {
      const kept = JSON[name] as (...given: readonly unknown[]) => unknown;
      Reflect.set(JSON, name, (...given: readonly unknown[]) => {
        caught.push(String(given[0]));
        return kept(...given);
      });
    }
    const answer = await window.api.app.info();
    return { isOk: answer.ok, caught };
  });
  expect(seen).toEqual({ isOk: true, caught: [] });
});

test("security 7: the app itself never meets its content security policy, on any screen", async ({
  start,
}) => {
  const { page } = await start();
  const stopped = await watchPolicy(page);
  await expect(page.getByRole("heading", welcome)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Look at the sample" }).click();
  await page.getByRole("link", { name: /7th Policy Consultative Group/ }).click();
  const tabs = page.getByRole("navigation", { name: "Dossier", exact: true }).getByRole("link");
  for (const tab of await tabs.all()) await tab.click();
  await tabs.filter({ hasText: "Brief" }).click();
  await expect(page.getByText(/^\d+ pages$/)).toBeVisible();
  await expect(page.getByRole("img", { name: "Page 1", exact: true })).toBeVisible();
  expect(await stopped()).toEqual([]);
});

test("security 7: the policy stops what is not ours: inline scripts and styles, evaluated text, other origins", async ({
  start,
}) => {
  const { page } = await start();
  const stopped = await watchPolicy(page);
  const reached = await page.evaluate(async () => {
    const add = (name: string, properties: Record<string, string>): Promise<string> =>
      new Promise((done) => {
        const element = Object.assign(document.createElement(name), properties);
        element.addEventListener("load", () => done("loaded"));
        element.addEventListener("error", () => done("refused"));
        setTimeout(() => done("nothing"), 1000);
        document.body.append(element);
      });
    await add("script", { textContent: "document.title = 'inline'" });
    await add("style", { textContent: "body { color: rgb(1, 2, 3) }" });
    return {
      fetch: await fetch("https://example.com/", { signal: AbortSignal.timeout(5000) }).then(
        () => "answered",
        () => "refused",
      ),
      image: await add("img", { src: "https://example.com/x.png" }),
      script: await add("script", { src: "https://example.com/x.js" }),
      socket: await new Promise((done) => {
        const socket = new WebSocket("wss://example.com/");
        socket.addEventListener("open", () => done("open"));
        socket.addEventListener("error", () => done("refused"));
        setTimeout(() => done("nothing"), 5000);
      }),
      beacon: navigator.sendBeacon("https://example.com/", "what was typed") ? "queued" : "refused",
      title: document.title,
      color: getComputedStyle(document.body).color,
      evaluated: (() => {
        try {
          return String(Reflect.construct(Function, ["return 1"]));
        } catch {
          return "refused";
        }
      })(),
    };
  });
  expect(reached).toMatchObject({
    fetch: "refused",
    image: "refused",
    script: "refused",
    socket: "refused",
    evaluated: "refused",
    title: "Aide-Mémoire",
  });
  expect(reached.color).not.toBe("rgb(1, 2, 3)");
  const directives = (await stopped()).map((line) => line.split(" ")[0]);
  expect(new Set(directives)).toEqual(
    new Set(["connect-src", "img-src", "script-src", "script-src-elem", "style-src-elem"]),
  );
});

test("security 1: the session itself refuses requests, even of a page without a policy", async ({
  start,
}) => {
  const { page } = await start();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.enable");
  await devtools.send("Page.setBypassCSP", { enabled: true });
  await page.reload();
  const failures: string[] = [];
  page.on("requestfailed", (request) =>
    failures.push(`${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  await page.evaluate(async () => {
    await fetch("https://example.com/a").catch(() => undefined);
    await fetch("https://127.0.0.1/b").catch(() => undefined);
  });
  expect(failures).toEqual([
    expect.stringMatching(/^https:\/\/example\.com\/a net::ERR_BLOCKED_BY_CLIENT/),
    expect.stringMatching(/^https:\/\/127\.0\.0\.1\/b net::ERR_BLOCKED_BY_CLIENT/),
  ]);
});

test("security 5: permissions are denied", async ({ start }) => {
  const { page } = await start();
  const answers = await page.evaluate(async () => {
    const names = ["geolocation", "notifications", "camera", "microphone", "midi", "clipboard-read"] as const;
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const place = await new Promise((done) => {
      navigator.geolocation.getCurrentPosition(
        () => done("told"),
        ({ code }) => done(code),
      );
    });
    return { states: [...new Set(states)], place, notifications: await Notification.requestPermission() };
  });
  expect(answers).toEqual({ states: ["denied"], place: 1, notifications: "denied" });
});

test("security 13: the window stays where it is: no navigation, no other window, no download", async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await app.evaluate(({ session }) => {
    session.defaultSession.on("will-download", ({ defaultPrevented }) =>
      Object.assign(globalThis, { download: defaultPrevented ? "refused" : "kept" }),
    );
  });
  for (const url of [
    "https://example.com/",
    "http://aide.localhost/",
    "data:text/html,x",
    "file:///etc/passwd",
  ]) {
    await page.evaluate((target) => window.location.assign(target), url);
    await page.evaluate((target) => void window.open(target), url);
  }
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["what was typed"]));
    link.download = "kept.txt";
    link.click();
    const elsewhere = Object.assign(document.createElement("a"), {
      href: "https://example.com/",
      target: "_blank",
    });
    document.body.append(elsewhere);
    elsewhere.click();
  });
  await expect.poll(() => app.windows().length).toBe(1);
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, "download"))).toBe("refused");
  await expect(page.getByRole("heading", welcome)).toBeVisible();
  expect(await page.evaluate(() => window.api.app.info())).toMatchObject({ ok: true });
  expect(readdirSync(folder).toSorted()).toEqual(["user-data", "workspace"]);
});

test("a menu item is a command of the window", async ({ start }) => {
  const { app, page } = await start();
  await page.keyboard.press("Escape");
  const choose = (id: string): Promise<void> =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
  for (const [id, dialog] of [
    ["palette", "Find anything"],
    ["settings", "Settings"],
    ["keyboard-help", "Keyboard"],
  ] as const) {
    await choose(id);
    await expect(page.getByRole("dialog", { name: dialog })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

test("47: a second start shows the window that is open, and ends", async ({ start, folder }) => {
  const { app } = await start();
  await app.evaluate(({ app: electron }) => {
    electron.on("second-instance", () => Object.assign(globalThis, { wasStartedAgain: true }));
  });
  const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const second = spawnSync(electronProgram, [...flags, ...appArguments(folder)], { timeout: 30_000 });
  expect(second.status).toBe(0);
  await expect.poll(() => app.evaluate(() => "wasStartedAgain" in globalThis)).toBe(true);
});

test("it quits in order: windows first, then what holds the workspace, and starts where it was", async ({
  start,
  folder,
}) => {
  const first = await start();
  await first.app.evaluate(({ app, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    for (const name of ["before-quit", "will-quit", "quit"]) {
      app.on(name as "quit", () => process.stderr.write(`order: ${name}\n`));
    }
    window?.on("close", () => process.stderr.write("order: close\n"));
    window?.on("closed", () => process.stderr.write("order: closed\n"));
  });
  const order: string[] = [];
  first.app.process().stderr?.on("data", (data: Buffer) => {
    order.push(
      ...data
        .toString()
        .matchAll(/order: (\S+)/g)
        .map(([, name = ""]) => name),
    );
  });
  await first.app.close();
  expect(order).toEqual(["before-quit", "close", "closed", "will-quit", "quit"]);
  expect(readdirSync(join(folder, "workspace"))).not.toContain("workspace.db-wal"); // closed, not cut off
  const settings = JSON.parse(readFileSync(join(folder, "user-data", "settings.json"), "utf8")) as object;
  expect(settings).toMatchObject({ window: { width: 1280, height: 800, maximized: false } });
  await start();
});

test("a window whose process has gone is loaded again, but not over and over", async ({ start }) => {
  const { app, page } = await start();
  const loads = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    let count = 0;
    window?.webContents.on("did-finish-load", () => (count += 1));
    for (let crash = 0; crash < 2; crash += 1) {
      window?.webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 });
      await new Promise((done) => setTimeout(done, 1500));
    }
    return count;
  });
  expect(loads).toBe(1);
  await expect(page.getByRole("heading", welcome)).toBeVisible();
});

test("killed, it leaves nothing running and can be started again", async ({ start, folder }) => {
  const { app } = await start();
  const running = (): number => Number(spawnSync("pgrep", ["-fc", `${folder}/user-data`]).stdout.toString());
  expect(running()).toBeGreaterThan(1);
  app.process().kill("SIGKILL");
  await expect.poll(running).toBe(0);
  await start();
});

test("settings that cannot be read are set aside, and the window says so", async ({ start, folder }) => {
  const userData = join(folder, "user-data");
  mkdirSync(userData);
  writeFileSync(join(userData, "settings.json"), '{"device":');
  const { page } = await start();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Your settings could not be read")).toBeVisible();
  expect(readdirSync(userData).filter((name) => name.startsWith("settings.damaged"))).toHaveLength(1);
});

test("bytes go through the bridge as they are, both ways in one call", async ({ start }) => {
  const { page } = await start();
  const pdf = await page.evaluate(async () => {
    const created = await window.api.workspace.createSamples();
    const dossier = created.ok ? (created.value.dossiers[0] ?? "") : "";
    const options = { variant: "pocket", without: [] } as const;
    const preview = await window.api.documents.preview({ dossier, job: crypto.randomUUID(), options });
    if (!preview.ok) return preview.error.message;
    const { pdf: bytes } = preview.value;
    return [
      bytes instanceof Uint8Array,
      new TextDecoder("latin1").decode(bytes.slice(0, 5)),
      bytes.length > 1000,
    ];
  });
  expect(pdf).toEqual([true, "%PDF-", true]);
});

test("what fails in main while it starts is told, and ends it", async ({ folder }) => {
  const userData = join(folder, "user-data");
  mkdirSync(join(userData, "settings.json"), { recursive: true }); // a folder where a file should be
  const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = spawn(electronProgram, [...flags, ...appArguments(folder)]);
  let told = "";
  app.stderr.on("data", (data: Buffer) => (told += data.toString()));
  const code = await new Promise((done) => app.on("exit", done));
  expect(code).toBe(1);
  expect(told).toContain("Aide-Mémoire could not start");
});
