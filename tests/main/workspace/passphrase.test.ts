import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { v7 as newUuid } from "uuid";
import { describe, expect, it } from "vitest";
import { isPlain } from "../../../main/workspace/backups.ts";
import { WorkspaceHolder } from "../../../main/services/workspace-holder.ts";
import { openBackup } from "../../../main/workspace/restore.ts";
import { commit, must, point, put, startDossier, temporaryFolder, tryOpen } from "./rooms.ts";

const writer = { device: "00000000-0000-4000-8000-000000000001", author: () => "Ana", nowMs: Date.now };

/** A holder of a workspace with one point in it. */
function held(): { readonly holder: WorkspaceHolder; readonly folder: string; readonly dossier: string } {
  const folder = join(temporaryFolder(), "workspace");
  const holder = new WorkspaceHolder(folder, `${folder}-backups`, writer);
  const dossier = startDossier(must(holder.current()));
  must(
    commit(must(holder.current()), dossier, put("talking-point", newUuid(), point("Precursors come first"))),
  );
  return { holder, folder, dossier };
}

const bytesOf = (folder: string): string => readFileSync(join(folder, "workspace.db")).toString("latin1");
const isWhole = (holder: WorkspaceHolder, dossier: string): boolean =>
  must(must(holder.current()).snapshot(dossier)).records.length === 2;

