import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packExchange, readExchange } from "../../../main/exchange/exchange-file.ts";
import type { Revision } from "../../../shared/revision/revision.ts";
import { temporaryFolder } from "../workspace/rooms.ts";

const revision: Revision = {
  id: "00000000-0000-4000-8000-000000000001",
  commit: "00000000-0000-4000-8000-000000000002",
  undoes: null,
  dossier: "00000000-0000-4000-8000-000000000003",
  kind: "talking-point",
  key: "00000000-0000-4000-8000-000000000004",
  author: "Ana",
  device: "00000000-0000-4000-8000-000000000005",
  clock: "000000000001-0000-00000000-0000-4000-8000-000000000005",
  parents: [],
  fields: { lane: "deliver", order: "a0", text: "Précurseurs d’abord, прекурсоры" },
  deleted: null,
  label: "Add talking point",
};
const other = { ...revision, id: "00000000-0000-4000-8000-000000000006" };

/** A file with these lines under an honest manifest, but for what `change` says of it. */
function fileOf(lines: readonly string[], change: object = {}): Uint8Array {
  const body = lines.map((line) => `${line}\n`).join("");
  const sha256 = createHash("sha256").update(body).digest("hex");
  const manifest = { format: "aide-memoire", version: 1, revisions: lines.length, sha256, ...change };
  return gzipSync(`${JSON.stringify(manifest)}\n${body}`);
}

const problem = async (bytes: Uint8Array, passphrase?: string): Promise<string> => {
  const read = await readExchange(bytes, passphrase);
  return read.ok ? "none" : `${read.error.code}: ${read.error.message}`;
};

const lockedFile = packExchange([revision], "a long passphrase"); // once: locking takes a second or more

describe("an exchange file", () => {
  it("gives back the revisions it was made of", async () => {
    expect(await readExchange(await packExchange([revision, other]))).toEqual({
      ok: true,
      value: { revisions: [revision, other], foreign: [] },
    });
    expect(await readExchange(await packExchange([]))).toMatchObject({ ok: true });
  });

  it("24: is refused whole when it is cut, changed, or not what its manifest says", async () => {
    const file = await packExchange([revision, other]);
    expect(await problem(file.subarray(0, file.length - 20))).toMatch(
      /^damaged: The file is cut short or damaged/,
    );
    const text = gunzipSync(file).toString().replace("Ana", "Eve");
    expect(await problem(gzipSync(text))).toMatch(/checksum does not match/);
    expect(await problem(fileOf([JSON.stringify(revision)], { revisions: 2 }))).toMatch(
      /as many changes as it says/,
    );
    expect(await problem(new Uint8Array())).toMatch(/empty/);
    expect(await problem(new TextEncoder().encode("name;country"))).toMatch(/not an Aide-Mémoire file/);
  });

  it("25: may not smuggle in a prototype", async () => {
    const line = JSON.stringify(revision).replace('"fields":{', '"fields":{"__proto__":{"lane":"deliver"},');
    expect(await problem(fileOf([line]))).toMatch(/^damaged: Line 2/);
    expect(await problem(fileOf([JSON.stringify(revision).replace('"id"', '"__proto__":{},"id"')]))).toMatch(
      /^damaged: Line 2/,
    );
  });

  it("26: may not be nested without end", async () => {
    const deep = JSON.stringify(revision).replace('"Ana"', `${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    expect(await problem(fileOf([deep]))).toMatch(/^damaged: Line 2/);
  });

  it("27: opens with its passphrase only", async () => {
    const file = await lockedFile;
    expect(await problem(file)).toMatch(/^passphrase: This file is locked/);
    expect(await problem(file, "another")).toMatch(/^passphrase: This passphrase does not open/);
    expect(await readExchange(file, "a long passphrase")).toMatchObject({
      ok: true,
      value: { revisions: [revision] },
    });
  });

  it("27: that is locked and was cut is not blamed on the passphrase", async () => {
    const file = await lockedFile;
    const cut = file.subarray(0, file.length - 20);
    expect(await problem(cut, "a long passphrase")).toMatch(/^damaged: The file is cut short or damaged/);
    expect(await problem(cut.subarray(0, 60), "a long passphrase")).toMatch(/^damaged: /);
  });

  it.each([19, 20, 21, 40])(
    "27: whose lock asks for 2^%i steps of scrypt is refused before any is made",
    async (logN) => {
      const file = Buffer.from(await lockedFile).toString("latin1");
      const [, salt] = /^-> scrypt (\S+) 18$/m.exec(file) ?? [];
      const harder = Buffer.from(file.replace(`${salt} 18\n`, `${salt} ${logN}\n`), "latin1");
      const before = process.resourceUsage().maxRSS;
      expect(await problem(harder, "a long passphrase")).toBe(
        "damaged: The lock of this file asks for more memory than one that Aide-Mémoire makes.",
      );
      expect(process.resourceUsage().maxRSS - before).toBeLessThan(100 * 1024); // kB; 2^19 takes 512 MB
    },
  );

  it("28: of a newer format says which version is needed", async () => {
    expect(await problem(fileOf([], { version: 2 }))).toMatch(
      /^newer-version: This file has format 2; this version reads up to 1/,
    );
  });

  it("30: of a kind this version does not know is kept word for word", async () => {
    const line = JSON.stringify({ ...revision, kind: "seating-plan" });
    expect(await readExchange(fileOf([line, JSON.stringify(other)]))).toMatchObject({
      ok: true,
      value: { revisions: [other], foreign: [{ id: revision.id, revision: line }] },
    });
  });

  it("is refused beyond its limits of real unpacked bytes and of a line", async () => {
    const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problem(bomb)).toMatch(/more than 64 MB/);
    const long = JSON.stringify({ ...revision, fields: { text: "x".repeat(1_100_000) } });
    expect(await problem(fileOf([long]))).toMatch(/longer than 1 MB/);
  });

  it("of any bytes whatever is read or refused, never thrown on", async () => {
    const file = await packExchange([revision, other]);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(file);
        changed[at] = (changed[at] ?? 0) ^ by;
        const read = await readExchange(changed);
        expect(read.ok ? read.value.revisions : [revision, other]).toEqual([revision, other]);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect((await readExchange(bytes)).ok).toBe(false);
      }),
    );
  });

  it("opens with the age tool", async (context) => {
    try {
      execFileSync("age", ["--version"], { stdio: "ignore" });
    } catch {
      context.skip("the age tool is not installed");
    }
    // The tool asks for passphrases on a terminal only, so `script` gives it one.
    const folder = temporaryFolder();
    const path = join(folder, "ours.aide");
    writeFileSync(path, await packExchange([revision], "pass phrase"));
    const command = `age -d -o ${folder}/plain.gz ${path}`;
    execFileSync("script", ["-qec", command, "/dev/null"], {
      input: "pass phrase\n",
      stdio: ["pipe", "ignore", "ignore"],
    });
    expect(gunzipSync(readFileSync(`${folder}/plain.gz`)).toString()).toContain("Précurseurs");
  });
});
