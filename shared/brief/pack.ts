import type { Block, Cover, Document } from "../document/document.ts";
import { dateIn, dayText, periodText, timeText } from "../dossier/dates.ts";
import { find, type Dossier } from "../dossier/dossier.ts";
import type { PackOptions } from "../ipc-contract.ts";
import type { Marking } from "../marking/marking.ts";
import { bannerOf, bannerText, defaultMarking, highestMarking, schemes } from "../marking/schemes.ts";
import { positionsMatrix } from "../positions/positions.ts";
import { composeActions } from "./actions.ts";
import { composeAgenda } from "./agenda.ts";
import { composeBackground } from "./background.ts";
import { composeBilaterals } from "./bilaterals.ts";
import { applyCeiling, highestInside, marksIn } from "./ceiling.ts";
import { changesSince, composeChanges, type EarlierEdition } from "./changes.ts";
import { composeClearance } from "./clearance.ts";
import { composeCountries } from "./countries.ts";
import { cutAtCeiling, cutForRelease, type LeftOut } from "./cut.ts";
import { composeDelegations } from "./delegations.ts";
import { composeLogistics } from "./logistics.ts";
import { heading, meetingOf, sectionHeading, type PackView } from "./pack-view.ts";
import { composePledges } from "./pledges.ts";
import { composePocket } from "./pocket.ts";
import { composePoints } from "./points.ts";
import { composePositions } from "./positions.ts";
import { composePurpose } from "./purpose.ts";
import { composeResolutions } from "./resolutions.ts";
import { composeScenario } from "./scenario.ts";
import { packSections, type SectionId } from "./sections.ts";
import { composeSinceLast } from "./since-last.ts";
import { withoutDeadLinks, withoutEmpties } from "./tidy.ts";
import { composeWatchList } from "./watch-list.ts";

export interface PackContext {
  readonly now: string; // instant: when it is made
  readonly previous?: Dossier; // the dossier of the meeting before
  readonly edition?: number; // of this pack, once it is issued
  readonly since?: EarlierEdition; // the edition whose readers want to know what changed
}

const composers: Readonly<
  Record<Exclude<SectionId, "cover" | "contents">, (view: PackView) => readonly Block[]>
