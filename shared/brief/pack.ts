import type { Block, Cover, Document } from "../document/document.ts";
import { find, type Dossier } from "../dossier/dossier.ts";
import { dateIn, dayText, periodText, timeText } from "../dossier/dates.ts";
import type { PackOptions } from "../ipc-contract.ts";
import type { Marking } from "../marking/marking.ts";
import { bannerOf, defaultMarking, highestMarking, schemes } from "../marking/schemes.ts";
import { cutAtCeiling, cutForRelease, type Cut, type LeftOut } from "./ceiling.ts";
import { composeDelegations } from "./delegations.ts";
import {
  composeActions,
  composeAgenda,
  composeBackground,
  composeBilaterals,
  composeClearance,
  composeLogistics,
  composePledges,
  composeScenario,
  composeWatchList,
} from "./meeting-sections.ts";
import { heading, meetingOf, type PackView } from "./pack-view.ts";
import { composePocket } from "./pocket.ts";
import { composePoints } from "./points.ts";
import { composeCountries, composePositions } from "./positions.ts";
import { composePurpose } from "./purpose.ts";
import { packSections, type SectionId } from "./sections.ts";
import { composeSinceLast } from "./since-last.ts";

export interface PackContext {
  readonly now: string; // instant: when it is made
  readonly previous?: Dossier; // the dossier of the meeting before
  readonly edition?: number;
}

const composers: Readonly<Record<SectionId, (view: PackView) => readonly Block[]>> = {
  "since-last": composeSinceLast,
  purpose: composePurpose,
  scenario: composeScenario,
  agenda: composeAgenda,
  delegations: composeDelegations,
  points: composePoints,
  positions: composePositions,
  countries: composeCountries,
  bilaterals: composeBilaterals,
  pledges: composePledges,
  watch: composeWatchList,
  background: composeBackground,
  actions: composeActions,
  logistics: composeLogistics,
  clearance: composeClearance,
};

/**
 * The briefing pack of a dossier: its sections in order, those that are empty or switched off without a trace. The
 * banner is the highest mark of what is inside. Answers also what a ceiling or a releasable copy left out, and why.
 */
export function composePack(
  dossier: Dossier,
  options: PackOptions,
  context: PackContext,
): { readonly document: Document; readonly leftOut: readonly LeftOut[] } {
  const { dossier: shown, leftOut } = cutFor(dossier, options);
  const view = viewOf(shown, options, context);
  const isPocket = options.variant === "pocket";
  const blocks = isPocket ? pocketBlocks(view) : packBlocks(view, options, context);
  const marking = markingInside(shown, blocks);
  return {
    document: {
      title: `${variantName(view, options)}: ${view.meeting.title}`,
      author: view.meeting.drafter ?? "Aide-Mémoire",
      language: view.meeting.language,
      createdAt: context.now,
      page: isPocket ? "a5" : "a4",
      banner: bannerOf(marking),
      footer: footerOf(view, context),
      blocks,
    },
    leftOut,
  };
}

/** A releasable copy has nothing internal, and nothing above its ceiling: the scheme's lowest mark where none is given. */
function cutFor(dossier: Dossier, { variant, ceiling }: PackOptions): Cut {
  const isReleasable = variant === "releasable";
  const released = isReleasable ? cutForRelease(dossier) : { dossier, leftOut: [] };
  const lowest = highestMarking([], schemes[defaultMarking(dossier).scheme]);
  const most = ceiling ?? (isReleasable ? lowest : null);
  if (most === null) return released;
  const cut = cutAtCeiling(released.dossier, most);
  return { dossier: cut.dossier, leftOut: [...released.leftOut, ...cut.leftOut] };
}

function viewOf(dossier: Dossier, { variant }: PackOptions, context: PackContext): PackView {
  const meeting = meetingOf(dossier);
  return {
    dossier,
    previous: variant === "releasable" ? null : (context.previous ?? null),
    meeting,
    on: meeting.startsOn ?? dateIn(context.now, meeting.timeZone),
    member: variant.startsWith("member:") ? variant.slice("member:".length) : null,
  };
}

function packBlocks(view: PackView, options: PackOptions, context: PackContext): readonly Block[] {
  const sections = packSections
    .filter(({ id }) => !options.without.includes(id))
    .flatMap(({ id, name }): Block[] => {
      const blocks = composers[id](view);
      return blocks.length === 0 ? [] : [heading(1, `section-${id}`, name), ...blocks];
    });
  const contents: Block[] =
    sections.length === 0
      ? []
      : [{ kind: "page-break" }, { kind: "contents", title: "Contents" }, { kind: "page-break" }];
  return [coverOf(view, options, context), ...contents, ...sections];
}

function pocketBlocks(view: PackView): readonly Block[] {
  return [heading(1, "pocket", view.meeting.title), ...composePocket(view)];
}

function variantName(view: PackView, { variant }: PackOptions): string {
  if (variant === "pocket") return "Pocket card";
  if (variant === "releasable") return "Briefing pack, releasable copy";
  const name = view.member === null ? undefined : find(view.dossier, "person", view.member)?.name;
  return name === undefined ? "Briefing pack" : `Briefing pack for ${name}`;
}

function coverOf(view: PackView, options: PackOptions, context: PackContext): Cover {
  const { meeting } = view;
  const zone = meeting.timeZone;
  const period = periodText(meeting.startsOn, meeting.endsOn);
  const made = `${dayText(dateIn(context.now, zone))}, ${timeText(context.now, zone)}`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Edition", context.edition === undefined ? undefined : String(context.edition)],
    ["Prepared", made],
    ["Drafted by", meeting.drafter],
    ["Copy", meeting.copyLine],
  ];
  return {
    kind: "cover",
    title: meeting.title,
    lines: [
      variantName(view, options),
      ...[meeting.body, [meeting.place, period].filter((part) => part).join(", ")].filter(
        (line) => line !== undefined && line !== "",
      ),
    ].filter((line) => line !== undefined),
    facts: facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
  };
}

function footerOf({ meeting }: PackView, { now, edition }: PackContext): string {
  const made = dayText(dateIn(now, meeting.timeZone));
  return edition === undefined
    ? `${meeting.title}, ${made}`
    : `${meeting.title}, edition ${edition}, ${made}`;
}

/** The highest mark of what the blocks rest on; what has no mark of its own has the dossier's default. */
function markingInside(dossier: Dossier, blocks: readonly Block[]): Marking {
  const base = defaultMarking(dossier);
  const marks: Marking[] = [base];
  const gather = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(gather);
    else if (typeof value === "object" && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        if (name === "marking") marks.push(inner as Marking);
        else if (name === "records")
          for (const ref of inner as Ref[]) marks.push(markingOf(dossier, ref) ?? base);
        else gather(inner);
      }
    }
  };
  gather(blocks);
  return highestMarking(marks, schemes[base.scheme]);
}

type Ref = Parameters<typeof markingOf>[1];
function markingOf(
  dossier: Dossier,
  ref: { kind: keyof Dossier["records"]; key: string },
): Marking | undefined {
  const body: object = dossier.records[ref.kind]?.get(ref.key)?.body ?? {};
  return "marking" in body ? (body.marking as Marking | undefined) : undefined;
}
