import { join } from "node:path";
import Sqlite from "better-sqlite3-multiple-ciphers";
import { enterLine } from "../../main/cli/log.ts";
import { logContext } from "../../shared/log/log-context.ts";
import { median, ms, timed, type Line } from "./measure.ts";
import { dossierName, fill, must, noteLine, sampledWorkspace, word } from "./notes.ts";

const rounds = 600;
const warmUp = 100;
const entriesBefore = 2_000;

/**
 * An entry from typed line to disk, beside one row of the same bytes in a table without index, by turns; and what filing
 * it for searching takes in the pause after it.
 */
export function benchCommit(folder: string, key: Buffer | null): Line {
  const name = key ? "encrypted" : "plain";
  const workspace = sampledWorkspace(join(folder, `commit-${name}`), key);
  const dossier = must(workspace.findDossier(dossierName)).id;
  fill(workspace, dossier, entriesBefore);
  const bare = openBare(join(folder, `bare-${name}.db`), key);
  const ours: number[] = [];
  const bares: number[] = [];
  let context = logContext(workspace.dossier(dossier), new Date().toISOString());
  for (let round = 0; round < rounds; round += 1) {
    const line = noteLine(round);
    let bytes = "";
    const enter = (): void => {
      const entered = must(enterLine(workspace, dossier, line, context));
      context = entered.context;
      bytes = entered.key;
    };
    const own = timed(enter);
    const revision = workspace.history(dossier, { kind: "intervention", key: bytes });
    const text = JSON.stringify(revision[0]);
    const beside = timed(() => bare.insert(text));
    if (round < warmUp) continue;
    ours.push(own);
    bares.push(beside);
  }
  const filing = timed(() => workspace.search({ text: word(0), limit: 1 })) / rounds; // it files what waits
  workspace.close();
  bare.close();
  const ratio = median(ours) / median(bares);
  return {
    work: `commit an entry, ${name}`,
    ours: ms(median(ours)),
    beside: `bare insert ${ms(median(bares))}; filed later ${ms(filing)}`,
    result: `${ratio.toFixed(2)} x`,
    budget: "≤ 3 x",
    isMet: ratio <= 3,
  };
}

/** The same settings as the workspace's (main/workspace/database.ts), and nothing else. */
function openBare(path: string, key: Buffer | null) {
  const db = new Sqlite(path);
  if (key) {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma("legacy = 4");
    db.key(key);
  }
  db.pragma("locking_mode = exclusive");
  db.pragma("journal_mode = wal");
  db.pragma("synchronous = full");
  db.pragma("fullfsync = on");
  db.exec("create table notes (id integer primary key, text text not null) strict");
  const insert = db.prepare("insert into notes (text) values (?)");
  return {
    insert: (text: string): unknown => insert.run(text),
    close: (): unknown => db.close(),
  };
}
