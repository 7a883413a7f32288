import { all, toDossier, type Dossier } from "../dossier/dossier.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { recordKind } from "../dossier/record-ref.ts";
import type { Marking } from "../marking/marking.ts";
import { bannerText, defaultMarking, isAbove } from "../marking/schemes.ts";
import { recordLabel } from "./record-label.ts";
import { sectionName, sectionOfKind } from "./sections.ts";

/** Something a copy does not have, and why. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
  readonly where: string; // the section
}
export interface Cut {
  readonly dossier: Dossier;
  readonly leftOut: readonly LeftOut[];
}

type Fields = Readonly<Record<string, unknown>>;
type Reason = (record: DossierRecord) => string | null;
/** Fields that go though their record stays, and what a person calls them. */
type FieldNames = Readonly<Record<string, string>>;

/**
 * A dossier without what is above a ceiling. It is cut before anything is composed, so nothing derived (a matrix, a
 * total, a count) can tell what was left out. An unmarked record has the dossier's default mark.
 */
export function cutAtCeiling(dossier: Dossier, ceiling: Marking): Cut {
  const base = defaultMarking(dossier);
  const tooHigh = (marking: Marking): string | null =>
    isAbove(marking, ceiling) ? `marked ${bannerText(marking)}, above ${bannerText(ceiling)}` : null;
  const records = cut(dossier, ({ body }) => tooHigh(("marking" in body ? body.marking : undefined) ?? base));
  const why = tooHigh(base);
  if (why === null) return records;
  return withoutFields(records, "meeting", meetingFields, () => why);
}

const meetingFields: FieldNames = {
  purpose: "The purpose",
  pressLine: "The press line",
  drafter: "The drafter",
  copyLine: "The copy line",
};

/**
 * A dossier without what never leaves the delegation, whatever its mark: red lines, fallbacks, trades, assessments and
 * what rests on them, the watch list, background that is closed or only for us, bilaterals, clearances, our positions on
 * draft resolutions.
 */
export function cutForRelease(dossier: Dossier): Cut {
  const internal = "internal to the delegation";
  const released = withoutFields(cut(dossier, whyNotReleased), "party", partyFields, () => internal);
  return withoutFields(released, "draft-resolution", resolutionFields, () => internal);
}

const resolutionFields: FieldNames = { ourPosition: "Our position" };
const partyFields: FieldNames = { aims: "What they will want", ourAsk: "Our ask", note: "Note" };

function whyNotReleased(record: DossierRecord): string | null {
  const { kind } = record;
  if (kind === "objective" && record.body.type !== "objective") return "never on a releasable copy";
  if (kind === "assessment" || kind === "watch-item") return "our own assessment";
  if (kind === "position" && record.body.source.type === "assessment") return "our own assessment";
  if (kind === "background-paragraph" && record.body.use !== "free") return "not to be disclosed";
  if (kind === "talking-point" && record.body.lane === "background") return "background only, not to be said";
  if (kind === "clearance" || kind === "bilateral") return "internal to the delegation";
  return null;
}

function cut(dossier: Dossier, reason: Reason): Cut {
  const kept: DossierRecord[] = [];
  const leftOut: LeftOut[] = [];
  for (const record of recordKind.options.flatMap((kind): readonly DossierRecord[] => all(dossier, kind))) {
    const why = record.kind === "meeting" ? null : reason(record);
    const section = sectionOfKind[record.kind];
    if (why === null) kept.push(record);
    else if (section) leftOut.push({ what: recordLabel(record, dossier), why, where: sectionName(section) });
  }
  return { dossier: toDossier(dossier.id, kept), leftOut };
}

/** Takes fields out of every record of a kind, and says which. */
function withoutFields(
  { dossier, leftOut }: Cut,
  kind: "meeting" | "party" | "draft-resolution",
  names: FieldNames,
  reason: () => string,
): Cut {
  const more: LeftOut[] = [];
  const records = recordKind.options.flatMap((of): readonly DossierRecord[] => all(dossier, of));
  const kept = records.map((record): DossierRecord => {
    if (record.kind !== kind) return record;
    const body = record.body as Fields;
    const gone = Object.keys(names).filter((name) => body[name] !== undefined);
    const whose = kind === "meeting" ? "" : `${recordLabel(record, dossier)}: `;
    const where = sectionName(sectionOfKind[kind] ?? "cover");
    for (const name of gone) more.push({ what: `${whose}${names[name] ?? name}`, why: reason(), where });
    const left = Object.fromEntries(Object.entries(body).filter(([name]) => !gone.includes(name)));
    return { ...record, body: left } as DossierRecord;
  });
  return { dossier: toDossier(dossier.id, kept), leftOut: [...leftOut, ...more] };
}
