import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fontFiles } from "../../../main/documents/fonts.ts";
import { writeHtml } from "../../../main/documents/html.ts";
import { writePrintable } from "../../../main/documents/printable.ts";
import type { Document } from "../../../shared/document/document.ts";
import { sampleDocument } from "./sample-document.ts";

const saying = (text: string): Document => ({
  ...sampleDocument,
  blocks: [{ kind: "paragraph", style: "body", runs: [{ text }] }],
});
const facesOf = (html: string): readonly (readonly [string, string])[] =>
  [...html.matchAll(/@font-face\{font-family:"([^"]+)".*?base64,([^)]+)\)/g)].map(
    ([, name = "", data = ""]) => [name, data],
  );
const namesOf = (html: string): readonly string[] => [...new Set(facesOf(html).map(([name]) => name))];

/** Whether a letter is set in a family of the page. */
function isCoveredBy(html: string, name: string): (letter: string) => boolean {
  const face = new RegExp(`font-family:"${name}";[^}]*unicode-range:([^;]+);`).exec(html)?.[1] ?? "";
  const ranges = face.split(",").map((range) =>
    range
      .replace("U+", "")
      .split("-")
      .map((hex) => Number.parseInt(hex, 16)),
  );
  return (letter) => {
    const codePoint = letter.codePointAt(0) ?? 0;
    return ranges.some(([from = 0, to = from]) => from <= codePoint && codePoint <= to);
  };
}

describe("the page that is printed", () => {
  it("brings along the fonts its text needs, byte for byte, and no others", () => {
    const html = writePrintable(saying("საქართველო"));
    expect(namesOf(html)).toEqual(["Noto Sans", "Georgian"]);
    const georgian = facesOf(html).find(([name]) => name === "Georgian")?.[1] ?? "";
    const file = readFileSync(fontFiles["Georgian"]?.normal ?? "");
    expect(Buffer.from(georgian, "base64").equals(file)).toBe(true);
    expect(namesOf(writePrintable(saying("plain")))).toEqual(["Noto Sans"]);
  });

  it("has the main family upright, bold and italic", () => {
    const faces = writePrintable(saying("plain")).match(/font-weight:\w+;font-style:\w+/g);
    expect(faces).toEqual([
      "font-weight:normal;font-style:normal",
      "font-weight:bold;font-style:normal",
      "font-weight:normal;font-style:italic",
      "font-weight:bold;font-style:italic",
    ]);
  });

  it("36: sets right-to-left text in a font made for it, whole words of it, and nothing else in that font", () => {
    const html = writePrintable(saying("السيد محمد"));
    expect(namesOf(html)).toEqual(["Noto Sans", "Vazirmatn"]);
    expect(namesOf(writePrintable(saying("שלום")))).toEqual(["Noto Sans", "Noto Sans Hebrew"]);
    const [main, arabic] = ["Noto Sans", "Vazirmatn"].map((name) => isCoveredBy(html, name));
    for (const letter of "سﷲﻼگڪ")
      expect([letter, main?.(letter), arabic?.(letter)]).toEqual([letter, false, true]);
    for (const letter of "aЖΩ–●हก会😀")
      expect([letter, main?.(letter), arabic?.(letter)]).toEqual([letter, true, false]);
    expect(main?.("ש")).toBe(false);
  });

  it("may use the fonts inside it and load nothing else; the web page has none", () => {
    const html = writePrintable(sampleDocument);
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; font-src data:; base-uri 'none'/);
    expect(html.replaceAll(/url\(data:font\/ttf;base64,/g, "")).not.toMatch(/url\(|https?:|<script|<link/);
    expect(writeHtml(sampleDocument)).not.toMatch(/font-face|font-src/);
  });
});
