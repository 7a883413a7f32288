import type { Block, Run } from "../document/document.ts";
import { all } from "../dossier/dossier.ts";
import { headingId, type PackView } from "./pack-view.ts";
import { pointsOfItem } from "./points.ts";
import { headerRow, rowOf, under } from "./table-rows.ts";

/** The agenda, each item pointing at its talking points. A column nothing stands in is left out. */
export function composeAgenda(view: PackView): readonly Block[] {
  const items = all(view.dossier, "agenda-item");
  if (items.length === 0) return [];
  const hasDocuments = items.some(({ body }) => body.documents.length > 0);
  const hasPoints = items.some(({ key }) => pointsOfItem(view, key).length > 0);
  return [
    {
      kind: "table",
      alt: "Agenda",
      widths: [0.7, 5.6, ...(hasDocuments ? [2.2] : []), ...(hasPoints ? [1.3] : [])],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      rows: [
        headerRow("Item", "Title", ...(hasDocuments ? ["Documents"] : []), ...(hasPoints ? ["Points"] : [])),
        ...items.map((item) =>
          rowOf(
            view,
            [item],
            [
              item.body.number,
              [{ text: item.body.title }, ...under(item.body.note, item.body.title)],
              ...(hasDocuments ? [item.body.documents.join("\n")] : []),
              ...(hasPoints ? [pointsLink(view, item.key)] : []),
            ],
            1,
          ),
        ),
      ],
    },
  ];
}

function pointsLink(view: PackView, item: string): readonly Run[] {
  const count = pointsOfItem(view, item).length;
  if (count === 0) return [];
  return [{ text: `${count} ${count === 1 ? "point" : "points"}`, link: headingId("points", item) }];
}
