import { readFileSync } from "node:fs";
import type { Document } from "../../shared/document/document.ts";
import { embeddable } from "./fonts.ts";
import { writeHtml } from "./html.ts";

/** Everything but the blocks written from right to left: single letters of a symbol font would tear a word of Arabic. */
const leftToRight = "U+0-58F,U+900-FB1C,U+FE00-FE6F,U+FF00-107FF,U+11000-1E7FF,U+1F000-10FFFF";

/** The page that is printed as the accessible PDF: the HTML of a document, with the fonts it needs inside. */
export function writePrintable(document: Document): string {
  const families = embeddable(writeHtml(document));
  return writeHtml(document, {
    names: families.map(({ name }) => `"${name}"`).join(","),
    faces: families.flatMap(({ name, files }) => files.map((file) => face(name, file))).join(""),
  });
}

interface FontFile {
  readonly path: string;
  readonly weight: "normal" | "bold";
  readonly style: "normal" | "italic";
}

const face = (name: string, { path, weight, style }: FontFile): string =>
  `@font-face{font-family:"${name}";font-weight:${weight};font-style:${style};unicode-range:${leftToRight};src:url(data:font/ttf;base64,${readFileSync(path).toString("base64")})}`;
