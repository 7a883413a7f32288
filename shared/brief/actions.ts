import type { Block } from "../document/document.ts";
import { dayText } from "../dossier/dates.ts";
import { all } from "../dossier/dossier.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { PackView } from "./pack-view.ts";
import { headerRow, rowOf } from "./table-rows.ts";

/** The actions still open, the most pressing first. */
export const openActions = (view: PackView): readonly DossierRecord<"action">[] =>
  all(view.dossier, "action")
    .filter(({ body }) => body.status === "open")
    .toSorted((a, b) => (a.body.due ?? "9").localeCompare(b.body.due ?? "9"));

/** What is still to be done since earlier meetings; what is late by the day of the meeting stands out. */
export function composeActions(view: PackView): readonly Block[] {
  const open = openActions(view);
  if (open.length === 0) return [];
  const { startsOn } = view.meeting;
  return [
    {
      kind: "table",
      alt: "Open actions",
      widths: [5.6, 2, 1.9],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      rows: [
        headerRow("Action", "Who", "By"),
        ...open.map((record) => {
          const { text, owner, due } = record.body;
          const isLate = due !== undefined && startsOn !== undefined && due < startsOn;
          const by = due === undefined ? "" : dayText(due);
          return rowOf(
            view,
            [record],
            [text, owner ?? "", isLate ? [{ text: `${by}, late`, bold: true, tone: "warning" }] : by],
          );
        }),
      ],
    },
  ];
}
