import type { Style } from "pdfmake/interfaces.js";
import type { Run } from "../../shared/document/document.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import { portionMark } from "../../shared/marking/schemes.ts";
import { mainFamily, splitByFont } from "./fonts.ts";
import { look, rightToLeft, tones } from "./look.ts";
import { hex } from "./pdf-styles.ts";

export type Inline = Style & { text: string; linkToDestination?: string };

/** What pdfmake would look for on every word, up through all styles, and never find: said here, it is found at once. */
const unstyled = {
  fontFeatures: "",
  characterSpacing: 0,
  decoration: "",
  decorationColor: "",
  decorationStyle: "",
  decorationThickness: 0,
  linkToPage: 0,
  opacity: 1,
  sup: false,
  sub: false,
  noWrap: false,
  linkToDestination: "",
} as unknown as Style;

/** Sets text in fonts that have its characters, and gathers what no font can show. */
export class TextSetter {
  readonly #missing = new Map<string, Set<string>>(); // place → characters
  #place: string;

  constructor(place: string) {
    this.#place = place;
  }

  /** Under which heading the texts that follow stand. */
  under(place: string): void {
    this.#place = place;
  }

  inlines(runs: readonly Run[]): Inline[] {
    return runs.flatMap((run) => {
      const { runs: split, missing } = splitByFont(run.text);
      if (missing.length > 0) this.#note(missing);
      return split.map(({ text, family }): Inline => ({
        ...unstyled,
        text,
        ...(family === mainFamily ? {} : { font: family }),
        ...(run.bold ? { bold: true } : {}),
        ...(run.italic ? { italics: true } : {}),
        ...(run.link === undefined ? {} : { linkToDestination: run.link, color: hex(look.accent) }),
        ...(run.link === undefined && run.tone ? { color: hex(tones[run.tone].text) } : {}),
      }));
    });
  }

  /** The runs of a marked block with its marks before them; struck through where it was withdrawn. */
  marked(block: Marked & { readonly runs: readonly Run[] }): Inline[] {
    const words = this.inlines(block.runs);
    if (block.change !== "withdrawn") return [...this.marks(block), ...words];
    return [...this.marks(block), ...words.map((word): Inline => ({ ...word, decoration: "lineThrough" }))];
  }

  /** The portion mark before a marked block, and what happened to it since the last edition. */
  marks(block: Marked): Inline[] {
    const mark = block.marking ? this.inlines([{ text: `${portionMark(block.marking)} ` }]) : [];
    return block.change === undefined
      ? mark
      : [...mark, { text: `[${block.change}] `, bold: true, color: hex(look.accent) }];
  }

  /** What could not be set, a sentence or two for each place. */
  warnings(): readonly string[] {
    return [...this.#missing].flatMap(([place, characters]) => {
      const { reversed = [], others = [] } = Object.groupBy(characters, (character) =>
        rightToLeft.test(character) ? "reversed" : "others",
      );
      return [
        reversed.length > 0 &&
          `Under “${place}”: text that runs from right to left (${reversed.join(" ")}) cannot be set in this PDF; the Word file shows it.`,
        others.length > 0 &&
          `Under “${place}”: no font has ${others.join(" ")}; the PDF shows \uFFFD instead; the Word file has the character.`,
      ].filter((sentence) => sentence !== false);
    });
  }

  #note(missing: readonly string[]): void {
    const known = this.#missing.get(this.#place) ?? new Set();
    for (const character of missing) known.add(character);
    this.#missing.set(this.#place, known);
  }
}

export interface Marked {
  readonly marking?: Marking;
  readonly change?: "added" | "changed" | "withdrawn";
}
