import type { Block, Cell, Document, Run, Tone } from "../../shared/document/document.ts";
import { wordsOf } from "./notes.ts";

/** About so many pages; at a hundred 40 sections of text, lists and tables, a matrix of 20 by 50, 300 log rows. */
export function bigDocument(pages = 100): Document {
  return {
    title: `A pack of ${pages} pages`,
    subtitle: "For measuring",
    author: "Bench",
    language: "en",
    createdAt: "2010-03-05T10:00:00Z",
    page: "a4",
    banner: { text: "SENSITIVE BUT UNCLASSIFIED", colour: "#502b85" },
    footer: "Edition 1, 5 March 2010",
    blocks: [
      { kind: "cover", title: `A pack of ${pages} pages`, lines: ["Vienna"], facts: [] },
      { kind: "contents", title: "Contents" },
      ...Array.from({ length: Math.round(pages * 0.4) }, (_, at) => section(at + 1)).flat(),
      { kind: "orientation", to: "landscape" },
      heading(1, "matrix", "Positions matrix"),
      matrix(50, 20),
      { kind: "orientation", to: "portrait" },
      heading(1, "log", "Log"),
      logTable(pages * 3),
    ],
  };
}

function section(number: number): readonly Block[] {
  return [
    heading(1, `section-${number}`, `Section ${number}: ${wordsOf(number, 4)}`),
    ...[1, 2, 3].flatMap((part): readonly Block[] => [
      heading(2, `section-${number}-${part}`, `${number}.${part} ${wordsOf(number * part, 3)}`),
      ...[1, 2].map((at) => paragraph(`${number}/${part}/${at}`, number * 100 + part * 10 + at)),
      {
        kind: "list",
        ordered: part === 2,
        items: [1, 2, 3, 4].map((at) => ({ runs: text(wordsOf(number * at, 18)) })),
      },
    ]),
    {
      kind: "table",
      alt: "What was asked",
      widths: [1, 2, 2],
      headerRows: 1,
      headerColumn: true,
      style: "grid",
      rows: Array.from({ length: 7 }, (_, at) => [
        cell(wordsOf(at, 2)),
        cell(wordsOf(at, 9)),
        cell(wordsOf(at, 6)),
      ]),
    },
  ];
}

const text = (words: string): readonly Run[] => [{ text: words }];
const cell = (words: string): Cell => ({ runs: text(words) });
const heading = (level: 1 | 2, id: string, words: string): Block => ({
  kind: "heading",
  level,
  id,
  runs: text(words),
});

const paragraph = (name: string, seed: number): Block => ({
  kind: "paragraph",
  style: "body",
  runs: [
    { text: `(${name}) `, bold: true },
    { text: `${wordsOf(seed, 65)} ` },
    { text: wordsOf(seed, 5), italic: true },
  ],
});

const tones: readonly Tone[] = ["supports", "opposes", "neutral", "has-reservations"];
function matrix(parties: number, issues: number): Block {
  const header = [cell("Party"), ...Array.from({ length: issues }, (_, at) => cell(`Issue ${at + 1}`))];
  const rows = Array.from({ length: parties }, (_, party) => [
    cell(`Party ${party + 1}`),
    ...Array.from({ length: issues }, (_, issue): Cell => {
      const tone = tones[(party + issue) % tones.length] ?? "neutral";
      return { runs: [{ text: "●", tone }], tone, align: "centre" };
    }),
  ]);
  return {
    kind: "table",
    alt: "Where each party stands on each issue",
    widths: [3, ...Array.from({ length: issues }, () => 1)],
    headerRows: 1,
    headerColumn: true,
    style: "matrix",
    rows: [header, ...rows],
  };
}

function logTable(entries: number): Block {
  return {
    kind: "table",
    alt: "What was said",
    widths: [1, 2, 6],
    headerRows: 1,
    headerColumn: false,
    style: "plain",
    rows: [
      [cell("Time"), cell("Party"), cell("Said")],
      ...Array.from({ length: entries }, (_, at) => [
        cell(`10:${at % 60}`),
        cell(`Party ${at % 50}`),
        cell(wordsOf(at, 22)),
      ]),
    ],
  };
}
