import type { Block, ListItem } from "../document/document.ts";
import { all } from "../dossier/dossier.ts";
import { agendaItemName, issueName, partyName } from "../dossier/names.ts";
import { stanceDisplay } from "../dossier/stance.ts";
import { positionsMatrix } from "../positions/positions.ts";
import { heading, sourced, type PackView } from "./pack-view.ts";

const linesOfPage = 50; // of an A5 page as the writers set it
const charactersOfLine = 74;
const mostPoints = 3; // an item

interface Piece {
  readonly rank: number; // what goes first when the page is full: the highest
  readonly blocks: readonly Block[];
  readonly count: number; // what it holds, for the note at the end
}

/**
 * One A5 page: objectives, red lines, up to three points an item, positions in symbols. What does not fit goes in this
 * order: background, if raised, the last points to deliver. The card says how much was left out.
 */
export function composePocket(view: PackView): readonly Block[] {
  const pieces = [...objectives(view), ...points(view), ...positions(view)];
  const kept = [...pieces];
  while (kept.reduce((sum, piece) => sum + linesOf(piece.blocks), 0) > linesOfPage - 2) {
    const highest = Math.max(...kept.map((piece) => piece.rank));
    if (highest === 0) break;
    kept.splice(
      kept.findLastIndex((piece) => piece.rank === highest),
      1,
    );
  }
  const left = pieces.filter((piece) => !kept.includes(piece)).reduce((sum, piece) => sum + piece.count, 0);
  const note: Block[] =
    left === 0
      ? []
      : [
          {
            kind: "paragraph",
            style: "note",
            runs: [{ text: `${left} more ${left === 1 ? "point is" : "points are"} in the pack.` }],
          },
        ];
  return [...kept.flatMap((piece) => piece.blocks), ...note];
}

const linesOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.kind === "list") return sum + block.items.reduce((of, item) => of + linesOfItem(item), 0);
    if (block.kind === "callout") return sum + 1.5 + linesOf(block.blocks);
    return sum + (block.kind === "heading" ? 2 : 1);
  }, 0);
const linesOfItem = ({ runs }: ListItem): number =>
  Math.ceil(runs.reduce((sum, run) => sum + run.text.length, 0) / charactersOfLine) + 0.3;

function objectives(view: PackView): readonly Piece[] {
  const itemsOf = (type: string): ListItem[] =>
    all(view.dossier, "objective")
      .filter(({ body }) => body.type === type)
      .map((record) => ({ ...sourced(record), runs: [{ text: record.body.text }] }));
  const wanted = itemsOf("objective");
  const lines = itemsOf("red-line");
  return [
    ...(wanted.length === 0
      ? []
      : [
          {
            rank: 0,
            count: 0,
            blocks: [
              heading(2, "objectives", "Objectives"),
              { kind: "list", ordered: true, items: wanted } as const,
            ],
          },
        ]),
    ...(lines.length === 0
      ? []
      : [
          {
            rank: 0,
            count: 0,
            blocks: [
              {
                kind: "callout",
                tone: "warning",
                title: "Red lines",
                blocks: [{ kind: "list", ordered: false, items: lines }],
              } as const,
            ],
          },
        ]),
  ];
}

const laneRanks = { deliver: 1, "if-raised": 2, background: 3 } as const;

function points(view: PackView): readonly Piece[] {
  const items = [...all(view.dossier, "agenda-item").map(({ key }) => key), undefined];
  return items.flatMap((item) => {
    const ofItem = all(view.dossier, "talking-point")
      .filter(({ body }) => body.agendaItem === item)
      .toSorted((a, b) => laneRanks[a.body.lane] - laneRanks[b.body.lane])
      .slice(0, mostPoints);
    if (ofItem.length === 0) return [];
    const title = heading(3, `pocket-${item ?? "any"}`, agendaItemName(view.dossier, item) ?? "Any item");
    return ofItem.map((point, index): Piece => {
      const trigger =
        point.body.trigger === undefined ? [] : [{ text: `${point.body.trigger} `, italic: true }];
      const list: Block = {
        kind: "list",
        ordered: false,
        items: [{ ...sourced(point), runs: [...trigger, { text: point.body.text }] }],
      };
      return { rank: laneRanks[point.body.lane], count: 1, blocks: index === 0 ? [title, list] : [list] };
    });
  });
}

function positions(view: PackView): readonly Piece[] {
  const matrix = positionsMatrix(view.dossier, view.on);
  const items = matrix.parties.flatMap((party): ListItem[] => {
    const stances = matrix.issues.flatMap(({ key }) => {
      const standing = matrix.at(party, key);
      return standing
        ? [`${stanceDisplay[standing.current.stance].symbol} ${issueName(view.dossier, key)}`]
        : [];
    });
    return stances.length === 0
      ? []
      : [
          {
            runs: [{ text: `${partyName(view.dossier, party)}: `, bold: true }, { text: stances.join("  ") }],
          },
        ];
  });
  if (items.length === 0) return [];
  return [
    {
      rank: 0,
      count: 0,
      blocks: [heading(2, "positions", "Positions"), { kind: "list", ordered: false, items }],
    },
  ];
}
