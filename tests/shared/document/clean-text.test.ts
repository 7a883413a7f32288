import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanDocument, cleanText } from "../../../shared/document/clean-text.ts";
import type { Document } from "../../../shared/document/document.ts";

/** Any string of UTF-16 units, half surrogates and control characters among them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x2fff }),
      fc.constantFrom(0xd800, 0xdc00, 0xfffe, 0xffff, 0x202e, 0x2066, 0x0b, 0x0c, 0x0d, 0x0a, 0x85, 0),
      fc.integer({ min: 0, max: 0xffff }),
    ),
    { maxLength: 60 },
  )
  .map((units) => String.fromCharCode(...units));

/** XML 1.0's own rule of what a document may hold. */
const xmlText = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

describe("cleaning a text", () => {
  it("34: gives text that XML can hold, whatever comes in", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(text).value).toMatch(xmlText);
      }),
    );
  });

  it("38: leaves nothing that reorders letters or cannot be seen", () => {
    const hidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(text).value.replaceAll(/[\t\n]/g, "")).not.toMatch(hidden);
      }),
    );
  });

  it("loses no character but U+FFFE and U+FFFF, and keeps their order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = Array.from(text.replaceAll("\r\n", "\n"), onItsOwn).join("");
        expect(cleanText(text).value).toBe(expected);
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cleanText(text).value;
        expect(cleanText(once)).toEqual({ value: once, reports: [] });
      }),
    );
  });

  it("leaves fit text alone, in any script", () => {
    const text = "Łódź, Ελλάς, Україна, საქართველო, भारत, ไทย, 中国, ایران, ישראל, e\u0301, 👍🏽\tx\ny";
    expect(cleanText(text)).toEqual({ value: text, reports: [] });
  });

  it("33: shows what cannot be printed by its number, and says so", () => {
    expect(cleanText("a\0b\u202Ec")).toEqual({
      value: "a[U+0000]b[U+202E]c",
      reports: [
        "a control character is shown as [U+0000]",
        "a sign that reverses the order of letters is shown as [U+202E]",
      ],
    });
  });

  it("33: makes vertical tabs, form feeds and every kind of line end a line break, without a report", () => {
    expect(cleanText("a\vb\fc\r\nd\re\u2028f")).toEqual({ value: "a\nb\nc\nd\ne\nf", reports: [] });
  });

  it("35: replaces half a surrogate pair and reports it once", () => {
    expect(cleanText("a\uD83D b\uDC00")).toEqual({
      value: "a\uFFFD b\uFFFD",
      reports: ["a broken character was replaced by \uFFFD"],
    });
  });
});

/** What the rules say of one character by itself, written apart from the code. */
function onItsOwn(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return "\uFFFD";
  if (code === 0xfffe || code === 0xffff) return "";
  if (code === 0x09 || code === 0x0a) return character;
  if ([0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029].includes(code)) return "\n";
  const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
  const isOverride = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return isControl || isOverride ? `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]` : character;
}

const bad = "x\0";
const marking = { scheme: "us", level: "SECRET", caveats: ["OWN\u0007"] } as const;
const document: Document = {
  title: bad,
  subtitle: bad,
  author: bad,
  language: "en",
  createdAt: "2010-03-09T08:00:00Z",
  page: "a4",
  banner: { text: bad, colour: "#00692c" },
  footer: bad,
  blocks: [
    { kind: "cover", title: bad, lines: [bad], facts: [{ name: bad, value: bad }] },
    { kind: "contents", title: bad },
    { kind: "heading", level: 1, id: "a", runs: [{ text: "Red lines\0" }] },
    { kind: "paragraph", style: "body", runs: [{ text: bad }], marking },
    {
      kind: "list",
      ordered: false,
      items: [{ runs: [{ text: bad }], note: [{ text: bad }] }],
    },
    {
      kind: "table",
      alt: bad,
      widths: [1],
      headerRows: 0,
      headerColumn: false,
      style: "grid",
      rows: [[{ runs: [{ text: bad }] }]],
    },
    {
      kind: "callout",
      tone: "note",
      title: bad,
      blocks: [
        { kind: "paragraph", style: "body", runs: [{ text: bad }] },
        { kind: "list", ordered: true, items: [{ runs: [{ text: bad }] }] },
      ],
    },
  ],
};

describe("cleaning a document", () => {
  it("reaches every text in it", () => {
    const { value } = cleanDocument(document);
    const text = JSON.stringify(value);
    expect(text).not.toContain("\\u00");
    expect(text.match(/\[U\+0000\]/g)).toHaveLength(JSON.stringify(document).match(/\\u0000/g)?.length ?? 0);
    expect(text).toContain("OWN[U+0007]");
  });

  it("says where, by the heading above, in whole sentences", () => {
    const { reports } = cleanDocument(document);
    expect(reports).toContain("On the cover, a control character is shown as [U+0000].");
    expect(reports).toContain("Under “Red lines[U+0000]”, a control character is shown as [U+0000].");
    expect(reports).toContain("In the title, banner or footer, a control character is shown as [U+0000].");
    expect(reports).toContain("Under “Red lines[U+0000]”, a control character is shown as [U+0007].");
  });

  it("gives a clean document back as it is", () => {
    const clean = cleanDocument(document).value;
    expect(cleanDocument(clean)).toEqual({ value: clean, reports: [] });
    expect(cleanDocument(clean).value).toBe(clean);
  });
});
