import type { Block, ListItem, Run } from "../document/document.ts";
import { all } from "../dossier/dossier.ts";
import { agendaItemName, partyName } from "../dossier/names.ts";
import type { Objective } from "../dossier/objective.ts";
import { stanceDisplay, type Stance } from "../dossier/stance.ts";
import { heading, headingId, sourced, type PackView } from "./pack-view.ts";
import { heightOf, pageHeight } from "./pocket-height.ts";
import { pointRuns, pointsOfItem, type Point } from "./points.ts";

const mostPoints = 3; // an item

/** What may have to stay in the pack, in the order in which it goes. */
const stages = [
  "background",
  "if-raised",
  "no-stance",
  "long",
  "deliver",
  "issue",
  "objective",
  "red-line",
] as const;
type Stage = (typeof stages)[number];

/** A part of the card that stays or goes as one. `short` is what is left of it at the stage "long". */
interface Piece {
  readonly stage: Stage;
  readonly under: Block | null; // the heading it needs
  readonly item: ListItem;
  readonly short?: ListItem;
}

/**
 * One A5 page: objectives, red lines, up to three points an item, positions in symbols. What does not fit goes in this
 * order: background, if raised, the parties without a stance; then points are cut to their first sentence, then the last
 * ones go. The card says how much is in the pack only.
 */
export function composePocket(view: PackView): readonly Block[] {
  const title = heading(1, "pocket", view.meeting.title);
  const every = [...objectives(view), ...points(view), ...positions(view)];
  const omitted = pointsOf(view).length - every.filter(isPoint).length; // past three an item
  let kept = every;
  let isShort = false;
  const blocks = (): readonly Block[] => [
    title,
    ...blocksOf(kept, isShort),
    ...note(every, kept, omitted, isShort),
  ];
  for (const stage of stages) {
    if (heightOf(blocks()) <= pageHeight) break;
    if (stage === "long") isShort = true;
    while (heightOf(blocks()) > pageHeight && kept.some((piece) => piece.stage === stage)) {
      const last = kept.findLastIndex((piece) => piece.stage === stage);
      kept = kept.filter((_, index) => index !== last);
    }
  }
  return every.length === 0 ? [] : blocks();
}

const isPoint = ({ stage }: Piece): boolean =>
  stage === "deliver" || stage === "if-raised" || stage === "background";

/** The pieces as blocks: those under one heading become one list; red lines stand in their box. */
function blocksOf(pieces: readonly Piece[], isShort: boolean): readonly Block[] {
  const groups = Map.groupBy(pieces, (piece) => piece.under ?? redLinesBox);
  return [...groups].flatMap(([under, group]): Block[] => {
    const items = group.map(({ item, short }) => (isShort ? (short ?? item) : item));
    const list = { kind: "list", ordered: group[0]?.stage === "objective", items } as const;
    if (under.kind === "callout") return [{ ...under, blocks: [list] }];
    return [under, list];
  });
}

const redLinesBox: Block = { kind: "callout", tone: "warning", title: "Red lines", blocks: [] };

function objectives(view: PackView): readonly Piece[] {
  const of = (type: Objective["type"], stage: Stage, under: Block | null): readonly Piece[] =>
    all(view.dossier, "objective")
      .filter(({ body }) => body.type === type)
      .map((record) => ({
        stage,
        under,
        item: { ...sourced(view, record), runs: [{ text: record.body.text }] },
      }));
  return [
    ...of("objective", "objective", heading(2, "pocket-objectives", "Objectives")),
    ...of("red-line", "red-line", null),
  ];
}

const laneOrder = { deliver: 0, "if-raised": 1, background: 2 } as const;

const pointsOf = (view: PackView): readonly Point[] =>
  [...all(view.dossier, "agenda-item").map(({ key }) => key), null].flatMap((item) =>
    pointsOfItem(view, item),
  );

