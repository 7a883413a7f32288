import { all, toDossier, type Dossier } from "../dossier/dossier.ts";
import { kindNames } from "../dossier/kind-names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { recordKind } from "../dossier/record-ref.ts";
import type { Marking } from "../marking/marking.ts";
import { bannerText, defaultMarking, isAbove } from "../marking/schemes.ts";

/** Something a copy does not have, and why. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
  readonly where: string; // the kind of record
}
export interface Cut {
  readonly dossier: Dossier;
  readonly leftOut: readonly LeftOut[];
}

/**
 * A dossier without what is above a ceiling. It is cut before anything is composed, so nothing derived (a matrix, a
 * total, a count) can tell what was left out. An unmarked record has the dossier's default mark.
 */
export function cutAtCeiling(dossier: Dossier, ceiling: Marking): Cut {
  const base = defaultMarking(dossier);
  return cut(dossier, (record) => {
    const marking = ("marking" in record.body ? record.body.marking : undefined) ?? base;
    return isAbove(marking, ceiling) ? `marked ${bannerText(marking)}, above ${bannerText(ceiling)}` : null;
  });
}

/** A dossier without what never leaves the delegation: red lines, fallbacks, trades, assessments, closed background. */
export function cutForRelease(dossier: Dossier): Cut {
  return cut(dossier, (record) => {
    if (record.kind === "objective" && record.body.type !== "objective") return "never on a releasable copy";
    if (record.kind === "assessment" || record.kind === "watch-item") return "our own assessment";
    if (record.kind === "background-paragraph" && record.body.use === "not-to-be-disclosed")
      return "not to be disclosed";
    if (record.kind === "position" && record.body.source.type === "assessment") return "our own assessment";
    if (record.kind === "clearance" || record.kind === "bilateral") return "internal to the delegation";
    return null;
  });
}

function cut(dossier: Dossier, reason: (record: DossierRecord) => string | null): Cut {
  const kept: DossierRecord[] = [];
  const leftOut: LeftOut[] = [];
  for (const record of recordKind.options.flatMap((kind): readonly DossierRecord[] => all(dossier, kind))) {
    const why = reason(record);
    if (why === null || record.kind === "meeting") kept.push(record);
    else leftOut.push({ what: firstWords(record), why, where: kindNames[record.kind] });
  }
  return { dossier: toDossier(dossier.id, kept), leftOut };
}

function firstWords({ body, kind }: DossierRecord): string {
  const named = ["text", "title", "name", "summary", "heading", "by"].flatMap((field) => {
    const value = (body as Readonly<Record<string, unknown>>)[field];
    return typeof value === "string" ? [value] : [];
  });
  const text = named[0] ?? kindNames[kind];
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
