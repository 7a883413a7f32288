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

  it("36: leaves right-to-left text to the computer's own fonts, whole words of it", () => {
    const html = writePrintable(saying("السيد محمد"));
    expect(namesOf(html)).toEqual(["Noto Sans"]);
    const ranges = /unicode-range:([^;]+);/.exec(html)?.[1]?.split(",") ?? [];
    const isCovered = (codePoint: number): boolean =>
      ranges.some((range) => {
        const [from = 0, to = from] = range
          .replace("U+", "")
          .split("-")
          .map((hex) => Number.parseInt(hex, 16));
        return from <= codePoint && codePoint <= to;
      });
    for (const letter of "سﷲﻼگשׁڪ")
      expect([letter, isCovered(letter.codePointAt(0) ?? 0)]).toEqual([letter, false]);
    for (const letter of "aЖΩ–●हก会😀")
      expect([letter, isCovered(letter.codePointAt(0) ?? 0)]).toEqual([letter, true]);
  });

  it("may use the fonts inside it and load nothing else; the web page has none", () => {
    const html = writePrintable(sampleDocument);
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; font-src data:; base-uri 'none'/);
    expect(html.replaceAll(/url\(data:font\/ttf;base64,/g, "")).not.toMatch(/url\(|https?:|<script|<link/);
    expect(writeHtml(sampleDocument)).not.toMatch(/font-face|font-src/);
  });
});
