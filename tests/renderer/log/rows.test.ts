import { expect, it } from "vitest";
import type { Row } from "../../../renderer/log/rows.ts";
import { rowOfEvent, rowOnItsWay, withHeadings } from "../../../renderer/log/rows.ts";
import { makeDossier, uuidOf } from "../../shared/brief/make-dossier.ts";

const [first, second] = [uuidOf("first item"), uuidOf("second item")];
const item = (number: string, title: string) => ({ number, title, order: `a${number}`, documents: [] });
const dossier = makeDossier([
  ["agenda-item", first, item("1", "Opening")],
  ["agenda-item", second, item("2", "Groups")],
]);

const said = (key: string, at: string, text: string, agendaItem?: string, line = text) => {
  const body = {
    at,
    line,
    text,
    stances: [],
    delivers: [],
    echoes: [],
    ...(agendaItem ? { agendaItem } : {}),
  };
  return rowOnItsWay({ key, body, isRefused: false });
};
const shown = (row: Row): string => (row.type === "heading" ? row.text : row.key);

it("rows are in order, under headings of their days and items, but where a row says the item itself", () => {
  const opened = { type: "item-opened", at: "2010-03-11T09:00:00Z", agendaItem: first } as const;
  const rows = [
    said("e", "2010-03-11T09:01:00Z", "again", first),
    said("a", "2010-03-10T09:00:00Z", "begins", first),
    said("b", "2010-03-10T09:01:00Z", "goes on"),
    said("c", "2010-03-10T09:02:00Z", "", second, "/2"),
    said("d", "2010-03-10T09:03:00Z", "backs them", second),
    ...rowOfEvent({ key: "opened", body: opened }),
    said("f", "2010-03-11T09:02:00Z", "and back", second),
    said("g", "2010-03-11T09:03:00Z", "", first, "!action us to go"),
  ];
  expect(withHeadings(rows, dossier, "Europe/Vienna").map(shown)).toEqual([
    "Wednesday 10 March 2010",
    "1. Opening",
    "a",
    "b",
    "c",
    "d",
    "Thursday 11 March 2010",
    "opened",
    "e",
    "2. Groups",
    "f",
    "1. Opening",
    "g",
  ]);
});