> = {
  changes: composeChanges,
  "since-last": composeSinceLast,
  purpose: composePurpose,
  scenario: composeScenario,
  agenda: composeAgenda,
  resolutions: composeResolutions,
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
 * banner is the highest mark of what is inside. A ceiling, and a releasable copy, leave material out: first the records,
 * then (so that nothing comes back another way) whatever of the document is above it. Answers what, why and where.
 */
export function composePack(
  dossier: Dossier,
  options: PackOptions,
  context: PackContext,
): { readonly document: Document; readonly leftOut: readonly LeftOut[] } {
  const shown = shownIn(dossier, options, context);
  const view = viewOf(shown, options);
  const isPocket = options.variant === "pocket";
  const blocks = isPocket ? composePocket(view) : packBlocks(view, options, context);
  const tidy = withoutDeadLinks(withoutEmpties(blocks));
  const whole: Document = {
    title: `${variantName(view, options)}: ${view.meeting.title}`,
    author: view.meeting.drafter ?? "Aide-Mémoire",
    language: view.meeting.language,
    createdAt: context.now,
    page: isPocket ? "a5" : "a4",
    banner: bannerOf(highestInside(tidy, view.base) ?? view.base),
    footer: footerOf(view, context),
    blocks: tidy,
  };
  if (shown.ceiling === null) return { document: whole, leftOut: shown.leftOut };
  const { document, leftOut } = applyCeiling(whole, shown.ceiling, view.base);
  return { document, leftOut: [...shown.leftOut, ...leftOut] };
}

interface Shown {
  readonly dossier: Dossier;
  readonly previous: Dossier | null;
  readonly since: EarlierEdition | null;
  readonly ceiling: Marking | null;
  readonly leftOut: readonly LeftOut[];
}

/** A releasable copy has nothing internal, and nothing above its ceiling: the scheme's lowest mark where none is given. */
function shownIn(dossier: Dossier, { variant, ceiling }: PackOptions, context: PackContext): Shown {
  const isReleasable = variant === "releasable";
  const released = isReleasable ? cutForRelease(dossier) : { dossier, leftOut: [] };
  const lowest = highestMarking([], schemes[defaultMarking(dossier).scheme]);
  const most = ceiling ?? (isReleasable ? lowest : null);
  const previous = isReleasable ? null : (context.previous ?? null);
  const since = isReleasable ? null : (context.since ?? null);
  if (most === null) return { ...released, previous, since, ceiling: null };
  const cut = cutAtCeiling(released.dossier, most);
  return {
    dossier: cut.dossier,
    previous: previous && cutAtCeiling(previous, most).dossier,
    since: since && { ...since, dossier: cutAtCeiling(since.dossier, most).dossier },
    ceiling: most,
    leftOut: [...released.leftOut, ...cut.leftOut],
  };
}

function viewOf({ dossier, previous, since }: Shown, { variant }: PackOptions): PackView {
  const meeting = meetingOf(dossier);
  const on = meeting.startsOn ?? meeting.endsOn ?? "9999-12-31"; // a meeting without a date is not in the past
  return {
    dossier,
    previous,
    meeting,
    base: defaultMarking(dossier),
    matrix: positionsMatrix(dossier, on, previous),
    member: variant.startsWith("member:") ? variant.slice("member:".length) : null,
    isReleasable: variant === "releasable",
    changes: since && changesSince(since, dossier),
  };
}

function packBlocks(view: PackView, options: PackOptions, context: PackContext): readonly Block[] {
  const isOn = (id: SectionId): boolean => !options.without.includes(id);
  const sections = packSections.flatMap(({ id, name }): readonly Block[] => {
    if (id === "cover" || id === "contents" || !isOn(id)) return [];
    const blocks = composers[id](view);
    // A section that begins with a turn of the page has its heading on the turned page.
    const turns = blocks.slice(0, blocks[0]?.kind === "orientation" ? 1 : 0);
    return [
      ...turns,
      heading(1, sectionHeading(id), nameOf(id, name, blocks)),
      ...blocks.slice(turns.length),
    ];
  });
  const hasMarks = sections.some((block) => marksIn(block, view.base).some((mark) => mark !== view.base));
  return [
    ...(isOn("cover") ? [coverOf(view, options, context, hasMarks), { kind: "page-break" } as const] : []),
    ...(isOn("contents")
      ? [{ kind: "contents", title: "Contents" } as const, { kind: "page-break" } as const]
      : []),
    ...sections,
  ];
}

/** The name of a section; of the watch list and the press line only what is there. */
function nameOf(id: SectionId, name: string, blocks: readonly Block[]): string {
  if (id !== "watch") return name;
  if (!blocks.some(({ kind }) => kind === "table")) return "Press line";
  return blocks.some(({ kind }) => kind === "callout") ? name : "Watch list";
}

function variantName(view: PackView, { variant }: PackOptions): string {
  if (variant === "pocket") return "Pocket card";
  if (variant === "releasable") return "Briefing pack, releasable copy";
  const name = view.member === null ? undefined : find(view.dossier, "person", view.member)?.name;
  return name === undefined ? "Briefing pack" : `Briefing pack for ${name}`;
}

function coverOf(view: PackView, options: PackOptions, context: PackContext, hasMarks: boolean): Cover {
  const { meeting, base } = view;
  const zone = meeting.timeZone;
  const where = [meeting.place, periodText(meeting.startsOn, meeting.endsOn)]
    .filter((part) => part)
    .join(", ");
  const made = `${dayText(dateIn(context.now, zone))}, ${timeText(context.now, zone)}`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Edition", context.edition === undefined ? "Draft" : String(context.edition)],
    ["Prepared", made],
    ["Drafted by", meeting.drafter],
    ["Copy", view.isReleasable ? undefined : meeting.copyLine?.replace(/^copy\s+/i, "")],
    ["Marking", hasMarks ? `paragraphs without a mark are ${bannerText(base)}` : undefined],
  ];
  return {
    kind: "cover",
    title: meeting.title,
    lines: [variantName(view, options), meeting.body ?? "", where].filter((line) => line !== ""),
    facts: facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
  };
}

function footerOf({ meeting }: PackView, { now, edition }: PackContext): string {
  const made = dayText(dateIn(now, meeting.timeZone));
  return `${meeting.title}, ${edition === undefined ? "draft of" : `edition ${edition},`} ${made}`;
}
