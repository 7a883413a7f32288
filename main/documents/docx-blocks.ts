import { BorderStyle, ImageRun, Paragraph as WordParagraph } from "docx";
import type { FileChild, IParagraphOptions } from "docx";
import { textOf } from "../../shared/document/clean-text.ts";
import type {
  Block,
  Cover,
  Heading,
  List,
  ListItem,
  Paragraph,
  Run,
} from "../../shared/document/document.ts";
import type { Anchors } from "./anchors.ts";
import { contents, type Contents } from "./docx-contents.ts";
import { bookmarked, directed, directionOf, marksOf, wordRuns } from "./docx-runs.ts";
import type { Sheet } from "./docx-sheet.ts";
import { style } from "./docx-styles.ts";
import { callout, facts, table } from "./docx-table.ts";
import { inParagraph, type Xml } from "./docx-xml.ts";
import { logoSize, pixelsOf, type Logo } from "./house-style.ts";

/** What a block needs to know of the document around it. */
export interface Setting {
  readonly sheet: Sheet;
  readonly anchors: Anchors;
  readonly contents: Contents;
  readonly accent: string; // colour of rules and bars
  readonly logo: Logo | null; // on the cover
  readonly nextList: () => number; // each ordered list starts from one
}

interface Place {
  readonly isAfterBreak: boolean; // starts a new page
  readonly isFirst: boolean; // of its section, so on a new page anyway
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
}

/** A block as Word's paragraphs and tables. */
export function wordBlocks(block: Block, place: Place, setting: Setting): readonly FileChild[] {
  const breaks = place.isAfterBreak ? { pageBreakBefore: true } : {};
  switch (block.kind) {
    case "heading":
      return [heading(block, setting, { ...breaks, ...(place.isAfterBreak || place.isFirst ? atTop : {}) })];
    case "paragraph":
      return [
        paragraph(block, setting, {
          ...breaks,
          ...(introduces(block, place) ? { keepNext: true } : {}),
        }),
      ];
    case "list":
      return list(block, setting, breaks);
    case "table":
      return [...breakBefore(place), ...table(block, setting)];
    case "callout":
      return [...breakBefore(place), ...callout(block, setting, calloutBody(block.blocks, setting))];
    case "cover":
      return cover(block, setting, breaks);
    case "contents":
      return contents(block.title, setting.contents, breaks);
    case "page-break":
    case "orientation":
      return [];
  }
}

type Options = Pick<IParagraphOptions, "pageBreakBefore" | "keepNext" | "spacing">;

/** Word keeps a heading's room above it even where a page begins, and the text would start lower than on others. */
const atTop: Options = { spacing: { before: 0 } };

/** A table cannot ask for a new page itself. */
const breakBefore = ({ isAfterBreak }: Place): readonly WordParagraph[] =>
  isAfterBreak ? [new WordParagraph({ style: style.gap, pageBreakBefore: true, keepNext: true })] : [];

/** What leads in to a table, ends in a colon before a list, or stands alone between two headings, stays on its page. */
function introduces(block: Paragraph, { previous, next }: Place): boolean {
  if (next?.kind === "list") return textOf(block.runs).trimEnd().endsWith(":");
  if (next?.kind === "heading") return previous?.kind === "heading" && next.level > previous.level;
  return next?.kind === "table";
}

const heading = (block: Heading, setting: Setting, options: Options): WordParagraph =>
  word(`Heading${block.level}`, block, block.runs, setting, options, (children) =>
    bookmarked(block.id, children, setting.anchors),
  );

const paragraphStyles = {
  body: "Normal",
  lead: style.lead,
  quote: "Quote",
  note: style.note,
  preformatted: style.preformatted,
  spoken: style.spoken,
} as const;

const paragraph = (block: Paragraph, setting: Setting, options: Options = {}): WordParagraph =>
  word(paragraphStyles[block.style], block, block.runs, setting, options);

function list(block: List, setting: Setting, options: Options = {}): readonly WordParagraph[] {
  const instance = block.ordered ? setting.nextList() : 0;
  return block.items.flatMap((item, index) =>
    listItem(item, block, instance, setting, index === 0 ? options : {}),
  );
}

function listItem(
  item: ListItem,
  block: List,
  instance: number,
  setting: Setting,
  options: Options,
): readonly WordParagraph[] {
  const { note = [] } = item;
  const hasNote = note.length > 0;
  const first = word(block.ordered ? style.numberedItem : style.listItem, item, item.runs, setting, {
    ...options,
    ...(hasNote ? { keepNext: true } : {}),
    numbering: { reference: block.ordered ? "numbers" : "bullets", level: 0, instance },
  });
  return hasNote ? [first, word(style.listNote, {}, note, setting)] : [first];
}

const calloutBody = (blocks: readonly (Paragraph | List)[], setting: Setting): readonly WordParagraph[] =>
  blocks.flatMap((block) => (block.kind === "list" ? list(block, setting) : [paragraph(block, setting)]));

/** One paragraph of any style, with its marks, and a bar in the margin where it changed. */
function word(
  styleId: string,
  marked: Parameters<typeof marksOf>[0],
  runs: readonly Run[],
  setting: Setting,
  options: Omit<IParagraphOptions, "style" | "children" | "text"> = {},
  wrap: (children: readonly Xml[]) => readonly Xml[] = (children) => children,
): WordParagraph {
  const look = marked.change === "withdrawn" ? ({ strike: true } as const) : {};
  return new WordParagraph({
    style: styleId,
    ...(directionOf(textOf(runs)) === "rtl" ? { bidirectional: true } : {}),
    ...(marked.change ? { border: { left: { ...changeBars[marked.change], color: setting.accent } } } : {}),
    ...options,
    children: inParagraph(wrap([...marksOf(marked), ...wordRuns(runs, setting.anchors, look)])),
  });
}

const bar = { size: 18, space: 9 };
const changeBars = {
  added: { ...bar, style: BorderStyle.SINGLE },
  changed: { ...bar, style: BorderStyle.SINGLE },
  withdrawn: { ...bar, style: BorderStyle.DASHED },
} as const;

function logoParagraph(logo: Logo, options: Options): WordParagraph {
  const { width, height } = logoSize(logo);
  const picture = new ImageRun({
    type: logo.type,
    data: logo.bytes,
    transformation: { width: pixelsOf(width), height: pixelsOf(height) },
    altText: { id: "1", name: "Logo", description: logo.words },
  });
  return new WordParagraph({ style: style.coverLogo, ...options, children: [picture] });
}

function cover(block: Cover, setting: Setting, options: Options): readonly FileChild[] {
  return [
    ...(setting.logo ? [logoParagraph(setting.logo, options)] : []),
    new WordParagraph({ style: style.coverRule, ...(setting.logo ? {} : options) }),
    new WordParagraph({
      style: "Title",
      children: inParagraph([...marksOf(block), ...directed(block.title)]),
    }),
    ...block.lines.map(
      (line) => new WordParagraph({ style: style.coverLine, children: inParagraph(directed(line)) }),
    ),
    new WordParagraph({ style: style.coverSpace }),
    ...(block.facts.length > 0 ? facts(block.facts, setting.sheet) : []),
  ];
}
