import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { CableDraft } from "../dossier/cable-draft.ts";
import { meetingKey } from "../dossier/meeting.ts";
import type { PostProfile } from "../dossier/post-profile.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import type { Cable, CableBlock } from "./cable.ts";
import { delegationSection } from "./draft-delegation.ts";
import { executiveOrderFor, headerFrom } from "./draft-header.ts";
import { marginNotes } from "./draft-margins.ts";
import { captionsFor, classificationOf, markingOf, portionOf } from "./draft-marks.ts";
import { namesOf } from "./draft-names.ts";
import { commentSection, outlookSection } from "./draft-outlook.ts";
import { reportedSections } from "./draft-reported.ts";
import { itemSections, ledgerHeading } from "./draft-sections.ts";
import { meetingName, summaryParagraph } from "./draft-summary.ts";
import { proposeTags } from "./draft-tags.ts";
import { restsOf, textOf, type DraftParagraph, type DraftSection } from "./draft-text.ts";
import { datesText, upperFirst } from "./sentence.ts";
import { settleCable } from "./settle-cable.ts";

/**
 * Drafts the reporting cable of a meeting from its log, outcomes, watch list and assessments. Every paragraph rests on
 * records of the dossier (`rests`) and says nothing they do not; equal input gives an equal draft. Without a post
 * profile the header, station and signer stay empty, which the linter tells.
 */
export function draftCable(
  dossier: Dossier,
  profile: PostProfile | null,
  options: { readonly at: string; readonly serial: number },
): CableDraft {
  const sections = draftSections(dossier, options.at);
  const overall = markingOf(
    dossier,
    sections.flatMap(({ rests, paragraphs }) => [...rests, ...paragraphs.flatMap(restsOf)]),
  );
  const classification = classificationOf(overall);
  const hasMarks = classification !== "UNCLASSIFIED" || overall.caveats.length > 0;
  const serial = String(options.serial).padStart(6, "0");
  const meeting = find(dossier, "meeting", meetingKey);
  const { blocks, rests } = toBlocks(dossier, sections, hasMarks);
  const cable: Cable = {
    header: profile && classification ? headerFrom(profile, options.at, serial, classification) : null,
    classification,
    sections: null,
    station: profile?.station ?? null,
    serial: profile ? serial : null,
    captions: captionsFor(profile?.captions ?? [], overall),
    attention: profile?.attention ?? [],
    executiveOrder:
      classification && executiveOrderFor(meeting?.endsOn ?? options.at.slice(0, 10), classification),
    tags: proposeTags(dossier),
    subject: meeting ? subjectOf(meeting) : null,
    subjectPortion: hasMarks ? portionOf(markingOf(dossier, [{ kind: "meeting", key: meetingKey }])) : null,
    references: referencesOf(dossier),
    classifiedBy: null,
    blocks,
    trailer: profile && { signature: profile.signer ?? null, serial: serial.slice(-4) },
  };
  const settled = settleCable(cable);
  return { cable: settled, rests, drafted: settled.blocks.map(({ text }) => text), state: "draft" };
}

/** Summary, delegation, agenda items, margins, what to expect, comment: the parts of the draft with their sources. */
export function draftSections(dossier: Dossier, at: string): readonly DraftSection[] {
  const names = namesOf(dossier);
  const notes = marginNotes(dossier, names, at);
  const { sections, toldActions, leftNotes } = itemSections(dossier, names, notes);
  const portion = (ref: RecordRef): string => portionOf(markingOf(dossier, [ref]));
  const margins: DraftSection = {
    heading: "ON THE MARGINS",
    rests: [],
    paragraphs: leftNotes.map((note) => ({ statements: [note.statement] })),
  };
  return [
    { heading: null, rests: [], paragraphs: [summaryParagraph(dossier, names)] },
    delegationSection(dossier, names),
    ...withChair(
      sections.filter((section) => !isLedger(section)),
      names.chair,
    ),
    ...reportedSections(dossier),
    ...sections.filter(isLedger),
    margins,
    outlookSection(dossier, toldActions),
    commentSection(dossier, portion),
  ].flatMap((section) => {
    const paragraphs = section?.paragraphs.filter(({ statements }) => statements.length > 0) ?? [];
    return section && paragraphs.length > 0 ? [{ ...section, paragraphs }] : [];
  });
}

/** The ledger where no item has it: after what was said and decided. */
const isLedger = ({ heading }: DraftSection): boolean => heading === ledgerHeading;

/** The chair is introduced with name and office where first mentioned. */
function withChair(
  sections: readonly DraftSection[],
  chair: ReturnType<typeof namesOf>["chair"],
): readonly DraftSection[] {
  if (chair.name === undefined) return sections;
  let isKnown = false;
  const introduce = (paragraph: DraftParagraph): DraftParagraph => ({
    ...paragraph,
    statements: paragraph.statements.map((one) => {
      const text = isKnown
        ? one.text
        : one.text.replace(/\b(?:The|the) chair\b(?!')/, (found) =>
            found.startsWith("T") ? upperFirst(chair.full) : chair.full,
          );
      if (text === one.text) return one;
      isKnown = true;
      return { text, rests: [...one.rests, ...chair.rests] };
    }),
  });
  return sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map(introduce) }));
}

function subjectOf(meeting: NonNullable<ReturnType<typeof find<"meeting">>>): string {
  const name = upperFirst(meetingName(meeting).replace(/^the /, ""));
  const dates = meeting.startsOn ? datesText(meeting.startsOn, meeting.endsOn) : undefined;
  return [name, meeting.place, dates].filter(Boolean).join(", ");
}

/** Cables that positions, pledges, decisions, actions and the watch list rest on. */
function referencesOf(dossier: Dossier): readonly string[] {
  const kinds = ["position", "pledge", "decision", "action", "watch-item"] as const;
  const sources = kinds.flatMap((kind) => all(dossier, kind).flatMap(({ body }) => body.source ?? []));
  return [...new Set(sources.flatMap((source) => (source.type === "cable" ? source.reference : [])))].sort();
}

function toBlocks(
  dossier: Dossier,
  sections: readonly DraftSection[],
  hasMarks: boolean,
): { blocks: CableBlock[]; rests: RecordRef[][] } {
  const blocks: CableBlock[] = [];
  const rests: RecordRef[][] = [];
  let number = 0;
  for (const { heading, rests: above, paragraphs } of sections) {
    if (heading !== null) {
      blocks.push({ kind: "heading", text: heading });
      rests.push([...above]);
    }
    paragraphs.forEach((paragraph, index) => {
      number += 1;
      const refs = [...restsOf(paragraph)];
      const isLastComment = paragraph.role === "comment" && index === paragraphs.length - 1;
      blocks.push({
        kind: "paragraph",
        number,
        portion: hasMarks ? portionOf(markingOf(dossier, refs)) : null,
        role: paragraph.role ?? null,
        text: isLastComment ? `${textOf(paragraph)} END COMMENT.` : textOf(paragraph),
      });
      rests.push(refs);
    });
  }
  const only = blocks.length === 1 ? blocks[0] : undefined;
  return { blocks: only?.kind === "paragraph" ? [{ ...only, number: null }] : blocks, rests };
}
