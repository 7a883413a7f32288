import { useLocation } from "wouter";
import type { RecordKind, RecordRef } from "../../shared/dossier/record-ref.ts";
import { runCommand } from "./commands.ts";
import { reveal } from "./reveal.ts";
import type { TabId } from "./tabs.ts";

/** Goes to a record of any dossier, where it stands on its screen. */
export function useShowRecord(): (hit: { readonly dossier: string; readonly ref: RecordRef }) => void {
  const [location, go] = useLocation();
  return ({ dossier, ref }) => {
    if (ref.kind === "post-profile") return runCommand("post"); // of no dossier: it has a dialog of its own
    const path = `/${dossier}/${tabOf[ref.kind] ?? "meeting"}`;
    if (path !== location) go(path); // or Back would lead to where one is
    reveal(ref);
  };
}

/** Where the records of a kind are shown. */
const tabOf: Readonly<Partial<Record<RecordKind, TabId>>> = {
  person: "delegations",
  role: "delegations",
  "talking-point": "points",
  clearance: "points",
  position: "positions",
  issue: "positions",
  party: "positions",
  "group-membership": "positions",
  assessment: "outcomes",
  intervention: "log",
  "floor-event": "log",
  pledge: "outcomes",
  decision: "outcomes",
  action: "outcomes",
  "watch-item": "outcomes",
  "cable-draft": "cable",
  edition: "brief",
};