function points(view: PackView): readonly Piece[] {
  const items = [...all(view.dossier, "agenda-item").map(({ key }) => key), null];
  return items.flatMap((item) => {
    const under = heading(
      3,
      headingId("pocket", item ?? "any"),
      agendaItemName(view.dossier, item ?? undefined) ?? "Any item",
    );
    return pointsOfItem(view, item)
      .toSorted((a, b) => laneOrder[a.body.lane] - laneOrder[b.body.lane])
      .slice(0, mostPoints)
      .map((point): Piece => pointPiece(view, point, under));
  });
}

function pointPiece(view: PackView, point: Point, under: Block): Piece {
  const source = sourced(view, point);
  const first = firstSentence(point.body.text);
  return {
    stage: point.body.lane,
    under,
    item: { ...source, runs: oneParagraph(pointRuns(point)) },
    ...(first === point.body.text
      ? {}
      : { short: { ...source, runs: pointRuns({ ...point, body: { ...point.body, text: `${first} …` } }) } }),
  };
}

const oneParagraph = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run) => ({ ...run, text: run.text.replace(/\s*\n\s*/g, " ") }));

/** The first sentence of a text, where one ends before a next begins with a capital. */
const firstSentence = (text: string): string =>
  /^[\s\S]+?[.!?](?=\s+\p{Lu}|\s*\n|$)/u.exec(text)?.[0] ?? text;

/** An issue a line: who supports it, who does not, by signs; then those of whom nothing is recorded. */
function positions(view: PackView): readonly Piece[] {
  const { matrix, dossier } = view;
  const under = heading(2, "pocket-positions", "Positions");
  const issues = matrix.issues.flatMap(({ key, body }): readonly Piece[] => {
    const told = matrix.parties.flatMap((party) => {
      const standing = matrix.at(party, key);
      return standing && standing.inferredFrom === null ? [{ party, standing }] : [];
    });
    if (told.length === 0) return [];
    const runs = (Object.keys(stanceDisplay) as Stance[]).flatMap((stance): Run[] => {
      const names = told
        .filter(({ standing }) => standing.current.stance === stance)
        .map(({ party, standing }) => `${partyName(dossier, party)}${standing.moved ? " ⚑" : ""}`);
      return names.length === 0
        ? []
        : [{ text: ` ${stanceDisplay[stance].symbol} `, tone: stance }, { text: names.join(", ") }];
    });
    const source = sourced(view, ...told.map(({ standing }) => standing.record));
    return [
      { stage: "issue", under, item: { ...source, runs: [{ text: `${body.name}:`, bold: true }, ...runs] } },
    ];
  });
  const without = matrix.parties
    .filter((party) => matrix.issues.every(({ key }) => matrix.at(party, key) === null))
    .map((party) => partyName(dossier, party));
  if (without.length === 0) return issues;
  const line: Piece = {
    stage: "no-stance",
    under,
    item: { runs: [{ text: "No position recorded: ", bold: true }, { text: `${without.join(", ")}.` }] },
  };
  return [...issues, line];
}

const names: Readonly<Record<Exclude<Stage, "long">, string>> = {
  deliver: "to deliver",
  "if-raised": "if raised",
  background: "background",
  "no-stance": "parties without a position",
  issue: "issues",
  objective: "objectives",
  "red-line": "red lines",
};

/** How much of the pack the card does not have. */
function note(
  every: readonly Piece[],
  kept: readonly Piece[],
  omitted: number,
  isShort: boolean,
): readonly Block[] {
  const left = stages.flatMap((stage) => {
    const count = every.filter((piece) => piece.stage === stage && !kept.includes(piece)).length;
    return stage === "long" || count === 0
      ? []
      : [`${stage === "no-stance" ? "" : `${count} `}${names[stage]}`];
  });
  const further = omitted === 0 ? [] : [`${omitted} past the third of their item`];
  const parts = [...left, ...further];
  const cut = isShort && kept.some(({ short }) => short !== undefined);
  const text = [
    ...(parts.length === 0 ? [] : [`In the pack only: ${parts.join(", ")}.`]),
    ...(cut ? ["“…”: the point goes on there."] : []),
  ].join(" ");
  return text === "" ? [] : [{ kind: "paragraph", style: "note", runs: [{ text }] }];
}
