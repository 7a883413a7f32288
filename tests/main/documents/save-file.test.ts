import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, type TestContext } from "vitest";
import { saveFile } from "../../../main/documents/save-file.ts";

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "aide-save-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A small disk of its own for one test; skips the test where this user may not mount one. */
function smallDisk(context: TestContext, options: string): string {
  const folder = temporaryFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    context.skip("mounting a small disk needs root");
  }
  onTestFinished(() => void execFileSync("umount", ["-l", folder]));
  return folder;
}

const bytes = (size: number): Uint8Array => new Uint8Array(size).fill(7);
const asError = { code: "disk", message: expect.any(String) as string, action: expect.any(String) as string };

describe("saving a file", () => {
  it("writes it whole, says its size, and leaves nothing else behind", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "pack.docx");
    expect(await saveFile(path, bytes(100_000))).toEqual({ ok: true, value: { path, bytes: 100_000 } });
    expect(readFileSync(path)).toEqual(Buffer.from(bytes(100_000)));
    expect(readdirSync(folder)).toEqual(["pack.docx"]);
  });

  it("replaces the earlier file", async () => {
    const path = join(temporaryFolder(), "pack.docx");
    writeFileSync(path, "edition 1");
    await saveFile(path, Buffer.from("edition 2"));
    expect(readFileSync(path, "utf8")).toBe("edition 2");
  });

  it("keeps the earlier file when the disk is full", async (context) => {
    const folder = smallDisk(context, "size=64k");
    const path = join(folder, "pack.docx");
    writeFileSync(path, "edition 1");
    expect(await saveFile(path, bytes(1_000_000))).toMatchObject({
      ok: false,
      error: { ...asError, message: expect.stringContaining("no room for pack.docx") as string },
    });
    expect(readFileSync(path, "utf8")).toBe("edition 1");
    expect(readdirSync(folder)).toEqual(["pack.docx"]);
  });

  it("49: says that the earlier file is open in another program, keeps it, and offers another name", async (context) => {
    const folder = temporaryFolder();
    const path = join(folder, "pack.docx");
    writeFileSync(path, "edition 1");
    try {
      execFileSync("mount", ["--bind", path, path], { stdio: "ignore" }); // a rename over it fails with EBUSY
    } catch {
      context.skip("holding a file fast needs root");
    }
    onTestFinished(() => void execFileSync("umount", ["-l", path]));
    expect(await saveFile(path, bytes(10))).toEqual({
      ok: false,
      error: {
        code: "disk",
        message: "pack.docx is open in another program.",
        action: "Close it there, or choose another name.",
      },
    });
    expect(readFileSync(path, "utf8")).toBe("edition 1");
    expect(readdirSync(folder)).toEqual(["pack.docx"]);
    expect(await saveFile(join(folder, "other.docx"), bytes(10))).toMatchObject({ ok: true });
  });

  it("49: says so when the disk is read-only, and keeps the earlier file", async (context) => {
    const folder = smallDisk(context, "size=64k");
    const path = join(folder, "pack.docx");
    writeFileSync(path, "edition 1");
    execFileSync("mount", ["-o", "remount,ro", folder]);
    const saved = await saveFile(path, bytes(10));
    expect(saved).toMatchObject({ ok: false, error: asError });
    expect(readFileSync(path, "utf8")).toBe("edition 1");
  });

  it("49: says so when the folder may not be written to", async (context) => {
    if (process.getuid?.() === 0) context.skip("root may write everywhere");
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    onTestFinished(() => chmodSync(folder, 0o700));
    expect(await saveFile(join(folder, "pack.docx"), bytes(10))).toMatchObject({ ok: false, error: asError });
  });

  it("49: says so when the folder is missing, or is a file", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    const missing = await saveFile(join(folder, "no", "pack.docx"), bytes(10));
    const file = await saveFile(join(folder, "file", "pack.docx"), bytes(10));
    for (const saved of [missing, file]) {
      expect(saved).toMatchObject({
        ok: false,
        error: { ...asError, message: "The folder for pack.docx is not there." },
      });
    }
  });

  it("does not replace a folder of the same name", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "pack.docx"));
    writeFileSync(join(folder, "pack.docx", "inside"), "kept");
    const saved = await saveFile(join(folder, "pack.docx"), bytes(10));
    expect(saved).toMatchObject({
      ok: false,
      error: { ...asError, message: "There is already a folder called pack.docx." },
    });
    expect(readdirSync(folder)).toEqual(["pack.docx"]);
    expect(readdirSync(join(folder, "pack.docx"))).toEqual(["inside"]);
  });

  it("refuses a name no file can have", async () => {
    const folder = temporaryFolder();
    for (const name of ["x".repeat(300), "a\0b"]) {
      const saved = await saveFile(join(folder, name), bytes(10));
      expect(saved).toMatchObject({ ok: false, error: { code: "invalid-input" } });
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});
