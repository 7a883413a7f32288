import { find, type Dossier } from "../dossier/dossier.ts";
import { issueName } from "../dossier/names.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import type { DecisionLine } from "./draft-decisions.ts";
import { floorStatements } from "./draft-item.ts";
import type { Names } from "./draft-names.ts";
import type { Statement } from "./draft-text.ts";
import { isOpening, type ItemTurns, type Note, type Turn } from "./draft-turns.ts";
import { ledgerByEntry, wordsBeyondLedger } from "./says-more.ts";
import { inFull } from "./short-forms.ts";
import { tellsItsStances } from "./told-note.ts";
import { untoldWords } from "./untold-words.ts";

/** What was said, without what the ledger tells, and without what became a decision and is told as one. */
export function floorOf(
  group: ItemTurns,
  decisions: readonly DecisionLine[],
  dossier: Dossier,
  names: Names,
): readonly Statement[] {
  const ledger = ledgerByEntry(dossier, names);
  const decided = new Map(
    decisions.flatMap(({ body }) =>
      body.source?.type === "intervention" && !isSummingUp(group, body, dossier)
        ? [[body.source.key, body.text] as const]
        : [],
    ),
  );
  const isTold = (note: Note): boolean => {
    const { ref, text, stances } = note;
    const decision = decided.get(ref.key);
    const pledged = ledger.get(ref.key);
    const issues = stances.map(({ issue }) => issueName(dossier, issue)).join(" ");
    const isInLedger = pledged !== undefined && wordsBeyondLedger(text, `${pledged} ${issues}`).length === 0;
    if (isInLedger && tellsItsStances(note, dossier)) return true;
    return decision !== undefined && isDecision(text, decision, ownWords.test(lineOf(ref.key, dossier)));
  };
  const openings = openingsOf(group);
  const turns = group.turns.flatMap((turn): readonly Turn[] => {
    const notes = turn.notes.filter(
      (note) =>
        !isTold(note) && !openings.includes(note.ref) && (note.text !== "" || turn.stances.length > 0), // a bare sign says nothing
    );
    return notes.length === 0 ? [] : [{ ...turn, notes }];
  });
  return floorStatements(turns, dossier, names);
}

const enough = 4; // words: a decision worded anew has others

/** Whether a decision says what the entry does that it was made of; one with words of its own behind the sign may not. */
const isDecision = (text: string, decision: string, hasOwnWords: boolean): boolean =>
  untoldWords(text, inFull(decision)).length < (hasOwnWords ? 1 : enough);

const ownWords = /!decision\s+(?!(?:adopted|agreed|provisional|deferred)?\s*(?:$|[#@/~!]))\p{L}/iu;
const lineOf = (key: string | undefined, dossier: Dossier): string =>
  find(dossier, "intervention", key)?.line ?? "";

/** The entries that only open the item, where something else is told under it. */
export function openingsOf(group: ItemTurns): readonly RecordRef[] {
  const notes = group.turns.flatMap((turn) => turn.notes);
  const openings = notes.filter(({ text }) => isOpening(text));
  return openings.length === notes.length ? [] : openings.map(({ ref }) => ref);
}

/** Whether the summing up that a decision comes from tells it: it is in the words of that, not in its own. */
export function isSummingUp(group: ItemTurns, { source }: DecisionLine["body"], dossier: Dossier): boolean {
  const key = source?.type === "intervention" ? source.key : undefined;
  const note = group.turns.flatMap(({ notes }) => notes).find(({ ref }) => ref.key === key);
  return (
    /^(?:then |finally )?(?:sums|summed|summariz|summaris)/.test(note?.text ?? "") &&
    !ownWords.test(lineOf(key, dossier))
  );
}
