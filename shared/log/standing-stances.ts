import { dateIn } from "../dossier/dates.ts";
import { all, type Dossier } from "../dossier/dossier.ts";
import type { IssueId } from "../dossier/identity.ts";
import type { Change } from "../ipc-contract.ts";
import type { Entry } from "./filter-entries.ts";
import { positionChanges, whoseStances } from "./moved.ts";

/** Issues of an entry on which no position rests on it as it stands. */
export function openStances(dossier: Dossier, { key, body }: Entry): readonly IssueId[] {
  const recorded = all(dossier, "position").filter(
    ({ body: { source } }) => source.type === "intervention" && source.key === key,
  );
  return body.stances
    .filter(
      ({ issue, stance }) => !recorded.some((one) => one.body.issue === issue && one.body.stance === stance),
    )
    .map(({ issue }) => issue);
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
  const last = new Map<string, { readonly entry: Entry; readonly issue: IssueId; readonly on: string }>();
  for (const entry of entries) {
    const on = dateIn(entry.body.at, timeZone);
    for (const { issue } of entry.body.stances)
      last.set(`${whoseStances(entry.body) ?? ""} ${issue} ${on}`, { entry, issue, on });
  }
  return [...last.values()].flatMap(({ entry, issue, on }) =>
    openStances(dossier, entry).includes(issue) ? positionChanges(entry, [issue], on, newKey) : [],
  );
}
