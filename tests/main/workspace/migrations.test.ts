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
    db.exec("create index revisions_of_commit on revisions (commit_id)");
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

  it("is filed for searching once, not at each opening", () => {
    const folder = temporaryFolder();
    const workspace = must(tryOpen({ folder }));
    const dossier = startDossier(workspace);
    const [person, gone] = [newUuid(), newUuid()];
    const role = { person, party: "country:IR", role: "head", order: "a0", attends: [] };
    must(
      commit(workspace, dossier, put("person", person, { name: "Ana Roe" }), put("role", newUuid(), role)),
    );
    must(commit(workspace, dossier, put("talking-point", gone, point("Gone"))));
    must(commit(workspace, dossier, { kind: "talking-point", key: gone, action: "delete", fields: {} }));
    workspace.close();

    const path = join(folder, "workspace.db");
    const before = new Sqlite(path);
    before.exec("drop index unfiled; alter table records drop column day");
    before.exec("create index revisions_of_commit on revisions (commit_id)");
    before.pragma("user_version = 2");
    before.close();
    must(tryOpen({ folder })).close();
    const waiting = new Sqlite(path);
    expect(waiting.prepare("select kind from records where day is null").all()).toEqual([]);
    waiting.close();
    const migrated = open({ folder });
    expect(migrated.verify()).toEqual([]);
    expect(migrated.search({ text: "roe iranian", limit: 5 }).count).toBe(1);
  });
});
