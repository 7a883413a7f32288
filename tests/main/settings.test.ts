import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openSettings } from "../../main/settings.ts";

// electron-store imports Electron's package, which would download its program; told where that is, it does not look.
vi.hoisted(() => {
  process.env["ELECTRON_OVERRIDE_DIST_PATH"] = "nowhere";
});

function folder(content?: string): string {
  const made = mkdtempSync(join(tmpdir(), "aide-settings-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  if (content !== undefined) writeFileSync(join(made, "settings.json"), content);
  return made;
}
const device = "0190e7a1-7e4b-7c3a-8f00-1b2c3d4e5f60";
const aside = (path: string): readonly string[] =>
  readdirSync(path).filter((name) => name.includes("damaged"));

test("a new installation gets a device id, once", () => {
  const path = folder();
  const first = openSettings(path);
  expect(first.get()).toEqual({ device: expect.stringMatching(/^[0-9a-f-]{36}$/), theme: "system" });
  expect(first.notice).toBeNull();
  expect(openSettings(path).get().device).toBe(first.get().device);
});

test("a change is on disk, and leaves the rest", () => {
  const path = folder(JSON.stringify({ device, author: "Ana" }));
  const settings = openSettings(path);
  expect(settings.change({ theme: "dark" })).toEqual({
    ok: true,
    value: { device, author: "Ana", theme: "dark" },
  });
  expect(openSettings(path).get()).toEqual({ device, author: "Ana", theme: "dark" });
});

test.each([
  ["is cut off", `{"device": "${device}", "the`],
  ["is empty", ""],
  ["is no JSON", "\0\0\0\0"],
  ["has a theme that is none", JSON.stringify({ device, theme: "purple" })],
  ["has a field of a newer version", JSON.stringify({ device, newer: true })],
  ["has no device", JSON.stringify({ author: "Ana" })],
])("a file that %s is kept under another name, and told in plain words", (_what, content) => {
  const path = folder(content);
  const settings = openSettings(path);
  expect(settings.get()).toEqual({ device: expect.any(String), theme: "system" });
  expect(settings.get().device).not.toBe(device);
  const [kept = "", ...others] = aside(path);
  expect(others).toEqual([]);
  expect(readFileSync(join(path, kept), "utf8")).toBe(content);
  expect(settings.notice).toBe(
    `Your settings could not be read, so they are back to their defaults. The old file is kept as ${kept} in ${path}.`,
  );
  expect(openSettings(path).notice).toBeNull();
});

test("a change that cannot be written is answered as such, and holds until the app is closed", () => {
  const path = folder(JSON.stringify({ device }));
  const settings = openSettings(path);
  rmSync(path, { recursive: true });
  writeFileSync(path, "a file where the folder was");
  expect(settings.change({ author: "Ana" })).toMatchObject({ ok: false, error: { code: "disk" } });
  expect(settings.get().author).toBe("Ana");
  rmSync(path);
  mkdirSync(path);
  expect(settings.change({ theme: "light" })).toMatchObject({ ok: true });
  expect(openSettings(path).get()).toEqual({ device, author: "Ana", theme: "light" });
});

test("a value that is no setting is refused before anything is written", () => {
  const path = folder(JSON.stringify({ device }));
  const settings = openSettings(path);
  expect(() => settings.change({ theme: "purple" as "dark" })).toThrow("Invalid option");
  expect(settings.get().theme).toBe("system");
});
