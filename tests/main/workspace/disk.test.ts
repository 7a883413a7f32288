import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, type TestContext } from "vitest";
import { v7 as newUuid } from "uuid";
import { commit, must, open, point, put, startDossier, temporaryFolder, tryOpen } from "./rooms.ts";

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

describe("a workspace on disk", () => {
  it("43: says the disk is full, loses nothing earlier, and goes on when there is room again", (context) => {
    const folder = smallDisk(context, "size=600k");
    const workspace = open({ folder });
    const dossier = startDossier(workspace);
    const acknowledged: string[] = [];
    const long = "A long intervention about precursor control. ".repeat(60);
    let refusal: unknown = null;
    for (let count = 0; count < 400 && refusal === null; count += 1) {
      const key = newUuid();
      const answer = commit(workspace, dossier, put("talking-point", key, point(long)));
      if (answer.ok) acknowledged.push(key);
      else refusal = answer.error;
    }
    expect(refusal).toMatchObject({ code: "disk", message: expect.stringContaining("full") as string });
    expect(acknowledged.length).toBeGreaterThan(3);
    execFileSync("mount", ["-o", "remount,size=4m", folder]);
    const late = newUuid();
    must(commit(workspace, dossier, put("talking-point", late, point("There is room again."))));
    expect(workspace.verify()).toEqual([]);
    workspace.close();
    const kept = must(open({ folder }).snapshot(dossier)).records.map((record) => record.key);
    expect(kept).toEqual(expect.arrayContaining([...acknowledged, late]));
  });

  it("44: says a read-only folder cannot be written to", (context) => {
    const folder = smallDisk(context, "size=2m");
    const workspace = open({ folder });
    startDossier(workspace);
    workspace.close();
    execFileSync("mount", ["-o", "remount,ro", folder]);
    expect(tryOpen({ folder })).toMatchObject({ ok: false, error: { code: "disk" } });
  });

  it("44: refuses a folder that is a file, in plain words", () => {
    const path = join(temporaryFolder(), "file");
    writeFileSync(path, "");
    expect(tryOpen({ folder: path })).toMatchObject({ ok: false, error: { code: "disk" } });
  });

  it("47: is held by one process alone, which the other names, and is free when that one is killed", async () => {
    const folder = temporaryFolder();
    const source = `
      import { openWorkspace } from ${JSON.stringify(new URL("../../../main/workspace/workspace.ts", import.meta.url).href)};
      const opened = openWorkspace({ folder: ${JSON.stringify(folder)}, key: null,
        writer: { device: "00000000-0000-4000-8000-000000000001", author: () => "Other", nowMs: Date.now } });
      globalThis.held = opened; // a database nobody refers to is closed by the garbage collector
      console.log(opened.ok ? "open" : opened.error.message);
      setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ["--input-type=module-typescript", "-e", source], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void other.kill("SIGKILL"));
    const [said] = (await once(other.stdout, "data")) as [Buffer];
    expect(said.toString().trim()).toBe("open");
    const refused = tryOpen({ folder });
    expect(refused).toMatchObject({ ok: false, error: { code: "locked" } });
    expect(refused.ok ? "" : refused.error.message).toContain(`process ${other.pid}`);
    other.kill("SIGKILL");
    await once(other, "exit");
    startDossier(open({ folder }));
  });

  it("opens with its key only, and nothing of it can be read without", () => {
    const folder = temporaryFolder();
    const key = Buffer.from("correct horse battery staple");
    const first = must(tryOpen({ folder, key }));
    const dossier = startDossier(first);
    must(commit(first, dossier, put("talking-point", newUuid(), point("Precursors come first."))));
    first.close();
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
    expect(bytes.some((text) => text.includes("Precursors") || text.includes("SQLite format"))).toBe(false);
    expect(tryOpen({ folder })).toMatchObject({ ok: false, error: { code: "passphrase" } });
    expect(tryOpen({ folder, key: Buffer.from("wrong") })).toMatchObject({
      ok: false,
      error: { code: "passphrase" },
    });
    expect(must(open({ folder, key }).snapshot(dossier)).records).toHaveLength(2);
  });

  it("45: does not take an emptied, cut or foreign file for a new workspace", () => {
    const damage = {
      emptied: (path: string) => truncateSync(path, 0),
      cut: (path: string) => truncateSync(path, 5_000),
      zeroed: (path: string) => writeFileSync(path, Buffer.alloc(readFileSync(path).length)),
    };
    for (const spoil of Object.values(damage)) {
      const folder = temporaryFolder();
      const workspace = must(tryOpen({ folder }));
      startDossier(workspace);
      workspace.close();
      spoil(join(folder, "workspace.db"));
      const opened = tryOpen({ folder });
      expect(opened.ok && opened.value.verify().length === 0).toBe(false);
      if (opened.ok) opened.value.close();
    }
  });

  it("makes its folder where there is none", () => {
    const folder = join(temporaryFolder(), "deep", "workspace");
    startDossier(open({ folder }));
    mkdirSync(folder, { recursive: true });
    expect(readdirSync(folder)).toContain("workspace.db");
  });
});
