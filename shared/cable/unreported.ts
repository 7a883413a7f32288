import type { CableDraft } from "../dossier/cable-draft.ts";
import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { Pledge } from "../dossier/pledge.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { stanceDisplay } from "../dossier/stance.ts";
import type { Source } from "../dossier/source.ts";
import { opensItemAlone } from "../log/opens-item.ts";
import { entryText } from "../log/entry-changes.ts";
import { namesOf } from "./draft-names.ts";
import { fullText, isChairLine, isOpening } from "./draft-turns.ts";
import { missingWords, tellingWords, tellsStance } from "./missing-words.ts";
import { inFull } from "./short-forms.ts";
import { sentenceFinder } from "./own-sentences.ts";
import { withPointOfOrder } from "./point-of-order.ts";
import { ledgerWords } from "./says-more.ts";
import { spokenWords } from "./told-note.ts";
import { stanceClause, wordsOfStances } from "./told-stances.ts";

type Entry = DossierRecord<"intervention">;

/** Entries of the log that no paragraph of these cables rests on, nor on an outcome made from them; but not those that only open an item. */
export function unreportedEntries(drafts: readonly CableDraft[], dossier: Dossier): readonly Entry[] {
  const reported = paragraphsOf(drafts, dossier);
  return all(dossier, "intervention").filter(({ key, body }) => !reported.has(key) && !opensItemAlone(body));
}

/** An entry of which a cable leaves words out, and these. */
export interface PartlyReported {
  readonly entry: Entry;
  readonly missing: readonly string[];
}

/**
 * Entries that paragraphs rest on without telling all their words, in whatever form, in the sentences of those who spoke. Small
 * words do not count, nor what says no more than a stance or a ledger does. Who edited a paragraph, or the decision made of an
 * entry, may say it otherwise: then more than half of its telling words has to be missing.
 */
export function partlyReported(drafts: readonly CableDraft[], dossier: Dossier): readonly PartlyReported[] {
  const reported = paragraphsOf(drafts, dossier);
  const entries = all(dossier, "intervention");
  const names = namesOf(dossier);
  const sentencesFor = sentenceFinder(
    entries.map(({ body }) => body),
    names,
  );
  const outcomes = outcomesOf(dossier);
  return entries.flatMap((entry) => {
    const paragraphs = reported.get(entry.key);
    const text = withPointOfOrder(fullText(entry.body, dossier).text);
    if (!paragraphs || isOpening(text)) return [];
    const { decision, pledges, isTask } = outcomes.get(entry.key) ?? nothing;
    const whole = paragraphs.map((paragraph) => paragraph.text).join(" ");
    const isEdited =
      paragraphs.some((paragraph) => paragraph.isEdited) ||
      (decision !== undefined && decision !== entryText(entry.body));
    if (isEdited) {
      const missing = tellingWords(missingWords(text, whole));
      return missing.length > tellingWords(missingWords(text, "")).length / 2 ? [{ entry, missing }] : [];
    }
    const payers = pledges.flatMap(({ party }) => [names.of(party), names.plain(party)]);
    const told =
      decision !== undefined || isTask
        ? whole
        : paragraphs.map((paragraph) => sentencesFor(paragraph.text, entry.body, payers)).join(" ");
    const words = decision === undefined ? text : inFull(entry.body.text); // a decision has issues as they were typed
    const missing = missingWords(
      spokenWords(words, entry.body.stances),
      `${told} ${implied(entry, pledges, told, dossier)}`,
    );
    const beyond = decision === undefined ? missing : missing.filter((word) => !ofDecision.test(word));
    const isNobodys = decision !== undefined || isChairLine(entry.body);
    const stances = isNobodys ? [] : untoldSigns(entry, told);
    return beyond.length + stances.length > 0 ? [{ entry, missing: [...beyond, ...stances] }] : [];
  });
}

/** The stances of an entry of which no verb is told, as they are typed. */
const untoldSigns = ({ body }: Entry, told: string): readonly string[] =>
  body.stances
    .filter(({ stance }) => !tellsStance(told, stance))
    .map(({ issue, stance }) => `#${issue}${stanceDisplay[stance].sign}`);

/** Words with which a decision opens that is told as one. */
const ofDecision = /^(?:conclude|conclud|sum|rule|note|say|decide)[a-z]*$/;

/** What a stance or a ledger that was told says without these words. */
function implied({ body }: Entry, pledges: readonly Pledge[], told: string, dossier: Dossier): string {
  const stances = body.stances.filter(({ stance, issue }) =>
    told.includes(stanceClause(stance, [issue], dossier).split(" ")[0] ?? ""),
  );
  return [
    ...(stances.length > 0 ? [wordsOfStances(stances, dossier)] : []),
    ...pledges.map(({ status }) => ledgerWords[status]),
  ].join(" ");
}

/** What was made of an entry. */
interface Outcomes {
  readonly decision?: string;
  readonly pledges: readonly Pledge[];
  readonly isTask: boolean;
}

const nothing: Outcomes = { pledges: [], isTask: false };

function outcomesOf(dossier: Dossier): ReadonlyMap<string, Outcomes> {
  const found = new Map<string, Outcomes>();
  const add = (source: Source | undefined, change: (before: Outcomes) => Outcomes): void => {
    if (source?.type === "intervention") found.set(source.key, change(found.get(source.key) ?? nothing));
  };
  for (const { body } of all(dossier, "decision"))
    add(body.source, (before) => ({ ...before, decision: body.text }));
  for (const { body } of all(dossier, "pledge"))
    add(body.source, (before) => ({ ...before, pledges: [...before.pledges, body] }));
  for (const { body } of all(dossier, "action")) add(body.source, (before) => ({ ...before, isTask: true }));
  return found;
}

interface Paragraph {
  readonly text: string;
  readonly isEdited: boolean;
}

/** The paragraphs that rest on each entry, or on an outcome that was made from it. */
function paragraphsOf(
  drafts: readonly CableDraft[],
  dossier: Dossier,
): ReadonlyMap<string, readonly Paragraph[]> {
  const found = new Map<string, Paragraph[]>();
  for (const { cable, rests, drafted } of drafts) {
    for (const [index, refs] of rests.entries()) {
      const text = cable.blocks[index]?.text ?? "";
      const paragraph = { text, isEdited: text !== drafted[index] };
      for (const key of new Set(refs.flatMap((ref) => [ref.key, ...sourceOf(dossier, ref)])))
        found.set(key, [...(found.get(key) ?? []), paragraph]);
    }
  }
  return found;
}

/** The entry of the log that an outcome was made from. */
function sourceOf(dossier: Dossier, { kind, key }: RecordRef): readonly string[] {
  if (kind !== "decision" && kind !== "pledge" && kind !== "action") return [];
  const { source } = find(dossier, kind, key) ?? {};
  return source?.type === "intervention" ? [source.key] : [];
}
