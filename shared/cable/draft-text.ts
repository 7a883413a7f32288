import type { RecordRef } from "../dossier/record-ref.ts";

/** A sentence of the draft, or a few, with the records it rests on. Nothing is said that rests on none. */
export interface Statement {
  readonly text: string;
  readonly rests: readonly RecordRef[];
}

export interface DraftParagraph {
  readonly statements: readonly Statement[];
  readonly role?: "summary" | "comment";
}

export interface DraftSection {
  readonly heading: string | null;
  readonly rests: readonly RecordRef[]; // of the heading: the agenda item
  readonly paragraphs: readonly DraftParagraph[];
}

export const statement = (text: string, ...rests: readonly RecordRef[]): Statement => ({ text, rests });

export const textOf = (paragraph: DraftParagraph): string =>
  paragraph.statements.map(({ text }) => text).join(" ");

/** Each record once, in the order of the sentences. */
export function restsOf(paragraph: DraftParagraph): readonly RecordRef[] {
  return unique(paragraph.statements.flatMap(({ rests }) => rests));
}

export function unique(refs: readonly RecordRef[]): readonly RecordRef[] {
  const seen = new Map(refs.map((ref) => [`${ref.kind}/${ref.key}`, ref]));
  return [...seen.values()];
}
