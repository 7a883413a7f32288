import { dateIn } from "../dossier/dates.ts";
import { all, type Dossier } from "../dossier/dossier.ts";
import type { Change } from "../ipc-contract.ts";
import type { Entry } from "./filter-entries.ts";
import { positionChanges, stancesOf, type OwnStance } from "./moved.ts";

/** Stances of an entry on which no position rests on it as it stands. */
export function openStances(dossier: Dossier, { key, body }: Entry): readonly OwnStance[] {
  const recorded = all(dossier, "position").filter(
    ({ body: { source } }) => source.type === "intervention" && source.key === key,
  );
  return stancesOf(body).filter(
    ({ party, issue, stance }) =>
      !recorded.some(
        (one) => one.body.party === party && one.body.issue === issue && one.body.stance === stance,
      ),
  );
}

/**
 * The positions that a log leaves behind, as far as they are not recorded: of every party on every issue the last stance
 * of each day, in the meeting's zone. `entries` are in the order in which they were said.
 */
export function standingChanges(
  dossier: Dossier,
  entries: readonly Entry[],
  timeZone: string,
  newKey: () => string,
): readonly Change[] {
  const last = new Map<string, { readonly entry: Entry; readonly own: OwnStance; readonly on: string }>();
  for (const entry of entries) {
    const on = dateIn(entry.body.at, timeZone);
    for (const own of stancesOf(entry.body)) last.set(`${own.party} ${own.issue} ${on}`, { entry, own, on });
  }
  return [...last.values()].flatMap(({ entry, own: { party, issue }, on }) => {
    const open = openStances(dossier, entry).filter((one) => one.party === party && one.issue === issue);
    return positionChanges(entry, open, on, newKey);
  });
}
