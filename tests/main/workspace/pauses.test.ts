import { readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3-multiple-ciphers";
import { v7 as newUuid } from "uuid";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { commit, must, open, point, put, startDossier, temporaryFolder } from "./rooms.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

it("brings the journal into the database, and files what was written, once nothing was typed for three seconds", () => {
  const folder = temporaryFolder();
  const workspace = open({ folder });
  const dossier = startDossier(workspace);
  const database = (): string => readFileSync(join(folder, "workspace.db"), "latin1");
  const journal = (): string => readFileSync(join(folder, "workspace.db-wal"), "latin1");

  for (let line = 0; line < 20; line += 1) {
    must(commit(workspace, dossier, put("talking-point", newUuid(), point(`Said as number ${line}.`))));
    must(workspace.saveDraft(dossier, "log", `Typing ${line}`));
    vi.advanceTimersByTime(2_900);
  }
  expect(journal()).toContain("Said as number 0."); // on disk, where a killed app finds it
  expect(database()).not.toContain("Said as number 0.");

  vi.advanceTimersByTime(100);
  expect(database()).toContain("Said as number 0.");
  expect(database()).toContain("Said as number 19.");
  workspace.close();
  const db = new Sqlite(join(folder, "workspace.db"), { readonly: true });
  expect(db.prepare("select kind from records where day is null").all()).toEqual([]); // all is filed
  db.close();
});
