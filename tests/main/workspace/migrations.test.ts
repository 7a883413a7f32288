import { join } from "node:path";
import Sqlite from "better-sqlite3-multiple-ciphers";
import { v7 as newUuid } from "uuid";
import { describe, expect, it } from "vitest";
import { commit, must, open, point, put, startDossier, temporaryFolder, tryOpen } from "./rooms.ts";

describe("a workspace of an earlier version", () => {
  it("of version 1 has no checksums; it opens, is sound, and what is written from then on is checked", () => {
    const folder = temporaryFolder();
    const workspace = must(tryOpen({ folder }));
    const dossier = startDossier(workspace);
    workspace.close();

    const db = new Sqlite(join(folder, "workspace.db"));
    for (const table of ["revisions", "drafts", "held"]) db.exec(`alter table ${table} drop column checksum`);
    db.exec("drop index unfiled; alter table records drop column day");
    db.pragma("user_version = 1");
    db.close();

    const migrated = must(tryOpen({ folder }));
    must(commit(migrated, dossier, put("talking-point", newUuid(), point("Before"))));
    must(migrated.saveDraft(dossier, "log", "Still being typed"));
    expect(migrated.verify()).toEqual([]);
    expect(migrated.search({ text: "before", limit: 5 }).count).toBe(1);
    expect(migrated.search({ text: "policy", limit: 5 }).count).toBe(1); // of before, too
    migrated.close();
    const damaged = new Sqlite(join(folder, "workspace.db"));
    damaged.exec("update revisions set label = 'Other'; update drafts set text = 'Other'");
    damaged.close();
    expect(open({ folder }).verify()).toEqual([
      "The table of revisions has 1 damaged row.",
      "The table of drafts has 1 damaged row.",
    ]);
  });
});
