import type { Block, Cell, Document, Run } from "../../../shared/document/document.ts";

const text = (value: string): readonly Run[] => [{ text: value }];
const cell = (value: string, more: Partial<Cell> = {}): Cell => ({ runs: text(value), ...more });

export const confidential = { scheme: "us", level: "CONFIDENTIAL", caveats: ["NOFORN"] } as const;
export const unclassified = { scheme: "us", level: "UNCLASSIFIED", caveats: [] } as const;

/** A matrix of parties and issues, as wide and long as they get. */
export const matrix = (parties: number, issues: number): Block => ({
  kind: "table",
  alt: `Positions of ${parties} parties on ${issues} issues`,
  widths: [3, ...Array.from({ length: issues }, () => 1)],
  headerRows: 1,
  headerColumn: true,
  style: "matrix",
  rows: [
    [cell("Party"), ...Array.from({ length: issues }, (_, index) => cell(`Issue number ${index + 1}`))],
    ...Array.from({ length: parties }, (_, row) => [
      cell(`Party ${row + 1}`),
      ...Array.from({ length: issues }, () => cell("●", { tone: "supports", align: "centre" })),
    ]),
  ],
});

/** A pack with a block of every kind, made up. */
export const sampleDocument: Document = {
  title: "Briefing pack: reconvened meeting",
  subtitle: "Vienna, 9 March 2010",
  author: "Political section",
  language: "en-GB",
  createdAt: "2010-03-04T16:20:00.000Z",
  page: "a4",
  banner: { text: "CONFIDENTIAL//NOFORN", colour: "#0033a0" },
  footer: "Edition 2, 4 March 2010",
  blocks: [
    {
      kind: "cover",
      title: "Reconvened meeting of the group",
      lines: ["Paris Pact initiative", "Vienna, 9 March 2010"],
      facts: [
        { name: "Edition", value: "2" },
        { name: "Copy", value: "Head of delegation" },
      ],
    },
    { kind: "contents", title: "Contents" },
    { kind: "page-break" },
    { kind: "heading", level: 1, id: "objectives", runs: text("Objectives") },
    { kind: "paragraph", style: "lead", runs: text("What we want from the day.") },
    {
      kind: "paragraph",
      style: "body",
      marking: unclassified,
      change: "changed",
      runs: [
        { text: "Agree the funding, see " },
        { text: "the positions", link: "positions" },
        { text: " and " },
        { text: "what is not there", link: "nowhere" },
        { text: ", " },
        { text: "firmly", bold: true, italic: true },
        { text: "." },
      ],
    },
    {
      kind: "list",
      ordered: true,
      items: [
        { runs: text("Funding from several sources."), note: text("Cleared by finance.") },
        { runs: text("An expert group."), marking: confidential, change: "added" },
        { runs: text("An evaluation."), change: "withdrawn" },
      ],
    },
    { kind: "paragraph", style: "quote", runs: text("As the group agreed.") },
    { kind: "list", ordered: true, items: [{ runs: text("A second list starts at one.") }] },
    {
      kind: "callout",
      tone: "warning",
      title: "Red lines",
      blocks: [
        { kind: "paragraph", style: "body", runs: text("Not to be given up.") },
        { kind: "list", ordered: false, items: [{ runs: text("No assessed contributions.") }] },
      ],
    },
    { kind: "heading", level: 2, id: "scenario", runs: text("Scenario"), marking: unclassified },
    { kind: "paragraph", style: "body", runs: text("Times are those of Vienna.") },
    {
      kind: "table",
      alt: "The day, hour by hour",
      widths: [1, 3],
      headerRows: 1,
      headerColumn: false,
      style: "plain",
      rows: [
        [cell("Time"), cell("What")],
        [cell("09:00"), cell("Opening")],
        [cell("10:00"), cell("Statements", { tone: "warning" })],
      ],
    },
    {
      kind: "paragraph",
      style: "body",
      runs: text("يرحب وفدنا UNODC بالاجتماع (البند 3)."),
    },
    { kind: "paragraph", style: "body", runs: text("Mr علی نمونه (Tehran) speaks second.") },
    { kind: "orientation", to: "landscape" },
    { kind: "heading", level: 1, id: "positions", runs: text("Positions") },
    matrix(6, 4),
    { kind: "orientation", to: "portrait" },
    { kind: "heading", level: 3, id: "cable", runs: text("As sent") },
    { kind: "paragraph", style: "preformatted", runs: text("FM VIENNA\nTO  WASHDC\tNOW") },
    { kind: "paragraph", style: "note", runs: text("End.") },
  ],
};
