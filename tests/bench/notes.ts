import { v7 as newUuid } from "uuid";
import { openWorkspace, type Workspace } from "../../main/workspace/workspace.ts";
import type { AppError } from "../../shared/app-error.ts";
import type { Change } from "../../shared/ipc-contract.ts";
import type { Result } from "../../shared/result.ts";
import { createSamples } from "../../main/services/samples.ts";

export const dossierName = "cnd-2010-margins";
export const otherDossierName = "paris-pact-2009";
const parties = ["rus", "fra", "iran", "india", "canada", "usa", "uk", "de", "it", "jp"];
const issues = ["precursors", "border-security", "financial-flows"];

export function must<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Opens a workspace with the samples in it. */
export function sampledWorkspace(folder: string, key: Buffer | null): Workspace {
  const workspace = reopen(folder, key);
  must(createSamples(workspace));
  return workspace;
}

export function reopen(folder: string, key: Buffer | null): Workspace {
  const writer = { device: newUuid(), author: () => "Bench", nowMs: Date.now };
  return must(openWorkspace({ folder, key, writer }));
}

/** A quick-entry line such as a note-taker types. */
export function noteLine(at: number): string {
  const party = parties[at % parties.length] ?? "";
  const issue = issues[at % issues.length] ?? "";
  return `${party} supports ${wordsOf(at, 14)} #${issue}+`;
}

/** Words as often as in real text: few very often, most hardly ever; the same for the same number. */
export function wordsOf(seed: number, count: number): string {
  const words: string[] = [];
  let state = seed + 1;
  for (let at = 0; at < count; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    words.push(word(Math.floor(20_000 ** (state / 2 ** 32)) - 1));
  }
  return words.join(" ");
}

const syllables = ["ba", "con", "dri", "el", "fo", "gre", "hin", "ja", "ka", "lor", "mis", "ne", "ro", "ta"];
export function word(rank: number): string {
  let rest = rank + syllables.length;
  let made = "";
  while (rest > 0) {
    made += syllables[rest % syllables.length] ?? "";
    rest = Math.floor(rest / syllables.length);
  }
  return made;
}

/** Logs that many entries in a few large commits. */
export function fill(workspace: Workspace, dossier: string, entries: number): void {
  const perCommit = 5_000;
  for (let first = 0; first < entries; first += perCommit) {
    const changes = Array.from({ length: Math.min(perCommit, entries - first) }, (_, at) =>
      entry(first + at),
    );
    must(workspace.commit({ dossier, label: "Log interventions", changes }));
  }
}

function entry(at: number): Change {
  const line = noteLine(at);
  const fields = {
    at: new Date(Date.UTC(2010, 2, 8, 9) + at * 20_000).toISOString(),
    line,
    text: line.replace(/ #.*/, ""),
    party: at % 2 === 0 ? "country:RU" : "country:FR",
    stances: [{ issue: issues[at % issues.length] ?? "", stance: "supports" }],
    delivers: [],
    echoes: [],
  };
  return { kind: "intervention", key: newUuid(), action: "put", fields };
}
