import type { Block, Cell, Run } from "../document/document.ts";
import { dayText } from "../dossier/dates.ts";
import { all } from "../dossier/dossier.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { heading, type PackView } from "./pack-view.ts";
import { recordLabel } from "./record-label.ts";
import { headerRow, rowOf, under } from "./table-rows.ts";

const steps = { drafted: "Drafted", cleared: "Cleared", approved: "Approved" } as const;
const states = { open: "Open", given: "Given", refused: "Refused" } as const;
const order = Object.keys(steps);

/** Who drafted, cleared and approved the pack; what is still open, of the pack and of single points, stands out. */
export function composeClearance(view: PackView): readonly Block[] {
  const clearances = all(view.dossier, "clearance").toSorted(
    (a, b) => order.indexOf(a.body.step) - order.indexOf(b.body.step),
  );
  return [
    ...packTable(
      view,
      clearances.filter(({ body }) => body.point === undefined),
    ),
    ...pointTable(
      view,
      clearances.filter(({ body }) => body.point !== undefined && body.state !== "given"),
    ),
  ];
}

const shape = { kind: "table", headerRows: 1, headerColumn: false, style: "grid" } as const;

function packTable(view: PackView, clearances: readonly DossierRecord<"clearance">[]): readonly Block[] {
  if (clearances.length === 0) return [];
  return [
    {
      ...shape,
      alt: "Clearances of the pack",
      widths: [1.3, 4.6, 1.3, 2],
      rows: [
        headerRow("Step", "By", "State", "On"),
        ...clearances.map((record) => {
          const { step, by, office, note, state, on } = record.body;
          const cells = rowOf(
            view,
            [record],
            [
              steps[step],
              [{ text: by }, ...under([office, note].filter((part) => part !== undefined).join(". "), by)],
              [stateRun(state)],
              on === undefined ? "" : dayText(on),
            ],
          );
          return state === "given"
            ? cells
            : cells.map((cell, column) => (column === 2 ? warned(cell) : cell));
        }),
      ],
    },
  ];
}

const warned = (cell: Cell): Cell => ({ ...cell, tone: "warning" });
const stateRun = (state: keyof typeof states): Run => ({ text: states[state], bold: state !== "given" });

/** The points of this pack that nobody should speak yet. */
function pointTable(view: PackView, clearances: readonly DossierRecord<"clearance">[]): readonly Block[] {
  const rows = clearances.flatMap((record) => {
    const point = view.dossier.records["talking-point"]?.get(record.body.point ?? "");
    if (!point || (view.member !== null && point.body.speaker !== view.member)) return [];
    const { step, by, note, state } = record.body;
    return [
      rowOf(
        view,
        [record, point],
        [
          recordLabel(point, view.dossier),
          [{ text: `${steps[step]} by ${by}` }, ...under(note, by)],
          [stateRun(state)],
        ],
      ).map((cell, column) => (column === 2 ? warned(cell) : cell)),
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading(2, "clearance-points", "Points not cleared"),
    {
      ...shape,
      alt: "Points not cleared",
      widths: [5, 3, 1.2],
      rows: [headerRow("Point", "Missing", "State"), ...rows],
    },
  ];
}
