import type { Change, NewDossierRequest } from "../ipc-contract.ts";
import type { Marking } from "../marking/marking.ts";
import { bannerText, defaultMarking, isAbove } from "../marking/schemes.ts";
import { all, type Dossier } from "./dossier.ts";
import type { DossierRecord } from "./record.ts";
import type { RecordKind } from "./record-ref.ts";

type Choices = Pick<NewDossierRequest, "withRoster" | "markings">;

/**
 * What of an earlier dossier comes along into the next: issues, parties, the positions last known with their source and
 * date, open actions, pledges, the watch list, and the people where that is asked. Takes the default marking of the new
 * dossier: what was marked otherwise, by itself or by the earlier default, says so in the new one. A mark of another
 * scheme becomes what the person chose for it; one nobody chose for stays, and counts as the new scheme's highest.
 */
export function carriedOver(
  previous: Dossier,
  base: Marking,
  choices: Choices,
  newKey: () => string,
): readonly Change[] {
  const lowered = isAbove(markIn(defaultMarking(previous), base, choices), base);
  return recordsCarried(previous, choices).map((record): Change => {
    const { marking: _, agendaItem: _itsAgenda, ...body } = record.body as Fields;
    if (record.kind === "role") delete body["seat"];
    if (record.kind === "issue" && lowered) delete body["note"]; // an issue has no mark of its own
    const key = sameEverywhere.has(record.kind) ? record.key : newKey();
    const fields = {
      ...body,
      ...(record.kind === "role" ? { attends: [] } : {}), // its agenda was the earlier meeting's
      ...markField(record, markIn(markOf(record, previous), base, choices), base),
    };
    return { kind: record.kind, key, action: "put", fields };
  });
}

type Fields = Record<string, unknown> & { marking?: Marking; agendaItem?: string };

/** The marks of what would come along, each once: where the new scheme is another, the person says what each becomes. */
export function marksCarried(previous: Dossier, choices: Pick<Choices, "withRoster">): readonly Marking[] {
  const marks = recordsCarried(previous, choices).map((record) => markOf(record, previous));
  return [...new Map(marks.map((mark) => [markText(mark), mark])).values()];
}

/** Of those, the marks that have no place in a scheme yet. */
export const marksToMap = (
  previous: Dossier,
  scheme: Marking["scheme"],
  choices: Choices,
): readonly Marking[] =>
  marksCarried(previous, choices).filter(
    (mark) =>
      mark.scheme !== scheme &&
      !choices.markings?.some(({ from, to }) => markText(from) === markText(mark) && to.scheme === scheme),
  );

const sameEverywhere: ReadonlySet<RecordKind> = new Set(["issue", "party", "person"]);
const unmarked: ReadonlySet<RecordKind> = new Set(["issue", "group-membership"]);

function recordsCarried(
  previous: Dossier,
  { withRoster }: Pick<Choices, "withRoster">,
): readonly DossierRecord[] {
  return [
    ...all(previous, "issue"),
    ...all(previous, "party"),
    ...all(previous, "group-membership"),
    ...(withRoster ? [...all(previous, "person"), ...all(previous, "role")] : []),
    ...lastKnown(previous),
    ...all(previous, "pledge"),
    ...all(previous, "watch-item"),
    ...all(previous, "action").filter(({ body }) => body.status === "open"),
  ];
}

const markText = (mark: Marking): string => `${mark.scheme} ${bannerText(mark)}`;
const markOf = ({ body }: DossierRecord, dossier: Dossier): Marking =>
  ("marking" in body ? body.marking : undefined) ?? defaultMarking(dossier);

/** A mark as the new dossier has it. */
function markIn(mark: Marking, base: Marking, { markings }: Choices): Marking {
  if (mark.scheme === base.scheme) return mark;
  return markings?.find(({ from }) => markText(from) === markText(mark))?.to ?? mark;
}

function markField({ kind }: DossierRecord, mark: Marking, base: Marking): { marking?: Marking } {
  return unmarked.has(kind) || markText(mark) === markText(base) ? {} : { marking: mark };
}

/** The newest position of each party on each issue: by date, then by clock. */
function lastKnown(dossier: Dossier): readonly DossierRecord<"position">[] {
  const newest = new Map<string, DossierRecord<"position">>();
  for (const position of all(dossier, "position")) {
    const place = `${position.body.party} ${position.body.issue}`;
    const known = newest.get(place);
    if (!known || isLater(position, known)) newest.set(place, position);
  }
  return [...newest.values()];
}

const isLater = (a: DossierRecord<"position">, b: DossierRecord<"position">): boolean =>
  a.body.asOf === b.body.asOf ? a.clock > b.clock : a.body.asOf > b.body.asOf;
