import pdfmake from "pdfmake";
import type { Content, DynamicContent, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { textOf } from "../../shared/document/clean-text.ts";
import type { Block, Document, Heading } from "../../shared/document/document.ts";
import type { OnStep } from "./document-writer.ts";
import { fontFiles, isFontFile, mainFamily } from "./fonts.ts";
import { logoSize, logoUrl, type Logo } from "./house-style.ts";
import { look, marginOf, pageSizes } from "./look.ts";
import { contents } from "./pdf-contents.ts";
import { cover, listItems, paragraph } from "./pdf-paragraphs.ts";
import { endPage, isShort, isShortText, type Room } from "./pdf-pieces.ts";
import { stylesOf, textSize } from "./pdf-styles.ts";
import { callout, table } from "./pdf-tables.ts";
import { TextSetter } from "./pdf-text.ts";
import { writeWholeLines } from "./whole-lines.ts";
import { prepareFonts } from "./pdf-fonts.ts";

pdfmake.setFonts(fontFiles);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(isFontFile);

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[]; // characters that could not be set, and where
}

/** Writes a cleaned document as PDF. Equal documents give equal bytes. */
export async function writePdf(
  document: Document,
  onStep: OnStep = () => undefined,
  logo: Logo | null = null,
): Promise<WrittenPdf> {
  const text = new TextSetter(document.title);
  const definition = new Setting(document, onStep, text, logo).definition();
  prepareFonts();
  writeWholeLines();
  onStep("Pages", document.blocks.length, document.blocks.length);
  const buffer = await pdfmake.createPdf(definition).getBuffer();
  return { bytes: new Uint8Array(buffer), warnings: text.warnings() };
}

type Orientation = "portrait" | "landscape";

/** Turns one document into what pdfmake takes. */
class Setting {
  readonly #document: Document;
  readonly #onStep: OnStep;
  readonly #text: TextSetter;
  readonly #logo: Logo | null;
  #above: Heading[] = []; // those a heading set now would be under

  constructor(document: Document, onStep: OnStep, text: TextSetter, logo: Logo | null) {
    this.#document = document;
    this.#onStep = onStep;
    this.#text = text;
    this.#logo = logo;
  }

  definition(): TDocumentDefinitions {
    const document = this.#document;
    const { width, height } = pageSizes[document.page];
    return {
      pageSize: { width, height },
      pageOrientation: firstOrientation(document.blocks),
      pageMargins: sidesOf(document),
      info: {
        title: document.title,
        author: document.author,
        subject: document.subtitle ?? document.title,
        creator: "Aide-Mémoire",
        producer: "Aide-Mémoire",
        creationDate: new Date(document.createdAt),
        modDate: new Date(document.createdAt),
      },
      language: document.language,
      displayTitle: true,
      defaultStyle: { font: mainFamily, fontSize: textSize(look.body, document.page), lineHeight: 1.03 },
      styles: stylesOf(document.page),
      header: this.#header(),
      footer: this.#footer(),
      content: this.#content(),
    };
  }

  #header(): DynamicContent {
    const { banner } = this.#document;
    return () =>
      banner ? bannerLine(banner.text, banner.colour, [0, this.#document.page === "a5" ? 13 : 24, 0, 0]) : "";
  }

  #footer(): DynamicContent {
    const { banner, footer } = this.#document;
    const left = footer === undefined ? "" : `${footer}  ·  `;
    return (page, pages) => ({
      stack: [
        { text: `${left}Page ${page} of ${pages}`, style: "footer", margin: [0, 8, 0, 0] },
        ...(banner ? [bannerLine(banner.text, banner.colour, [0, 2, 0, 0])] : []),
      ],
    });
  }

