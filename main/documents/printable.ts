import { readFileSync } from "node:fs";
import type { Document } from "../../shared/document/document.ts";
import { embeddable } from "./fonts.ts";
import type { Logo } from "./house-style.ts";
import { writeHtml } from "./html.ts";

/** The page that is printed as the accessible PDF: the HTML of a document, with the fonts it needs inside. */
export function writePrintable(document: Document, logo: Logo | null = null): string {
  const families = embeddable(writeHtml(document));
  return writeHtml(document, logo, {
    names: families.map(({ name }) => `"${name}"`).join(","),
    faces: families
      .flatMap(({ name, letters, files }) => files.map((file) => face(name, letters, file)))
      .join(""),
  });
}

interface FontFile {
  readonly path: string;
  readonly weight: "normal" | "bold";
  readonly style: "normal" | "italic";
}

const face = (name: string, letters: string, { path, weight, style }: FontFile): string =>
  `@font-face{font-family:"${name}";font-weight:${weight};font-style:${style};unicode-range:${letters};src:url(data:font/ttf;base64,${readFileSync(path).toString("base64")})}`;
