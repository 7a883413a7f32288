import type { Dossier } from "../dossier/dossier.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import type { Marking } from "../marking/marking.ts";
import { defaultMarking, highestMarking, portionMark, schemes } from "../marking/schemes.ts";
import type { Classification } from "./classification-line.ts";
import { knownCaptions } from "./front-label.ts";

/** The mark of what rests on these records: the highest of theirs; an unmarked one has the dossier's own. */
export function markingOf(dossier: Dossier, refs: readonly RecordRef[]): Marking {
  const base = defaultMarking(dossier);
  const markings = refs.map((ref) => {
    const body: object = dossier.records[ref.kind]?.get(ref.key)?.body ?? {};
    return "marking" in body && isMarking(body.marking) ? body.marking : base;
  });
  return highestMarking(markings.length > 0 ? markings : [base], schemes[base.scheme]);
}

const isMarking = (value: unknown): value is Marking =>
  typeof value === "object" && value !== null && "scheme" in value;

/** `U`, `SBU`, `C/NF`: a mark without its brackets. */
export const portionOf = (marking: Marking): string => portionMark(marking).slice(1, -1);

/** The level of a cable: null where a telegram of this form has no word for it, which is then for the drafter. */
export function classificationOf(marking: Marking): Classification | null {
  if (marking.level === "CONFIDENTIAL" || marking.level === "SECRET") return marking.level;
  return marking.level === schemes[marking.scheme].levels[0]?.key ? "UNCLASSIFIED" : null;
}

/** The post's captions and those the mark asks for, the most restrictive first. */
export function captionsFor(own: readonly string[], marking: Marking): readonly string[] {
  const wanted = [
    ...new Set([...own, ...marking.caveats.filter((caveat) => knownCaptions.includes(caveat))]),
  ];
  const place = (caption: string): number => {
    const at = knownCaptions.indexOf(caption);
    return at < 0 ? knownCaptions.length : at;
  };
  return wanted.sort((a, b) => place(a) - place(b));
}