  #content(): Content[] {
    const content: Content[] = [];
    const { blocks } = this.#document;
    let orientation: Orientation = "portrait";
    let turn: Orientation | null = null;
    for (let at = 0; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (!block) continue;
      if (block.kind === "orientation") {
        turn = block.to === orientation ? null : block.to;
        orientation = block.to;
        continue;
      }
      const { parts, used } = this.#withNext(at, orientation);
      if (block.kind === "heading" && block.level === 1) this.#onStep(textOf(block.runs), at, blocks.length);
      if (turn || block.kind === "page-break") endPage(content);
      if (turn && content.length > 0) {
        content.push({
          text: "",
          pageBreak: "before",
          pageOrientation: turn,
          fontSize: 0.1,
          lineHeight: 0.1,
        });
      }
      turn = null;
      content.push(...parts);
      at += used - 1;
    }
    endPage(content);
    return content;
  }

  /** A heading stays with what follows: set as one piece where that is short, else with room for its beginning. */
  #withNext(at: number, orientation: Orientation): { parts: Content[]; used: number } {
    const { blocks } = this.#document;
    const headings: Content[] = [];
    let next = at;
    let block = blocks[next];
    while (block?.kind === "heading") {
      headings.push(this.#heading(block));
      next += 1;
      block = blocks[next];
    }
    if (headings.length === 0) return { parts: block ? this.#block(block, orientation) : [], used: 1 };
    if (block && isShort(block, this.#room(orientation))) {
      const following = blocks[next + 1];
      const isLead = block.kind === "paragraph" && following?.kind === "table"; // it says what the table shows
      const kept = isLead && isShort(following, this.#room(orientation)) ? [block, following] : [block];
      const set = kept.flatMap((one) => this.#block(one, orientation));
      return { parts: [{ stack: [...headings, ...set], unbreakable: true }], used: next - at + kept.length };
    }
    if (block?.kind === "list" && isShortText(block.items[0]?.runs)) {
      const [first, ...rest] = this.#block(block, orientation);
      const piece = { stack: [...headings, first ?? ""], unbreakable: true };
      return { parts: [piece, ...rest], used: next - at + 1 };
    }
    const held = { stack: [...headings, gap(leastRoom)], unbreakable: true };
    return { parts: [held, gap(-leastRoom)], used: next - at };
  }

  #block(block: Block, orientation: Orientation): Content[] {
    const room = this.#room(orientation);
    const { width, height } = room;
    switch (block.kind) {
      case "heading":
        return [this.#heading(block)];
      case "paragraph":
        return [paragraph(block, width, this.#text)];
      case "list":
        return listItems(block, width, this.#text);
      case "table":
        return table(block, room, this.#text);
      case "callout":
        return [callout(block, room, this.#document.page === "a5", this.#text)];
      case "cover":
        return [...this.#logoOnCover(), ...cover(block, this.#text)];
      case "contents":
        return contents(this.#document, block.title, height, this.#text);
      case "page-break":
        return [{ text: "", pageBreak: "after", fontSize: 0.1, lineHeight: 0.1 }];
      case "orientation":
        return [];
    }
  }

  /** At the top of the page; the title stands where it would without. */
  #logoOnCover(): Content[] {
    if (!this.#logo) return [];
    const [x, y] = sidesOf(this.#document);
    return [{ image: logoUrl(this.#logo), ...logoSize(this.#logo), absolutePosition: { x, y } }];
  }

  #heading(block: Heading): Content {
    this.#text.under(textOf(block.runs));
    const parent = this.#parentOf(block);
    return {
      text: this.#text.marked(block),
      style: `heading${block.level}`,
      id: block.id,
      outline: true,
      outlineText: textOf(block.runs),
      ...(parent === null ? {} : { outlineParentId: parent }),
    } as Content;
  }

  /** The heading one level up, before this one: headings are set in order. */
  #parentOf(block: Heading): string | null {
    this.#above = this.#above.filter(({ level }) => level < block.level);
    const parent = this.#above.at(-1)?.id ?? null;
    this.#above.push(block);
    return parent;
  }

  /** What text fills of a page, in points. */
  #room(orientation: Orientation): Room {
    const paper = pageSizes[this.#document.page];
    const [left, top, right, bottom] = sidesOf(this.#document);
    const [width, height] =
      orientation === "portrait" ? [paper.width, paper.height] : [paper.height, paper.width];
    return { width: width - left - right, height: height - top - bottom };
  }
}

function sidesOf(document: Document): [left: number, top: number, right: number, bottom: number] {
  const margin = marginOf(document);
  return [margin, margin + 4, margin, margin + 10];
}

/** Of the first page: told to the file as a whole, since a turn begins a page. */
function firstOrientation(blocks: readonly Block[]): Orientation {
  const [first] = blocks;
  return first?.kind === "orientation" ? first.to : "portrait";
}

const bannerLine = (text: string, colour: string, margin: [number, number, number, number]): Content => ({
  text,
  color: colour,
  bold: true,
  fontSize: look.small,
  alignment: "center",
  margin,
});

const leastRoom = 96; // points under a heading, for the beginning of what is longer than a piece

/**
 * Room that is kept and then given back: a heading before a long table does not stand at the foot of its page.
 * (pdfmake's own way, `pageBreakBefore`, lays the whole document out again for each such heading.)
 */
const gap = (points: number): Content => ({ stack: [], margin: [0, 0, 0, points] });
