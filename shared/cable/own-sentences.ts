import type { Intervention } from "../dossier/intervention.ts";
import { isChairLine } from "./draft-turns.ts";
import type { Names } from "./draft-names.ts";

/** A sentence of a paragraph, and by whom it is told: by these names; null where it begins with no speaker's. */
interface OwnedSentence {
  readonly text: string;
  readonly by: readonly string[] | null;
}

/** Tells which sentences of paragraphs tell what the party of an entry said: not those that begin with another's name. */
export function sentenceFinder(
  speakers: readonly Intervention[],
  names: Names,
): (paragraph: string, entry: Intervention, others: readonly string[]) => string {
  const known = [...new Set([...speakers.flatMap((entry) => namesIn(entry, names)), "the chair"])].sort(
    (a, b) => b.length - a.length,
  );
  const name = known.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const opening = new RegExp(
    `^(?:(?:on|re|regarding|concerning) .{1,160}?, |for the record, |while )?((?:${name})\\b.*)$`,
    "isu",
  );
  const listed = new RegExp(`^(${name})\\b(?: \\([^)]*\\))?(?:, on behalf of |, | and )?`, "iu");
  const byParagraph = new Map<string, readonly OwnedSentence[]>();
  const owned = (paragraph: string): readonly OwnedSentence[] => {
    const before = byParagraph.get(paragraph);
    if (before) return before;
    let by: readonly string[] | null = null;
    const sentences = paragraph.split(between).map((text): OwnedSentence => {
      const [, rest] = opening.exec(text) ?? [];
      if (rest !== undefined) by = subjectsIn(rest, listed);
      else if (!goesOn.test(text)) by = null;
      return { text, by };
    });
    byParagraph.set(paragraph, sentences);
    return sentences;
  };
  return (paragraph, entry, others) => {
    const own = new Set([...namesIn(entry, names), ...others].map((one) => one.toLowerCase()));
    return owned(paragraph)
      .filter(({ by }) => by === null || by.some((one) => own.has(one)))
      .map(({ text }) => text)
      .join(" ");
  };
}

const between = /(?<=[.!?]["')]?) (?=["'(]?\p{Lu})/u; // sentences, and at times the words of one
const goesOn = /^(?:on .{1,160}?, )?(?:it|they) /i;

/** "Russia, Pakistan and Egypt all opposed …" */
function subjectsIn(text: string, listed: RegExp): readonly string[] {
  const [whole, name = ""] = listed.exec(text) ?? [];
  return whole === undefined ? [] : [name.toLowerCase(), ...subjectsIn(text.slice(whole.length), listed)];
}

function namesIn(entry: Intervention, names: Names): readonly string[] {
  const { party, jointlyWith = [], onBehalfOf, speaker } = entry;
  const parties = [party, ...jointlyWith, onBehalfOf].flatMap((one) => one ?? []);
  const isChair = isChairLine(entry) || (names.chair.name !== undefined && speaker === names.chair.name);
  return [...parties.flatMap((one) => [names.of(one), names.plain(one)]), ...(isChair ? ["the chair"] : [])];
}