describe("a passphrase", () => {
  it("is set, asked for, changed and removed, and everything is there throughout", async () => {
    const { holder, folder, dossier } = held();
    expect(holder.hasPassphrase()).toBe(false);
    must(await holder.setPassphrase(null, "first"));
    expect(isWhole(holder, dossier)).toBe(true);
    expect(must(holder.current()).verify()).toEqual([]);
    expect(holder.hasPassphrase()).toBe(true);

    holder.lock();
    expect(bytesOf(folder)).not.toContain("Precursors");
    expect(holder.current()).toMatchObject({ ok: false, error: { code: "passphrase" } });
    expect(holder.hasPassphrase()).toBe(true);
    must(await holder.unlock("first"));
    expect(isWhole(holder, dossier)).toBe(true);

    expect(await holder.setPassphrase("wrong", "second")).toMatchObject({
      ok: false,
      error: { code: "passphrase" },
    });
    must(await holder.setPassphrase("first", "Zürich ½"));
    holder.lock();
    must(await holder.unlock("Zu\u0308rich 1\u20442")); // composed otherwise by another keyboard
    must(await holder.setPassphrase("Zürich ½", null));
    expect(holder.hasPassphrase()).toBe(false);
    holder.lock();
    expect(isWhole(holder, dossier)).toBe(true);
    expect(bytesOf(folder)).toContain("Precursors");
    holder.close();
  });

  it("that is wrong is answered later each time, and right again at once", async () => {
    const { holder } = held();
    must(await holder.setPassphrase(null, "right"));
    holder.lock();
    const waits: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      const started = performance.now();
      expect(await holder.unlock("wrong")).toMatchObject({
        ok: false,
        error: { code: "passphrase", message: "This is not the passphrase." },
      });
      waits.push(performance.now() - started);
    }
    expect(waits[0]).toBeGreaterThan(450); // it waits at least so long, whatever the machine
    expect(waits[1]).toBeGreaterThan(950);
    must(await holder.unlock("right"));
    holder.close();
  });

  it("guards new backups; older ones are known as plain, and can still be put back", async () => {
    const { holder, dossier } = held();
    const { name } = must(must(holder.current()).backup(holder.backups, "2026-03-01T09:00:00Z"));
    must(await holder.setPassphrase(null, "secret"));
    expect(isPlain(holder.backups, name)).toBe(true);
    const newer = must(must(holder.current()).backup(holder.backups, "2026-03-01T10:00:00Z"));
    expect(readFileSync(join(holder.backups, newer.name)).includes("Precursors")).toBe(false);
    expect(isPlain(holder.backups, newer.name)).toBe(false);
    must(await holder.restore(newer.name));
    expect(holder.hasPassphrase()).toBe(true);
    must(await holder.restore(name));
    expect(isWhole(holder, dossier)).toBe(true);
    expect(holder.hasPassphrase()).toBe(false);
    holder.close();
  });

  it("45: opens the backups of a workspace whose first page is damaged, so that it knows none", async () => {
    const { holder, folder, dossier } = held();
    const plain = must(must(holder.current()).backup(holder.backups, "2026-03-01T09:00:00Z"));
    must(await holder.setPassphrase(null, "secret"));
    const locked = must(must(holder.current()).backup(holder.backups, "2026-03-01T10:00:00Z"));
    holder.close();
    const bytes = readFileSync(join(folder, "workspace.db"));
    writeFileSync(join(folder, "workspace.db"), bytes.fill(7, 20, 4096));

    const again = new WorkspaceHolder(folder, `${folder}-backups`, writer);
    expect(await again.unlock("secret")).toMatchObject({ ok: false, error: { code: "passphrase" } });
    const refusals = [
      [locked.name, undefined, "This backup is locked."],
      [locked.name, "wrong", "This passphrase does not open the backup."],
      [plain.name, undefined, "This backup is locked."],
      [plain.name, "secret", expect.stringContaining("before there was a passphrase")],
    ] as const;
    for (const [name, passphrase, message] of refusals) {
      const looked = await again.preview((key) => openBackup(again.backups, name, key), passphrase);
      expect(looked).toMatchObject({ ok: false, error: { message } });
      expect(await again.restore(name, passphrase)).toMatchObject({ ok: false, error: { message } });
      expect(again.current()).toMatchObject({ ok: false, error: { code: "passphrase" } });
    }
    const { aside } = must(await again.restore(locked.name, "secret"));
    expect(isWhole(again, dossier)).toBe(true);
    expect(again.hasPassphrase()).toBe(true);
    expect(readFileSync(join(folder, aside ?? "")).equals(bytes)).toBe(true);
    again.lock();
    must(await again.unlock("secret"));
    again.close();
  });

  it("of an earlier time opens the backups of that time, where the workspace has another or is damaged", async () => {
    const { holder, folder, dossier } = held();
    must(await holder.setPassphrase(null, "first"));
    const { name } = must(must(holder.current()).backup(holder.backups, "2026-03-01T10:00:00Z"));
    must(await holder.setPassphrase("first", "second"));
    expect(await holder.restore(name)).toMatchObject({
      ok: false,
      error: { message: "This backup is locked." },
    });
    expect(isWhole(holder, dossier)).toBe(true);
    must(await holder.restore(name, "first"));
    expect(isWhole(holder, dossier)).toBe(true);
    holder.close();

    writeFileSync(join(folder, "workspace.db"), "");
    const damaged = new WorkspaceHolder(folder, `${folder}-backups`, writer);
    expect(damaged.current()).toMatchObject({ ok: false, error: { code: "damaged" } });
    expect(await damaged.restore(name)).toMatchObject({
      ok: false,
      error: { message: "This backup is locked." },
    });
    must(await damaged.restore(name, "first"));
    expect(isWhole(damaged, dossier)).toBe(true);
    damaged.close();
  });

  it("opens with the old or the new one, never with neither, wherever changing it is cut off", async () => {
    const { holder, folder, dossier } = held();
    must(await holder.setPassphrase(null, "old"));
    holder.close();
    const script = join(temporaryFolder(), "change.ts");
    const module = resolve("main/services/workspace-holder.ts");
    writeFileSync(
      script,
      `import { WorkspaceHolder } from ${JSON.stringify(module)};
       const [, , folder, current, next] = process.argv;
       const holder = new WorkspaceHolder(folder, folder + "-backups", { device: "${writer.device}", author: () => "", nowMs: Date.now });
       await holder.unlock(current);
       console.log("ready");
       const changed = await holder.setPassphrase(current, next);
       console.log(changed.ok ? "changed" : changed.error.message);`,
    );
    let [current, next] = ["old", "new"];
    for (let round = 0; round < 12; round += 1) {
      const changing = spawn(process.execPath, [script, folder, current, next]);
      await once(changing.stdout, "data");
      await pause(Math.random() * 60);
      changing.kill("SIGKILL");
      await once(changing, "exit");
      const opened = [current, next].filter((one) => {
        const workspace = tryOpen({ folder, key: Buffer.from(one) });
        if (!workspace.ok) return false;
        const isThere = must(workspace.value.snapshot(dossier)).records.length === 2;
        workspace.value.close();
        return isThere;
      });
      expect(opened).toHaveLength(1);
      if (opened[0] === next) [current, next] = [next, current];
    }
  }, 60_000);
});
