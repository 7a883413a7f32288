import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { png } from "../../fixtures/ministry/pictures.ts";
import { ministryTemplate } from "../../fixtures/ministry/template.ts";
import { forumCable } from "../../fixtures/reports/forum.ts";
import { find } from "../../../shared/dossier/dossier.ts";
import { meetingKey } from "../../../shared/dossier/meeting.ts";
import { must, open, temporaryFolder } from "../workspace/rooms.ts";
import { aide, cli, node } from "./command.ts";

const sampled = (): string => {
  const workspace = temporaryFolder();
  expect(aide(["sample", "--workspace", workspace]).code).toBe(0);
  return workspace;
};

describe("the command line", () => {
  it("says how it is called where it is asked", () => {
    expect(aide(["--help"])).toMatchObject({ code: 0, err: "" });
    expect(aide(["--help"]).out).toContain("cable lint F [D --workspace W]");
  });

  it("makes the samples, and making them again changes nothing", () => {
    const workspace = sampled();
    const list = (): string => aide(["list", "--workspace", workspace, "--json"]).out;
    const before = list();
    expect(aide(["sample", "--workspace", workspace]).code).toBe(0);
    expect(list()).toBe(before);
    expect(JSON.parse(before)).toMatchObject({
      version: 1,
      dossiers: [{ slug: "cnd-2010-margins" }, { slug: "paris-pact-2009" }],
    });
  });

  it("logs every line also where nobody reads the ids any more", () => {
    const workspace = sampled();
    const said = Array.from({ length: 300 }, (_, at) => `rus said number ${at}\n`).join("");
    const command = `"${node}" "${cli}" log cnd-2010-margins --workspace "${workspace}" | head -n 1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { input: said, encoding: "utf8" });
    expect([stdout.split("\n").length, stderr]).toEqual([2, ""]);
    const out = join(workspace, "log");
    aide(["hand-out", "log", "cnd-2010-margins", "--workspace", workspace, "--out", out]);
    expect(readFileSync(`${out}.csv`, "utf8")).toContain("said number 299");
  });

  it("starts a dossier with a roster, and makes its pack", () => {
    const workspace = temporaryFolder();
    const roster = "tests/fixtures/rosters/participants.csv";
    const fresh = ["new", "--workspace", workspace, "--title", "A small meeting", "--roster", roster];
    const made = aide([...fresh, "--party", "country:NO"]);
    expect(made.err).toContain("40 people imported, 0 left for review");
    const out = join(workspace, "pack");
    const packed = aide([
      "pack",
      made.out.trim(),
      "--workspace",
      workspace,
      "--out",
      out,
      "--format",
      "docx,pdf,html",
    ]);
    expect(packed).toMatchObject({ code: 0, err: "" });
    for (const name of ["pack.docx", "pack.pdf", "pack.html"])
      expect(existsSync(join(out, name)), name).toBe(true);
    expect(readFileSync(join(out, "pack.html"), "utf8")).toContain("A small meeting");
  });

  it("writes packs and cables in a ministry's styles, and nothing where they are refused", () => {
    const workspace = sampled();
    const file = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(workspace, name), bytes);
      return join(workspace, name);
    };
    const part = (path: string, name: string): string =>
      strFromU8(unzipSync(readFileSync(path))[name] ?? new Uint8Array());
    const [style, logo] = [file("m.dotx", ministryTemplate()), file("m.png", png({ width: 42, height: 12 }))];
    const dossier = ["cnd-2010-margins", "--workspace", workspace];
    const out = join(workspace, "pack");
    const look = ["--style", style, "--logo", logo, "--logo-words", "Arms of the republic"];
    expect(aide(["pack", ...dossier, "--out", out, "--format", "docx", ...look]).code).toBe(0);
    expect(part(join(out, "pack.docx"), "word/styles.xml")).toContain("Cambria");
    expect(part(join(out, "pack.docx"), "word/document.xml")).toContain(`descr="Arms of the republic"`);
    const cable = join(workspace, "cable.docx");
    const drafted = aide([
      "cable",
      "draft",
      ...dossier,
      "--out",
      cable,
      "--format",
      "docx",
      "--style",
      style,
    ]);
    expect(drafted.code).toBe(0);
    expect(part(cable, "word/styles.xml")).toContain("Cambria");

    const none = join(workspace, "none");
    const programs = file("m.docm", ministryTemplate());
    for (const [refused, says] of [
      [["--style", programs], "holds macros"],
      [["--style", logo], "not a Word document"],
      [["--logo", style], "not a PNG or JPEG"],
    ] as const) {
      const ran = aide(["pack", ...dossier, "--out", none, "--format", "docx", ...refused]);
      expect(ran).toMatchObject({ code: 1, out: "", err: expect.stringContaining(says) });
    }
    expect(existsSync(none)).toBe(false);
  });

  it("logs lines, and drafts the same cable twice from the same moment and serial", () => {
    const workspace = sampled();
    const logged = aide(
      ["log", "paris-pact-2009", "--workspace", workspace],
      "rus thanks the chair\n\niran agrees\n",
    );
    expect(logged.out.trim().split("\n")).toHaveLength(2);
    const draft = (name: string): string => {
      const path = join(workspace, name);
      const args = ["--out", path, "--serial", "548", "--at", "2009-12-04T12:16:00Z"];
      expect(aide(["cable", "draft", "paris-pact-2009", "--workspace", workspace, ...args]).code).toBe(0);
      return readFileSync(path, "utf8");
    };
    const text = draft("one.txt");
    expect(draft("two.txt")).toBe(text);
    expect(text).toContain("P 041216Z DEC 09");
    const path = join(workspace, "one.txt");
    const read = JSON.parse(aide(["cable", "read", path, "--json"]).out) as { cables: { serial: string }[] };
    expect(read.cables[0]?.serial).toBe("000548");
    expect(aide(["cable", "lint", path]).code).toBe(0);
  });

  it("checks a cable against its dossier: what rests on nothing, and what of the log is left out", () => {
    const workspace = sampled();
    const target = ["paris-pact-2009", "--workspace", workspace];
    const path = join(workspace, "cable.txt");
    aide(["cable", "draft", ...target, "--out", path, "--serial", "548", "--at", "2009-12-04T12:16:00Z"]);
    const drafted = aide(["cable", "lint", path, ...target]);
    expect([drafted.code, drafted.err]).toEqual([0, ""]);
    expect(drafted.out).not.toMatch(/no-source|not-reported|partly-reported/);
    const text = readFileSync(path, "utf8");
    const money = /^\d+\. UNODC put its requirement/m.exec(text)?.index ?? Number.NaN;
    const next = text.indexOf("\n\n", money);
    writeFileSync(path, `${text.slice(0, money)}13. Belgium threatened to leave.${text.slice(next)}`);
    const line = text.slice(0, money).split("\n").length;
    const edited = aide(["cable", "lint", path, ...target]);
    expect(edited.out).toContain(
      `${line}: warning: “Belgium threatened to leave.” rests on nothing in the dossier. [no-source]\n`,
    );
    expect(edited.out.match(/-: note: Logged and not reported: .* \[not-reported\]\n/g)).toHaveLength(1);
    const asJson = JSON.parse(aide(["cable", "lint", path, ...target, "--json"]).out) as {
      problems: { code: string }[];
    };
    expect(asJson.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(["no-source"]));
    expect(aide(["cable", "lint", path]).out).not.toMatch(/no-source|not-reported/);
  });

  it("hands out the people, the log, and what we say: all of it, or under one item", () => {
    const workspace = sampled();
    const handOut = (of: string, name: string, ...more: readonly string[]) =>
      aide([
        "hand-out",
        of,
        "cnd-2010-margins",
        "--workspace",
        workspace,
        "--out",
        join(workspace, name),
        ...more,
      ]);
    const wordsOf = (name: string): string =>
      strFromU8(unzipSync(readFileSync(join(workspace, name)))["word/document.xml"] ?? new Uint8Array());
    const people = handOut("participants", "people.docx");
    expect([people.code, people.err]).toEqual([0, ""]);
    expect(people.out).toMatch(/people\.docx .*\n.*people\.pdf .*\n.*people\.csv /);
    expect(handOut("log", "log").out).toContain("log.csv");
    const whole = handOut("statement", "all.docx", "--at", "2010-03-05T10:00:00Z");
    expect(whole.out).toMatch(/all\.docx .*\n.*all\.pdf .*\n$/);
    expect(whole.err).toMatch(/Left out, marked .*: “/);
    expect(handOut("statement", "one.docx", "--item", "3").code).toBe(0);
    const spoken = (name: string): number => wordsOf(name).match(/Check against delivery/g)?.length ?? 0;
    expect([spoken("all.docx") > 1, spoken("one.docx")]).toEqual([true, 1]);
    expect(handOut("statement", "rest.docx", "--item", "none").code).toBe(0);
    for (const [says, ran] of [
      ["There is no agenda item “99”: --item takes 1, 2, ", handOut("statement", "no", "--item", "99")],
      ["--item is for a statement", handOut("log", "no", "--item", "3")],
      ["Say what to hand out", handOut("pack", "no")],
      ["not an instant", handOut("log", "no", "--at", "noon")],
    ] as const)
      expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(says)]);
    expect(existsSync(join(workspace, "no.docx"))).toBe(false);
  });

  it("exports and merges a dossier, with a passphrase", () => {
    const [workspace, other] = [sampled(), temporaryFolder()];
    const [file, secret] = [join(other, "d.aide"), join(other, "secret")];
    writeFileSync(secret, "a long passphrase\n");
    const locked = ["--passphrase-file", secret];
    expect(aide(["export", "paris-pact-2009", "--workspace", workspace, "--out", file, ...locked]).code).toBe(
      0,
    );
    expect(aide(["merge", file, "--workspace", other])).toMatchObject({
      code: 1,
      err: expect.stringContaining("locked") as string,
    });
    expect(aide(["merge", file, "--workspace", other, ...locked]).out).toMatch(
      /changes added, 0 were here already/,
    );
    expect(aide(["merge", file, "--workspace", other, ...locked]).out).toMatch(/^.*\n0 changes added/);
    expect(aide(["verify", "--workspace", other]).code).toBe(0);
  });

  it("says what is wrong in a sentence, with its exit code and never a stack trace", () => {
    const workspace = sampled();
    const none = temporaryFolder();
    writeFileSync(join(none, "note.txt"), "Dear all, see you on Monday.");
    const wrong = [
      { args: [], code: 2, says: "Usage" },
      { args: ["sing"], code: 2, says: "There is no command" },
      { args: ["list"], code: 2, says: "--workspace is missing" },
      { args: ["list", "--loud"], code: 2, says: "loud" },
      {
        args: ["pack", "nothing", "--workspace", workspace, "--out", none],
        code: 1,
        says: "There is no dossier",
      },
      {
        args: ["pack", "paris-pact-2009", "--workspace", workspace, "--out", none, "--at", "noon"],
        code: 2,
        says: "not an instant",
      },
      {
        args: ["pack", "paris-pact-2009", "--workspace", workspace, "--out", none, "--format", "odt"],
        code: 2,
        says: "not a format",
      },
      {
        args: ["pack", "paris-pact-2009", "--workspace", workspace, "--out", none, "--format", "accessible"],
        code: 1,
        says: "Export it from Brief in the app",
      },
      {
        args: ["pack", "paris-pact-2009", "--workspace", workspace, "--out", none, "--ceiling", "loud"],
        code: 2,
        says: "not a marking",
      },
      {
        args: ["cable", "lint", join(none, "note.txt"), "--workspace", workspace],
        code: 2,
        says: "Say which dossier",
      },
      {
        args: ["cable", "lint", join(none, "note.txt"), "nothing", "--workspace", workspace],
        code: 1,
        says: "There is no dossier",
      },
      { args: ["cable", "lint", join(none, "note.txt"), "nothing"], code: 2, says: "--workspace is missing" },
      { args: ["cable", "read", join(none, "note.txt")], code: 1, says: "" },
      { args: ["cable", "read", join(none, "absent.txt")], code: 1, says: "cannot be read" },
      {
        args: ["merge", join(none, "note.txt"), "--workspace", workspace],
        code: 1,
        says: "not an Aide-Mémoire file",
      },
      { args: ["list", "--workspace", join(none, "note.txt")], code: 1, says: "not a folder" },
    ];
    for (const { args, code, says } of wrong) {
      const ran = aide(args);
      expect([args, ran.code]).toEqual([args, code]);
      expect(ran.err).toContain(says);
      expect(ran.err).not.toMatch(/\n\s+at /);
    }
  });

  it("issues an edition, and the next tells what was changed, also by a laptop merged later", () => {
    const workspace = sampled();
    const other = sampled();
    const out = temporaryFolder();
    const issue = (at: string) =>
      aide([
        "pack",
        "cnd-2010-margins",
        "--workspace",
        workspace,
        "--out",
        out,
        "--format",
        "html",
        "--issue",
        "--at",
        at,
      ]);
    aide(["log", "cnd-2010-margins", "--workspace", other], "rus pays !pledge 55k USD announced\n"); // before edition 1, elsewhere
    expect(issue("2010-03-08T10:00:00Z").out).toContain("Issued as edition 1.");
    const page = (): string => readFileSync(join(out, "pack.html"), "utf8");
    expect(page()).not.toContain("Since edition");
    const file = join(out, "other.aide");
    aide(["export", "cnd-2010-margins", "--workspace", other, "--out", file]);
    aide(["merge", file, "--workspace", workspace]);
    expect(issue("2010-03-09T10:00:00Z").out).toContain("Issued as edition 2.");
    expect(page()).toMatch(/Since edition 1 of 8 March 2010/);
    expect(page()).toMatch(/Added: <\/[^>]+>[^<]*Russia[^<]*55/);
    expect(aide(["verify", "--workspace", workspace])).toMatchObject({ code: 0 });
  });

  it("backs a workspace up, and puts the newest good backup back over a damaged one", () => {
    const workspace = join(temporaryFolder(), "workspace");
    const target = ["--workspace", workspace];
    expect(aide(["restore", ...target])).toMatchObject({ code: 1, out: "" });
    aide(["sample", ...target]);
    expect(aide(["backup", ...target]).out).toMatch(/^workspace-\S+\.db  \d+ kB\n$/);
    writeFileSync(join(workspace, "workspace.db"), "not a database");
    expect(aide(["list", ...target])).toMatchObject({ code: 1 });
    const newer = join(`${workspace}-backups`, "workspace-2099-01-01T00-00-00Z.db");
    writeFileSync(newer, "not a database either");
    expect(aide(["restore", ...target, "--list"]).out.split("\n")).toHaveLength(3);
    const restored = aide(["restore", ...target]);
    expect(restored.code).toBe(0);
    expect(restored.out).toMatch(/^Restored workspace-.* What was there is kept as set-aside-/);
    expect(aide(["verify", ...target]).code).toBe(0);
  });

  it("takes whom a dossier serves from the one before or from all others, and else says or asks it", () => {
    const folder = temporaryFolder();
    const report = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const american = report("american.txt", forumCable);
    const foreign = report("foreign.txt", forumCable.replace(/^E\.O\..*\n/m, ""));
    const workspace = join(folder, "workspace");
    const at = ["--workspace", workspace];
    const started = (title: string, ...more: readonly string[]) =>
      aide(["new", ...at, "--title", title, ...more]);
    const imported = (cable: string) => aide(["cable", "import", cable, ...at]);
    const silent = { code: 0, err: "" };
    const asks = {
      code: 2,
      out: "",
      err: expect.stringMatching(/^Say which party the dossier serves/) as string,
    };
    expect(imported(foreign)).toMatchObject(asks);
    expect(imported(american)).toMatchObject(silent);
    expect(started("One", "--party", "Norway")).toMatchObject({ code: 2 });
    expect(started("One", "--party", "country:NO")).toMatchObject(silent);
    expect(started("Two")).toMatchObject(silent);
    expect(imported(foreign)).toMatchObject(silent);
    const french = started("Three", "--party", "country:FR");
    expect(imported(foreign)).toMatchObject(asks);
    expect(started("Four", "--from", french.out.trim())).toMatchObject(silent);
    expect(started("Five").err).toBe("The dossier serves the United States; --party P names another.\n");

    const opened = open({ folder: workspace });
    const served = ["one", "two", "three", "four", "five"].map((name) => {
      const { id } = must(opened.findDossier(name));
      return find(opened.dossier(id), "meeting", meetingKey)?.ourParty;
    });
    expect(served).toEqual(["NO", "NO", "FR", "FR", "US"].map((code) => `country:${code}`));
  });

  it("imports a cable: proposals first, then all of them, and the same cable again changes nothing", () => {
    const folder = temporaryFolder();
    const cable = join(folder, "report.txt");
    writeFileSync(cable, forumCable);
    const args = ["cable", "import", cable, "--workspace", join(folder, "workspace")];
    const seen = aide(args);
    expect(seen).toMatchObject({ code: 0, err: "" });
    expect(seen.out).toContain("2  position: Japan on precursors: Supports.");
    expect(aide(["list", "--workspace", join(folder, "workspace")]).out).toBe("");
    const taken = JSON.parse(aide([...args, "--accept", "--json"]).out) as {
      readonly version: number;
      readonly imports: readonly { readonly slug: string; readonly records: number }[];
    };
    expect(taken).toMatchObject({ version: 1, imports: [{ slug: "precursor-forum" }] });
    expect(taken.imports[0]?.records).toBeGreaterThan(4);
    expect(aide([...args, "--accept"]).out).toContain("0 records taken into precursor-forum.");
    expect(aide(["cable", "import", process.execPath, ...args.slice(3)])).toMatchObject({ code: 1 });
  });
});
