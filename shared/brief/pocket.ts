import type { Block, ListItem, Run } from "../document/document.ts";
import { all } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import { partyName } from "../dossier/names.ts";
import type { Objective } from "../dossier/objective.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { stanceDisplay, type Stance } from "../dossier/stance.ts";
import { referenceParty } from "../reference/parties.ts";
import { heading, sourced, type PackView } from "./pack-view.ts";
import { heightOf, pageHeight } from "./pocket-height.ts";
import type { Point } from "../points/points.ts";
import { pointRuns, pointsOfItem } from "./points.ts";

const mostPoints = 3; // an item

/**
 * What goes first when the page is full, and what goes then. At "long" points are cut to their first sentence, at
 * "run-on" the issues no longer have a line each, at "balance" the last of the issues and of the points go in turn.
 */
const stages = [
  "background",
  "if-raised",
  "no-stance",
  "long",
  "deliver",
  "run-on",
  "balance",
  "objective",
  "red-line",
] as const;
type Stage = (typeof stages)[number];
type Part = Exclude<Stage, "long" | "run-on" | "balance"> | "first-point" | "issue";

/** A part of the card that stays or goes as one. */
interface Piece {
  readonly stage: Part;
  readonly under: Block | null; // the heading it needs
  readonly item: ListItem;
  readonly short?: ListItem; // its first sentence
  readonly brief?: { readonly runs: readonly Run[]; readonly records: readonly DossierRecord[] }; // in a paragraph
}

/**
 * One A5 page: objectives, red lines, up to three points an item, positions in symbols. What does not fit goes in this
 * order: background, if raised, the parties without a stance; then points are cut to their first sentence; then the
 * points past the first of an item go, the issues run on in one paragraph, the last of issues and points go, and so on. The card says how much is in the pack only.
 */
export function composePocket(view: PackView): readonly Block[] {
  const every = [...objectives(view), ...points(view), ...positions(view)];
  if (every.length === 0) return [];
  const omitted = pointsOf(view).length - every.filter(isPoint).length; // past three an item
  let kept: readonly Piece[] = every;
  let runsOn = false;
  const card = (): readonly Block[] => [
    heading(1, "pocket", view.meeting.title),
    ...blocksOf(view, kept, runsOn),
    ...note(every, kept, omitted),
  ];
  for (const stage of stages) {
    if (stage === "run-on") runsOn = heightOf(card()) > pageHeight;
    while (heightOf(card()) > pageHeight) {
      const less = lessAt(stage, kept);
      if (!less) break;
      kept = less;
    }
  }
  return card();
}

/** One step less of the pieces at a stage; null where there is nothing to give up. */
function lessAt(stage: Stage, pieces: readonly Piece[]): readonly Piece[] | null {
  if (stage === "run-on") return null;
  if (stage === "long") return shortened(pieces);
  if (stage !== "balance") return withoutLast(pieces, stage);
  const count = (part: Part): number => pieces.filter((piece) => piece.stage === part).length;
  return withoutLast(pieces, count("issue") >= count("first-point") ? "issue" : "first-point");
}

/** The pieces without the last part of a kind; null where there is none. */
function withoutLast(pieces: readonly Piece[], stage: Part): readonly Piece[] | null {
  const last = pieces.findLastIndex((piece) => piece.stage === stage);
  return last === -1 ? null : pieces.filter((_, index) => index !== last);
}

/** The pieces with the last long one cut short; null where none is long. */
function shortened(pieces: readonly Piece[]): readonly Piece[] | null {
  const last = pieces.findLastIndex(({ short }) => short !== undefined);
  return last === -1 ? null : pieces.map((piece, index) => (index === last ? cutShort(piece) : piece));
}

const cutShort = ({ stage, under, item, short }: Piece): Piece => ({ stage, under, item: short ?? item });

const isPoint = ({ stage }: Piece): boolean =>
  ["first-point", "deliver", "if-raised", "background"].includes(stage);

/** The pieces as blocks: those under one heading become one list, or one paragraph; red lines stand in their box. */
function blocksOf(view: PackView, pieces: readonly Piece[], runsOn: boolean): readonly Block[] {
  const groups = Map.groupBy(pieces, (piece) => piece.under ?? redLinesBox);
  return [...groups].flatMap(([under, group]): Block[] => {
    const items = group.map(({ item }) => item);
    if (runsOn && group[0]?.stage === "issue") return [under, inOneParagraph(view, group)];
    const list = { kind: "list", ordered: group[0]?.stage === "objective", items } as const;
    return under.kind === "callout" ? [{ ...under, blocks: [list] }] : [under, list];
  });
}

/** The issues one after the other, their parties by code. */
function inOneParagraph(view: PackView, pieces: readonly Piece[]): Block {
  const runs = pieces.flatMap(({ brief }, index): readonly Run[] =>
    index === 0 ? (brief?.runs ?? []) : [{ text: "  ·  " }, ...(brief?.runs ?? [])],
  );
  const records = pieces.flatMap(({ brief }) => brief?.records ?? []);
  return { kind: "paragraph", style: "body", ...sourced(view, ...records), runs };
}

const redLinesBox: Block = { kind: "callout", tone: "warning", title: "Red lines", blocks: [] };

