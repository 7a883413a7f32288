import type { Block } from "../document/document.ts";
import { all } from "../dossier/dossier.ts";
import { issueName, partyName } from "../dossier/names.ts";
import { meetingSource, paragraphsOf, type PackView } from "./pack-view.ts";
import { sourceText } from "./source-text.ts";
import { headerRow, rowOf, under } from "./table-rows.ts";

/** What others may try and what we answer; then what we say to the press. */
export function composeWatchList(view: PackView): readonly Block[] {
  const items = all(view.dossier, "watch-item");
  const rows = items.map((record) => {
    const { party, issue, text, response, source } = record.body;
    const who = party === undefined ? "" : partyName(view.dossier, party);
    const details = [
      issue === undefined ? null : `On ${issueName(view.dossier, issue)}.`,
      source === undefined ? null : `Source: ${sourceText(source, view)}.`,
    ].filter((part) => part !== null);
    return rowOf(
      view,
      [record],
      [[{ text: who, bold: true }], [{ text }, ...under(details.join(" "), text)], response ?? ""],
      1,
    );
  });
  const table: Block = {
    kind: "table",
    alt: "Watch list",
    widths: [1.4, 4.2, 4.2],
    headerRows: 1,
    headerColumn: false,
    style: "grid",
    rows: [headerRow("Who", "What they may try", "What we answer"), ...rows],
  };
  return [...(items.length === 0 ? [] : [table]), ...pressLine(view)];
}

function pressLine({ meeting }: PackView): readonly Block[] {
  const paragraphs = paragraphsOf(meeting.pressLine ?? "");
  if (paragraphs.length === 0) return [];
  return [
    {
      kind: "callout",
      tone: "note",
      title: "Press line",
      blocks: paragraphs.map((text) => ({
        kind: "paragraph",
        style: "body",
        ...meetingSource,
        runs: [{ text }],
      })),
    },
  ];
}
