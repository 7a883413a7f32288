import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { IssueId, PartyId } from "../dossier/identity.ts";
import { meetingKey } from "../dossier/meeting.ts";
import type { Intervention } from "../dossier/intervention.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import type { Stance } from "../dossier/stance.ts";
import { inFull } from "./short-forms.ts";
import { withIssueNames } from "./told-issues.ts";
import type { Spoken } from "./note-clause.ts";
import { entryOfPoint, withPointOfOrder } from "./point-of-order.ts";
import type { Chair } from "./draft-names.ts";

/** What one speaker said at a stretch: one entry of the log or several that go on with each other. */
export interface Turn {
  readonly by: PartyId | null; // `chair` for the chair; null: nobody was recognised
  readonly speaker: string | undefined;
  readonly jointlyWith: readonly PartyId[];
  readonly onBehalfOf: PartyId | undefined;
  readonly notes: readonly Note[];
  readonly stances: readonly { readonly issue: IssueId; readonly stance: Stance }[];
}

export interface Note {
  readonly text: string;
  readonly stances: Turn["stances"];
  readonly named: readonly IssueId[]; // issues whose names stand in the text
  readonly about: readonly IssueId[]; // issues that were tagged beside it, without a sign
  readonly spoken: Spoken;
  readonly ref: RecordRef;
}

export interface ItemTurns {
  readonly item: string | null; // key of the agenda item
  readonly turns: readonly Turn[];
}

/** An entry of the log, or a point of order told as one. */
interface Entry {
  readonly ref: RecordRef;
  readonly body: Intervention;
}

function entriesOf(dossier: Dossier): readonly Entry[] {
  const said = all(dossier, "intervention").map(({ kind, key, body }): Entry => ({
    ref: { kind, key },
    body,
  }));
  const points = all(dossier, "floor-event")
    .filter(({ body }) => body.type === "point-of-order")
    .map(({ kind, key, body }): Entry => ({ ref: { kind, key }, body: entryOfPoint(body) }));
  return [...said, ...points].sort((a, b) =>
    a.body.at === b.body.at ? (a.ref.key < b.ref.key ? -1 : 1) : a.body.at < b.body.at ? -1 : 1,
  );
}

/**
 * The log by agenda item, in the order in which the items were first spoken to. A point of order of which no item is
 * known fell under that of the entry before.
 */
export function turnsByItem(dossier: Dossier, chair: Chair): readonly ItemTurns[] {
  const items = new Map<string | null, Turn[]>();
  const place = new Map<string, { readonly turns: Turn[]; readonly at: number }>();
  let item: string | null = null;
  for (const { ref, body } of entriesOf(dossier)) {
    const { key } = ref;
    const continued = body.continues === undefined ? undefined : place.get(body.continues);
    const own = find(dossier, "agenda-item", body.agendaItem) ? (body.agendaItem ?? null) : null;
    item = ref.kind === "floor-event" ? (own ?? item) : own;
    const turns = continued?.turns ?? items.get(item) ?? [];
    if (!continued) items.set(item, turns);
    const turn = turnOf({ ref, body }, chair, dossier);
    const at = continued?.at ?? turns.length - 1;
    const before = turns[at];
    if (before && (continued || goesOn(before, turn))) {
      turns[at] = {
        ...before,
        notes: [...before.notes, ...turn.notes],
        stances: [...before.stances, ...turn.stances],
      };
      place.set(key, { turns, at });
    } else {
      turns.push(turn);
      place.set(key, { turns, at: turns.length - 1 });
    }
  }
  return [...items].map(([item, turns]) => ({ item, turns }));
}

const goesOn = (before: Turn, turn: Turn): boolean =>
  before.by !== null &&
  before.by !== "chair" &&
  before.by === turn.by &&
  before.jointlyWith.join() === turn.jointlyWith.join() &&
  before.onBehalfOf === turn.onBehalfOf;

const chairLine =
  /^\s*(?:>\s*)?(?:~\S+\s+(?:\d{1,2}[:.]\d{2}\s+)?)?(?:the )?chair(?:man|woman|person)?\b(?!['’])/i;

/** Whether the chair speaks: a line begins with the word, after its time. */
export const isChairLine = ({ line, speaker, party }: Intervention): boolean =>
  chairLine.test(line) || (party === undefined && speaker === "Chair");

/** The text of an entry in full words, with the issues that it names by their own names. */
export function fullText(body: Intervention, dossier: Dossier): ReturnType<typeof withIssueNames> {
  const { text, ...issues } = withIssueNames(body, dossier);
  return { text: inFull(text), ...issues };
}

const speakerOf = ({ party, jointlyWith = [], onBehalfOf = party }: Intervention): Spoken["by"] =>
  jointlyWith.length > 0 ? "several" : onBehalfOf?.startsWith("group:") ? "group" : "one";

/** Whether a colon stands between who speaks and the first word: "china: vote on the text". */
function hasColon({ line, text }: Intervention): boolean {
  const [first] = text.split(/\s/);
  return first !== undefined && first !== "" && line.replaceAll(/:\s*/g, ": ").includes(`: ${first}`);
}

function turnOf({ ref, body }: Entry, chair: Chair, dossier: Dossier): Turn {
  const ours = find(dossier, "meeting", meetingKey)?.ourParty;
  const isChair =
    isChairLine(body) || (chair.name !== undefined && body.speaker === chair.name && body.party !== ours);
  const { text, named, about } = fullText(body, dossier);
  return {
    by: isChair ? "chair" : (body.party ?? null),
    speaker: body.speaker,
    jointlyWith: body.jointlyWith ?? [],
    onBehalfOf: body.onBehalfOf,
    notes: text
      .split(" | ") // as two notes of one statement were joined
      .map((words, index) => ({
        text: withPointOfOrder(words),
        stances: isChair || index > 0 ? [] : body.stances,
        named,
        about: index > 0 ? [] : about,
        spoken: { by: speakerOf(body), hasColon: index === 0 && hasColon(body) },
        ref,
      })),
    stances: body.stances,
  };
}

/** Whether a note only opens an item: its heading says so. */
export const isOpening = (text: string): boolean =>
  /^(?:re)?opens (?:(?:agenda )?item )?\d+[a-z]?\.?$/.test(text);
