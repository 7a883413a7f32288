import type { Block } from "../document/document.ts";
import { all } from "../dossier/dossier.ts";
import { voteText, type DraftResolution } from "../dossier/draft-resolution.ts";
import { agendaItemName, partyName } from "../dossier/names.ts";
import type { PackView } from "./pack-view.ts";
import { headerRow, rowOf, under } from "./table-rows.ts";

const statusNames: Readonly<Record<DraftResolution["status"], string>> = {
  tabled: "Tabled",
  adopted: "Adopted",
  withdrawn: "Withdrawn",
  voted: "Put to the vote",
};

/** The draft resolutions before the body. Our position has a column where we have one (a copy to release never does). */
export function composeResolutions(view: PackView): readonly Block[] {
  const drafts = all(view.dossier, "draft-resolution");
  if (drafts.length === 0) return [];
  const hasPosition = drafts.some(({ body }) => body.ourPosition !== undefined);
  return [
    {
      kind: "table",
      alt: "Draft resolutions",
      widths: [3.8, 2.6, 1.7, ...(hasPosition ? [3.2] : [])],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      rows: [
        headerRow("Draft resolution", "Sponsors", "Status", ...(hasPosition ? ["Our position"] : [])),
        ...drafts.map((draft) => {
          const { title, symbol, ourPosition, status, agendaItem } = draft.body;
          const item = agendaItemName(view.dossier, agendaItem);
          const about = [symbol, item && `Item ${item}`].filter((part) => part).join("\n");
          const vote = voteText(draft.body);
          return rowOf(
            view,
            [draft],
            [
              [{ text: title, bold: true }, ...under(about, title)],
              sponsorsText(view, draft.body),
              [{ text: statusNames[status] }, ...under(vote, statusNames[status])],
              ...(hasPosition ? [ourPosition ?? ""] : []),
            ],
          );
        }),
      ],
    },
  ];
}

/** "France, with Canada and Norway". */
function sponsorsText(view: PackView, { sponsor, coSponsors }: DraftResolution): string {
  const others = coSponsors.map((party) => partyName(view.dossier, party)).join(", ");
  const first = sponsor === undefined ? "" : partyName(view.dossier, sponsor);
  return [first, others].filter((part) => part !== "").join(", with ");
}
