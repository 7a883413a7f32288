import type { CableDraft } from "../dossier/cable-draft.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import type { Cable, CableBlock } from "./cable.ts";
import { sentencesOf } from "./sentence.ts";
import { stemsOf } from "./unsupported.ts";

/** A paragraph or heading of a draft. */
interface Part {
  readonly block: CableBlock;
  readonly drafted: string;
  readonly stems: ReadonlySet<string>;
  readonly rests: readonly RecordRef[];
}

const likeEnough = 0.6; // of the words of the shorter of two paragraphs, that the other has too

/**
 * A cable known only by its text, as a draft: each paragraph rests on what the drafted paragraph that it is most like
 * rests on, and those that it has most sentences of. So it may have been reworded, cut in two, or joined with others.
 * What is like none rests on nothing.
 */
export function draftOfText(cable: Cable, drafts: readonly CableDraft[]): CableDraft {
  const parts = drafts.flatMap(partsOf);
  const like = cable.blocks.map((block) => partsLike(block, parts));
  return {
    cable,
    rests: like.map((ones) => ones.flatMap(({ rests }) => rests)),
    drafted: like.map((ones) => ones.map(({ drafted }) => drafted).join(" ")),
    state: "draft",
  };
}

const partsOf = ({ cable, rests, drafted }: CableDraft): readonly Part[] =>
  cable.blocks.map((block, at) => ({
    block,
    drafted: drafted[at] ?? "",
    stems: stemsOf(block.text),
    rests: rests[at] ?? [],
  }));

function partsLike(block: CableBlock, parts: readonly Part[]): readonly Part[] {
  const words = stemsOf(block.text);
  const sentences = new Set(sentencesOf(block.text));
  const shared = ({ stems }: Part): number => words.intersection(stems).size;
  const ofOneKind = parts.filter((part) => isOfOneKind(block, part.block));
  const [likest] = ofOneKind.toSorted((a, b) => shared(b) - shared(a));
  return ofOneKind.filter((part) => {
    const isAlike = shared(part) >= likeEnough * Math.min(words.size, part.stems.size);
    const own = sentencesOf(part.block.text);
    const isIn = own.filter((one) => sentences.has(one)).length > own.length / 2;
    return (part === likest && isAlike) || isIn;
  });
}

/** A summary is like summaries only: it has words of every paragraph. */
function isOfOneKind(block: CableBlock, other: CableBlock): boolean {
  if (block.kind === "heading" || other.kind === "heading")
    return block.kind === other.kind && block.text === other.text;
  return (block.role === "summary") === (other.role === "summary");
}
