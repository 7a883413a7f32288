import type { CableDraft } from "../dossier/cable-draft.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { settleCable } from "./settle-cable.ts";
import type { CableBlock } from "./cable.ts";

/** A block of a draft with what it rests on and what the drafter had written there. */
interface Part {
  readonly block: CableBlock;
  readonly rests: readonly RecordRef[];
  readonly drafted: string;
}

/** A part of the new draft, and the one of the old that it is. */
interface Placed {
  readonly part: Part;
  readonly mine: Part | undefined;
}

/**
 * A draft made anew without losing what a person wrote: three texts a paragraph, the one drafted before, the one edited
 * from it, the one drafted now. Unedited paragraphs follow the dossier; edited ones keep the edit, and where the drafter
 * now says otherwise they stay marked (`staleEdits`) until a person decides. Paragraphs a person added stay after the one
 * they stood behind; those the dossier no longer gives go, unless they were edited. Subject, TAGS, captions, addressees
 * and references stay as they were edited.
 */
export function redraft(edited: CableDraft, fresh: CableDraft): CableDraft {
  const before = partsOf(edited);
  const now = partsOf(fresh);
  const pairs = pairsOf(before, now);
  const placed = now.map((part): Placed => {
    const mine = pairs.get(part);
    const keepsEdit = mine !== undefined && isEdited(mine);
    return {
      mine,
      part: keepsEdit
        ? { ...part, block: withText(part.block, mine.block.text), drafted: mine.drafted }
        : part,
    };
  });
  before.forEach((mine, at) => {
    if (!isEdited(mine) || placed.some((one) => one.mine === mine)) return;
    const behind = before.slice(0, at).findLast((one) => placed.some((other) => other.mine === one));
    placed.splice(placed.findIndex((one) => one.mine === behind) + 1, 0, { mine, part: mine });
  });
  const parts = placed.map(({ part }) => part);
  const { subject, tags, captions, attention, references, header } = edited.cable;
  const cable = settleCable({
    ...fresh.cable,
    subject,
    tags,
    captions: [...new Set([...captions, ...fresh.cable.captions])],
    attention,
    references,
    header: header ?? fresh.cable.header,
    blocks: renumbered(parts.map(({ block }) => block)),
  });
  return {
    cable,
    rests: parts.map(({ rests }) => rests),
    drafted: parts.map(({ drafted }) => drafted),
    state: edited.state,
  };
}

/** An edited paragraph about which the drafter would now write otherwise than when it was edited. */
export interface StaleEdit {
  readonly index: number; // of the block
  readonly before: string; // as drafted when it was edited
  readonly now: string; // as drafted now
}

/** Edited paragraphs whose sources have changed since. */
export function staleEdits(edited: CableDraft, fresh: CableDraft): readonly StaleEdit[] {
  const before = partsOf(edited);
  return [...pairsOf(before, partsOf(fresh))].flatMap(([now, mine]) =>
    isEdited(mine) && mine.drafted !== now.block.text
      ? [{ index: before.indexOf(mine), before: mine.drafted, now: now.block.text }]
      : [],
  );
}

const partsOf = ({ cable, rests, drafted }: CableDraft): readonly Part[] =>
  cable.blocks.map((block, at) => ({ block, rests: rests[at] ?? [], drafted: drafted[at] ?? "" }));

const isEdited = ({ block, drafted }: Part): boolean => block.text !== drafted;
const withText = (block: CableBlock, text: string): CableBlock => ({ ...block, text });
/** Which part of the new draft is which of the old: by role and by what they rest on, the most alike first. */
function pairsOf(before: readonly Part[], now: readonly Part[]): ReadonlyMap<Part, Part> {
  const likely = now
    .flatMap((part) => before.map((mine) => ({ part, mine, like: likeness(part, mine) })))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  const pairs = new Map<Part, Part>();
  const taken = new Set<Part>();
  for (const { part, mine } of likely) {
    if (pairs.has(part) || taken.has(mine)) continue;
    pairs.set(part, mine);
    taken.add(mine);
  }
  return pairs;
}

function likeness(part: Part, mine: Part): number {
  if (part.block.kind !== mine.block.kind) return 0;
  if (part.block.kind === "heading" || mine.block.kind === "heading")
    return Number(part.drafted === mine.drafted);
  if (part.block.role !== mine.block.role) return 0;
  if (part.block.role === "summary") return 1;
  const keys = new Set(mine.rests.map(({ key }) => key));
  const shared = part.rests.filter(({ key }) => keys.has(key)).length;
  return part.rests.length + keys.size === 0 ? 0 : shared / (part.rests.length + keys.size - shared);
}

function renumbered(blocks: readonly CableBlock[]): readonly CableBlock[] {
  const isLone = blocks.filter(({ kind }) => kind === "paragraph").length < 2;
  let number = 0;
  return blocks.map((block) => {
    if (block.kind === "heading") return block;
    number += 1;
    return { ...block, number: isLone ? null : number };
  });
}