function objectives(view: PackView): readonly Piece[] {
  const of = (type: Objective["type"], stage: Part, under: Block | null): readonly Piece[] =>
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

/** Up to three points an item, the number of the item before the first of them. */
function points(view: PackView): readonly Piece[] {
  const under = heading(2, "pocket-points", "Points");
  return [...all(view.dossier, "agenda-item"), null].flatMap((item) =>
    pointsOfItem(view, item?.key ?? null)
      .toSorted((a, b) => laneOrder[a.body.lane] - laneOrder[b.body.lane])
      .slice(0, mostPoints)
      .map((point, index) => pointPiece(view, point, under, index === 0 ? item?.body.number : undefined)),
  );
}

function pointPiece(view: PackView, point: Point, under: Block, item: string | undefined): Piece {
  const number = item === undefined ? [] : [{ text: `Item ${item}: `, tone: "quiet" as const }];
  const itemOf = (text: string): ListItem => ({
    ...sourced(view, point),
    runs: [...number, ...oneParagraph(pointRuns({ ...point, body: { ...point.body, text } }))],
  });
  const { text, lane } = point.body;
  const first = firstSentence(text);
  return {
    stage: lane === "deliver" && item !== undefined ? "first-point" : lane,
    under,
    item: itemOf(text),
    ...(first === text ? {} : { short: itemOf(`${first} …`) }),
  };
}

const oneParagraph = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run) => ({ ...run, text: run.text.replace(/\s*\n\s*/g, " ") }));

const longestShort = 160; // characters

/** The first sentence of a text, where one ends before a next begins with a capital; of a long one its first words. */
function firstSentence(text: string): string {
  const sentence = /^[\s\S]+?[.!?](?=\s+\p{Lu}|\s*\n|$)/u.exec(text)?.[0] ?? text;
  if (sentence.length <= longestShort) return sentence;
  return sentence.slice(0, longestShort).replace(/\s+\S*$/, "");
}

/** A country's two letters; of another the letters by which it is known, or its name. */
const codeOf = (party: PartyId): string => referenceParty(party)?.codes[0] ?? party.replace(/^\w+:/, "");

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
    const runsOf = (nameOf: (party: PartyId) => string): readonly Run[] => [
      { text: `${body.name}:`, bold: true },
      ...(Object.keys(stanceDisplay) as Stance[]).flatMap((stance): readonly Run[] => {
        const names = told
          .filter(({ standing }) => standing.current.stance === stance)
          .map(({ party, standing }) => `${nameOf(party)}${standing.moved ? " ⚑" : ""}`);
        if (names.length === 0) return [];
        return [{ text: ` ${stanceDisplay[stance].symbol} `, tone: stance }, { text: names.join(", ") }];
      }),
    ];
    const records = told.flatMap(({ standing }) => standing.told);
    const item = { ...sourced(view, ...records), runs: runsOf((party) => partyName(dossier, party)) };
    return [{ stage: "issue", under, item, brief: { records, runs: runsOf(codeOf) } }];
  });
  const without = matrix.parties
    .filter(
      (party) =>
        party !== view.meeting.ourParty && matrix.issues.every(({ key }) => matrix.at(party, key) === null),
    )
    .map((party) => partyName(dossier, party));
  if (without.length === 0) return issues;
  const line: Piece = {
    stage: "no-stance",
    under,
    item: { runs: [{ text: "No position recorded: ", bold: true }, { text: `${without.join(", ")}.` }] },
  };
  return [...issues, line];
}

/** How much of the pack the card does not have. */
function note(every: readonly Piece[], kept: readonly Piece[], omitted: number): readonly Block[] {
  const counts = Map.groupBy(missingFrom(every, kept), ({ stage }) => names[stage]);
  const parts = [...counts].map(([name, pieces]) => {
    const [one, many] = name;
    return many === null ? one : `${pieces.length} ${pieces.length === 1 ? one : many}`;
  });
  const further = omitted === 0 ? [] : [`${omitted} further ${omitted === 1 ? "point" : "points"}`];
  const left = [...parts, ...further].join(", ");
  const isCut = kept.some(({ item }) => item.runs.at(-1)?.text.endsWith(" …") === true);
  const text = [
    ...(left === "" ? [] : [`In the pack only: ${left}.`]),
    ...(isCut ? ["“…”: the point goes on there."] : []),
  ].join(" ");
  return text === "" ? [] : [{ kind: "paragraph", style: "note", runs: [{ text }] }];
}

/** What is gone; a point that was cut short is still there. */
const missingFrom = (every: readonly Piece[], kept: readonly Piece[]): readonly Piece[] => {
  const there = new Set(kept.map((piece) => piece.item));
  return every.filter(({ item, short }) => !there.has(item) && !(short && there.has(short)));
};

type Name = readonly [one: string, many: string | null];
const deliver: Name = ["point to deliver", "points to deliver"];
const names: Readonly<Record<Part, Name>> = {
  "first-point": deliver,
  deliver,
  "if-raised": ["point if raised", "points if raised"],
  background: ["background point", "background points"],
  "no-stance": ["who has no position", null],
  issue: ["issue", "issues"],
  objective: ["objective", "objectives"],
  "red-line": ["red line", "red lines"],
};
