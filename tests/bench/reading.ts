import { join } from "node:path";
import type { Workspace } from "../../main/workspace/workspace.ts";
import type { SearchRequest } from "../../shared/ipc-contract.ts";
import type { SearchFilter } from "../../shared/search/search-filter.ts";
import { median, ms, percentile, timed, type Line } from "./measure.ts";
import { dossierName, fill, must, reopen, sampledWorkspace, word } from "./notes.ts";

/**
 * Words from the most to the least frequent, beginnings of words, and several at once: in all notes, then in those that
 * filters leave, from nearly all to hardly any, every fifth time without a word.
 */
export function benchSearch(folder: string): readonly Line[] {
  const notes = 50_000;
  const workspace = sampledWorkspace(join(folder, "search"), null);
  const dossier = must(workspace.findDossier(dossierName)).id;
  fill(workspace, dossier, notes);
  const queries = Array.from({ length: 200 }, (_, at) => {
    const rank = Math.floor(1.05 ** at);
    if (at % 3 === 0) return word(rank);
    return at % 3 === 1 ? `${word(rank)} ${word(rank + 1)}` : word(rank).slice(0, 3);
  });
  const filters: readonly SearchFilter[] = [
    { kind: "intervention" },
    { party: "country:RU" },
    { dossier, from: "2010-03-10", to: "2010-03-12" },
    { kind: "intervention", issue: "precursors", stance: "supports" },
    { dossier, party: "country:FR", issue: "border-security", from: "2010-03-19" },
    { kind: "position" },
  ];
  const filtered = queries.map((query, at) => ({
    text: at % 5 === 0 ? "" : query,
    filter: filters[at % filters.length] ?? {},
  }));
  const name = `search ${notes.toLocaleString("en")} notes`;
  const lines = [
    searchLine(
      workspace,
      `${name}, 50 hits`,
      queries.map((text) => ({ text })),
    ),
    searchLine(workspace, `${name} by filters`, filtered),
  ];
  workspace.close();
  return lines;
}

function searchLine(
  workspace: Workspace,
  work: string,
  asked: readonly Omit<SearchRequest, "limit">[],
): Line {
  for (const one of asked.slice(0, 20)) workspace.search({ ...one, limit: 50 });
  const times = asked.map((one) => timed(() => workspace.search({ ...one, limit: 50 })));
  const p95 = percentile(times, 0.95);
  return {
    work,
    ours: ms(median(times)),
    beside: "",
    result: `p95 ${ms(p95)}`,
    budget: "p95 ≤ 10 ms",
    isMet: p95 <= 10,
  };
}

/** From a closed workspace to the snapshot the window gets, as it is copied to it. */
export function benchOpen(folder: string): Line {
  const entries = 10_000;
  const path = join(folder, "open");
  const made = sampledWorkspace(path, null);
  const dossier = must(made.findDossier(dossierName)).id;
  fill(made, dossier, entries);
  made.close();
  const times = Array.from({ length: 7 }, () =>
    timed(() => {
      const workspace = reopen(path, null);
      structuredClone(must(workspace.snapshot(dossier)));
      workspace.close();
    }),
  );
  return {
    work: `open a dossier of ${entries.toLocaleString("en")} interventions`,
    ours: ms(median(times)),
    beside: "",
    result: ms(median(times)),
    budget: "≤ 500 ms",
    isMet: median(times) <= 500,
  };
}
