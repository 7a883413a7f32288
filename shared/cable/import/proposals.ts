import type { Dossier } from "../../dossier/dossier.ts";
import { clipped, line } from "../../dossier/identity.ts";
import { personSchema } from "../../dossier/person.ts";
import { bodySchemas } from "../../dossier/record.ts";
import type { Source } from "../../dossier/source.ts";
import { isSameJson, type Json } from "../../revision/json.ts";
import type { PartyId } from "../../dossier/identity.ts";
import type { ReadCable } from "../cable-reading.ts";
import { sentencesOf } from "../sentence.ts";
import { daysIn } from "./dates-in.ts";
import { delegatesIn } from "./delegates.ts";
import { actionsIn, decisionsIn, watchItemsIn } from "./outcomes.ts";
import { habitIn, pledgesIn } from "./pledges.ts";
import { positionsIn, topicsOf } from "./positions.ts";
import type { MeetingFacts, Proposal, Sentence } from "./proposal.ts";

/**
 * What a cable that was read proposes for a dossier: the meeting, our delegation, positions, pledges, decisions, actions
 * and what to watch, each with the sentence it rests on. Takes the dossier it goes into, by whose issues it is read, or
 * null for a new one, and our own party. A fact told twice (summary and body) is proposed where it is told first. Finds
 * less rather than wrongly: what it does not understand, or no record could hold, is no proposal.
 */
export function proposalsOf(cable: ReadCable, dossier: Dossier | null, ours: PartyId): readonly Proposal[] {
  const writtenAt = writtenAtOf(cable);
  const known = topicsOf(dossier);
  const said = sentencesIn(cable);
  const meeting = meetingIn(cable, said, writtenAt);
  const on = meeting.body.endsOn ?? meeting.body.startsOn ?? writtenAt.slice(0, 10);
  const facts = said.flatMap((sentence): readonly Proposal[] => [
    ...delegatesIn(sentence, ours),
    ...positionsIn(sentence, known, on),
    ...pledgesIn(sentence, on),
    ...decisionsIn(sentence, known, on),
    ...actionsIn(sentence, writtenAt),
    ...watchItemsIn(sentence, known),
  ]);
  return [meeting, ...onceEach(withHabits(facts.filter(canBeRecord), said))];
}

/** The meeting that a cable tells of, whoever wrote it. */
export const meetingOf = (cable: ReadCable): MeetingFacts =>
  meetingIn(cable, sentencesIn(cable), writtenAtOf(cable)).body;

const writtenAtOf = (cable: ReadCable): string => cable.header.dateTimeGroup?.at ?? new Date(0).toISOString();

/** Whether a fact fits the record it would become: what is too long or too large for one is no proposal. */
function canBeRecord({ kind, body }: Proposal): boolean {
  if (kind === "meeting") return true;
  if (kind !== "delegate") return bodySchemas[kind].safeParse({ ...body, source: someCable }).success;
  const { name, office, title, seat } = body;
  return personSchema.safeParse({ name, office, title }).success && line.optional().safeParse(seat).success;
}
const someCable = { type: "cable", reference: "a cable" } satisfies Source;

function sentencesIn(cable: ReadCable): readonly Sentence[] {
  return cable.blocks.flatMap((block) => {
    if (block.kind !== "paragraph") return [];
    const sentences = sentencesOf(withoutLabels(block.text));
    return sentences.map((sentence, index): Sentence => ({
      sentence,
      paragraph: block.number,
      before: sentences.slice(0, index),
      role: block.role,
    }));
  });
}

const withoutLabels = (text: string): string =>
  text
    .replace(/^(?:\([A-Z/]+\) )?(?:SUMMARY|COMMENT|SUMMARY AND COMMENT|ACTION REQUEST)[:.]\s*/, "")
    .replace(/\s*END (?:SUMMARY|COMMENT|NOTE)[^.]*\.?$/i, "")
    .replace(/\((?:Note|Comment): /gi, "")
    .replace(/ End (?:Note|Comment)\.\)/gi, "");

function meetingIn(
  cable: ReadCable,
  said: readonly Sentence[],
  writtenAt: string,
): Extract<Proposal, { kind: "meeting" }> {
  const opening = said.find(({ sentence }) => titleIn(sentence) !== null) ?? said[0];
  const sentence = opening?.sentence ?? cable.subject ?? "";
  const days = daysIn(sentence, writtenAt);
  const city = cable.header.from?.split(" ").at(-1);
  const body: MeetingFacts = {
    title: clipped((opening && titleIn(opening.sentence)) ?? cable.subject ?? "Imported cable"),
    ...(days ? { startsOn: days.from, endsOn: days.to } : {}),
    ...(city ? { place: clipped(city.charAt(0) + city.slice(1).toLowerCase()) } : {}),
  };
  return { kind: "meeting", body, sentence, paragraph: opening?.paragraph ?? null };
}

/** What a meeting is called: "a meeting of the 3rd Regional Forum" gives "3rd Regional Forum". */
const titleIn = (text: string): string | null =>
  /\b(?:meeting|session) of the ((?:\d+(?:st|nd|rd|th) )?\p{Lu}[\p{L}\d' -]*?(?: of the \p{Lu}[\p{L}\d' -]*?)?)(?= during| at which| where| on | in | from | to |[,.;])/u.exec(
    text,
  )?.[1] ?? null;

/** A note on what a party gives every year goes to the line of the ledger in the same paragraph. */
function withHabits(facts: readonly Proposal[], said: readonly Sentence[]): readonly Proposal[] {
  return said.reduce((all, { sentence, paragraph }) => {
    const habit = habitIn(sentence);
    if (!habit) return all;
    return all.map((fact) =>
      fact.kind === "pledge" && fact.body.party === habit.party && fact.paragraph === paragraph
        ? { ...fact, body: { ...fact.body, note: habit.note } }
        : fact,
    );
  }, facts);
}

/** What makes two proposals the same fact, whatever the words around it. */
function factOf({ kind, body }: Proposal): Json {
  if (kind === "position") return [kind, body.party, body.issue, body.stance];
  if (kind === "delegate") return [kind, body.name];
  if (kind === "pledge") return [kind, body.party, body.status, body.amount ?? null];
  return [kind, body as unknown as Json];
}

/** Each fact once; what the same paragraph says of a position further down is added to its summary. */
function onceEach(facts: readonly Proposal[]): readonly Proposal[] {
  const kept: Proposal[] = [];
  for (const fact of facts) {
    const at = kept.findIndex((one) => isSameJson(factOf(one), factOf(fact)));
    const known = kept[at];
    if (!known) kept.push(fact);
    else kept[at] = withMore(known, fact);
  }
  return kept;
}

function withMore(known: Proposal, more: Proposal): Proposal {
  if (known.kind !== "position" || more.kind !== "position" || known.paragraph !== more.paragraph)
    return known;
  if (known.sentence === more.sentence) return known;
  const summary = `${known.body.summary}. ${more.body.summary}`;
  const both = { ...known, body: { ...known.body, summary }, sentence: `${known.sentence} ${more.sentence}` };
  return canBeRecord(both) ? both : known;
}
