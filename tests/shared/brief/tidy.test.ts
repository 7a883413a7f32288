import { describe, expect, it } from "vitest";
import { withoutDeadLinks, withoutEmpties } from "../../../shared/brief/tidy.ts";
import type { Block } from "../../../shared/document/document.ts";

const heading = (level: 1 | 2 | 3, id: string): Block => ({
  kind: "heading",
  level,
  id,
  runs: [{ text: id }],
});
const text: Block = { kind: "paragraph", style: "body", runs: [{ text: "Text" }] };
const turn = (to: "portrait" | "landscape"): Block => ({ kind: "orientation", to });
const pageBreak: Block = { kind: "page-break" };

describe("a document without empties", () => {
  it("drops headings with nothing under them, at every level, and keeps those over a lower one with text", () => {
    const blocks = [
      heading(1, "a"),
      heading(2, "b"),
      heading(1, "c"),
      heading(2, "d"),
      heading(3, "e"),
      text,
      heading(2, "f"),
    ];
    expect(withoutEmpties(blocks)).toEqual([heading(1, "c"), heading(2, "d"), heading(3, "e"), text]);
  });

  it("keeps no contents without headings, and no break at either end or beside another", () => {
    const contents: Block = { kind: "contents", title: "Contents" };
    expect(withoutEmpties([pageBreak, text, pageBreak, contents, pageBreak, text, pageBreak])).toEqual([
      text,
      pageBreak,
      text,
    ]);
    expect(withoutEmpties([contents, pageBreak, heading(1, "a"), text])[0]).toEqual(contents);
  });

  it("turns the page only for something, and back only for something", () => {
    expect(withoutEmpties([text, turn("landscape"), turn("portrait"), text])).toEqual([text, text]);
    expect(withoutEmpties([turn("landscape"), text, turn("portrait")])).toEqual([turn("landscape"), text]);
    expect(withoutEmpties([text, turn("landscape"), text, turn("portrait"), text])).toHaveLength(5);
  });

  it("changes nothing the second time", () => {
    const blocks = [
      heading(1, "a"),
      pageBreak,
      text,
      turn("landscape"),
      heading(2, "b"),
      turn("portrait"),
      text,
    ];
    expect(withoutEmpties(withoutEmpties(blocks))).toEqual(withoutEmpties(blocks));
  });
});

describe("a document without dead links", () => {
  it("keeps a link to a heading that is there and the text of one that is not", () => {
    const linked = (link: string): Block => ({
      kind: "paragraph",
      style: "body",
      runs: [{ text: "see", link }],
    });
    expect(withoutDeadLinks([heading(1, "a"), linked("a"), linked("b")])).toEqual([
      heading(1, "a"),
      linked("a"),
      { kind: "paragraph", style: "body", runs: [{ text: "see" }] },
    ]);
  });
});
