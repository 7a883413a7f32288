import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import { transcript } from "../../fixtures/transcript/transcript.ts";
import { inOrder, saidOnDisk } from "../../fixtures/transcript/said-on-disk.ts";
import { must, open, temporaryFolder } from "../workspace/rooms.ts";
import { aide } from "./command.ts";

const slug = "cnd-2010-margins";

it("gives the same records in either order when two note-takers merge their logs of one meeting", () => {
  const folder = temporaryFolder();
  const secret = join(folder, "secret");
  writeFileSync(secret, "open sesame\n");
  const locked = ["--passphrase-file", secret];
  const at = (name: string, ...rest: readonly string[]) => ["--workspace", join(folder, name), ...rest];
  const run = (args: readonly string[], input?: string): void => {
    const ran = aide(args, input);
    expect(ran, args.join(" ")).toMatchObject({ code: 0, err: "" });
  };
  const lines = transcript.map(([line]) => line);
  const half = Math.floor(lines.length * 0.6); // the middle of the meeting is logged by both
  const logs = { ana: lines.slice(0, half), ben: lines.slice(-half) };
  for (const [name, typed] of Object.entries(logs)) {
    run(["sample", ...at(name)]);
    run(["log", slug, ...at(name, "--author", name)], typed.join("\n"));
    run(["export", slug, ...at(name), "--out", join(folder, `${name}.aide`)]);
    run(["export", slug, ...at(name, ...locked), "--out", join(folder, `${name}-locked.aide`)]);
  }
  run(["merge", join(folder, "ben.aide"), ...at("ana")]);
  run(["merge", join(folder, "ana.aide"), ...at("ben")]);
  run(["merge", join(folder, "ana-locked.aide"), ...at("neither", ...locked)]);
  run(["merge", join(folder, "ben-locked.aide"), ...at("neither", ...locked)]);

  const records = ["ana", "ben", "neither"].map((name) => {
    const workspace = open({ folder: join(folder, name) });
    expect(workspace.verify()).toEqual([]);
    const id = must(workspace.findDossier(slug)).id;
    const ofDossier = must(workspace.snapshot(id)).records.filter(({ dossier }) => dossier === id); // not the post's
    return ofDossier.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  });
  expect(records[1]).toEqual(records[0]);
  expect(records[2]).toEqual(records[0]);
  const entries = inOrder(records[0] ?? []);
  expect(entries).toHaveLength(half * 2);
  const unread = entries.filter((entry) => {
    const said = transcript.find(([line]) => line === entry.body.line)?.[1];
    return !isDeepStrictEqual(saidOnDisk(entry, records[0] ?? []), said);
  });
  expect(unread.map(({ body }) => body.line).filter((line) => !isDated(line))).toEqual([]);
}, 120_000);

/** Lines whose dates depend on the day they are typed. */
const isDated = (line: string): boolean => /tomorrow|Monday|by \d+ |by end of|^~11:40/.test(line);
