import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 as newUuid } from "uuid";
import { openWorkspace, type Workspace } from "../../../main/workspace/workspace.ts";
import { commit, must, point, put, startDossier } from "./rooms.ts";

const writer = { device: "00000000-0000-4000-8000-000000000001", author: () => "Ana", nowMs: Date.now };

/** A small workspace of a folder, to be damaged: its file and all that it says. */
export function smallWorkspace(folder: string, key: Buffer | null) {
  const at = join(folder, "workspace");
  const path = join(at, "workspace.db");
  const open = () => openWorkspace({ folder: at, key, writer });
  const workspace = must(open());
  const dossier = startDossier(workspace);
  const keys = [newUuid(), newUuid(), newUuid()];
  for (const [index, one] of keys.entries())
    must(commit(workspace, dossier, put("talking-point", one, point(`Point ${index} about precursors`))));
  must(commit(workspace, dossier, put("talking-point", keys[0] ?? "", { text: "It was changed since" })));
  must(workspace.saveDraft(dossier, "log", "Still being typed"));
  workspace.close();
  const bytes = readFileSync(path);
  const undamaged = must(open());
  const said = contentOf(undamaged, dossier);
  undamaged.close();

  /** What opening the workspace does when its file holds these bytes instead. */
  function whatHappens(damaged: Buffer): "noticed" | "harmless" | "other content" {
    rmSync(at, { recursive: true });
    mkdirSync(at);
    writeFileSync(path, damaged);
    const opened = open();
    if (!opened.ok) return "noticed";
    try {
      if (opened.value.verify().length > 0) return "noticed";
      return contentOf(opened.value, dossier) === said ? "harmless" : "other content";
    } finally {
      opened.value.close();
    }
  }
  return { bytes, whatHappens };
}

/** Everything a person sees of it. */
function contentOf(workspace: Workspace, dossier: string): string {
  const snapshot = must(workspace.snapshot(dossier));
  const history = snapshot.records.map((ref) => workspace.history(dossier, ref));
  return JSON.stringify([
    workspace.dossiers(),
    snapshot,
    history,
    workspace.search({ text: "precursors", limit: 10 }),
  ]);
}

/** Turns one bit over in every byte of the header and every `step`th behind it, one at a time; answers what came of it. */
export function flipEvery({ bytes, whatHappens }: ReturnType<typeof smallWorkspace>, step: number) {
  const seen = { noticed: 0, harmless: 0, other: [] as number[] };
  for (let index = 0; index < bytes.length; index += index < 100 && step < 100 ? 1 : step) {
    const damaged = Buffer.from(bytes);
    damaged[index] = (bytes[index] ?? 0) ^ (1 << (index % 8));
    const what = whatHappens(damaged);
    if (what === "other content") seen.other.push(index);
    else seen[what] += 1;
  }
  return seen;
}
