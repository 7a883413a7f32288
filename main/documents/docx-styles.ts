import type { Document, Tone } from "../../shared/document/document.ts";
import { half, listIndentOf, twips, type Sheet } from "./docx-sheet.ts";
import { look, tones } from "./look.ts";
import { escapeMarkup } from "./markup.ts";

/** The paragraph styles of our own, beside Word's built-in ones. */
export const style = {
  lead: "Lead",
  note: "Note",
  preformatted: "Preformatted",
  spoken: "Spoken",
  listItem: "ListBullet",
  numberedItem: "ListNumber",
  listNote: "ListNote",
  tableText: "TableText",
  tableName: "TableName",
  tableHeading: "TableHeading",
  matrixText: "MatrixText",
  matrixSmall: "MatrixSmall",
  matrixName: "MatrixName",
  matrixHeading: "MatrixHeading",
  calloutTitle: "CalloutTitle",
  contentsTitle: "TOCHeading",
  coverLogo: "CoverLogo",
  coverRule: "CoverRule",
  coverLine: "CoverLine",
  coverSpace: "CoverSpace",
  factName: "FactName",
  fact: "Fact",
  banner: "Banner",
  gap: "Gap",
} as const;

/** Word's name of the character style for text in a tone. */
export const toneStyle = (tone: Tone): string =>
  `Tone${tone.replaceAll(/(?:^|-)(\w)/g, (_dash, letter: string) => letter.toUpperCase())}`;

/**
 * All styles of a Word file, as the XML of its styles part: Word's own names where it has one, so the navigation
 * pane, the table of contents and a ministry's template find them. On A5, a card for a pocket, all is smaller.
 */
export function stylesXml(
  document: Document,
  sheet: Sheet,
  hasLongContents: boolean,
  accentColour: string,
): string {
  const isCard = document.page === "a5";
  const scale = isCard ? 0.78 : 1;
  const room = isCard ? 0.5 : 1; // above and below paragraphs
  const size = (points: number): string => {
    const halves = half(isCard ? Math.max(6.5, points * scale) : points);
    return `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`;
  };
  const space = (before: number, after: number, line = isCard ? 250 : 264): string =>
    `<w:spacing w:before="${twips(before * room)}" w:after="${twips(after * room)}" w:line="${line}" w:lineRule="auto"/>`;
  const indent = (left: number, hanging = 0): string =>
    `<w:ind w:left="${twips(left)}"${hanging ? ` w:hanging="${twips(hanging)}"` : ""}/>`;
  const rightTab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${sheet.width}"/></w:tabs>`;
  const accent = colour(accentColour);
  const quiet = colour(look.quiet);
  const heading = (level: 1 | 2 | 3, before: number, after: number, extra = ""): string =>
    paragraph({
      id: `Heading${level}`,
      name: `heading ${level}`,
      next: "Normal",
      priority: 9,
      paragraph: `<w:keepNext/><w:keepLines/>${extra}${space(before, after, 252)}<w:outlineLvl w:val="${level - 1}"/>`,
      run: `${bold}${accent}${size(look.heading[level])}`,
    });

  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${arial}${size(look.body)}<w:lang w:val="${escapeMarkup(document.language)}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${space(0, 6)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
    paragraph({
      id: "Title",
      name: "Title",
      paragraph: `<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>${space(0, 14, 252)}`,
      run: `${bold}${accent}${size(look.title)}`,
    }),
    heading(1, 22, 8, `<w:pBdr><w:bottom ${line(4, look.rule, 4)}/></w:pBdr>`),
    heading(2, 15, 5),
    heading(3, 11, 3),
    paragraph({
      id: style.lead,
      name: "Lead",
      paragraph: `<w:keepNext/>${space(0, 8)}`,
      run: `${accent}${size(look.body + 1)}`,
    }),
    paragraph({
      id: "Quote",
      name: "Quote",
      priority: 29,
      paragraph: `<w:pBdr><w:left ${line(6, look.rule, 10)}/></w:pBdr>${space(2, 8)}${indent(18)}`,
      run: "<w:i/><w:iCs/>",
    }),
    paragraph({ id: style.note, name: "Note", run: `${quiet}${size(look.small)}` }),
    paragraph({
      id: style.preformatted,
      name: "Preformatted",
      paragraph: space(0, 0, 240),
      run: `${courier}${size(look.small)}`,
    }),
    paragraph({ id: style.spoken, name: "Spoken", paragraph: space(0, 14, 360), run: size(look.spoken) }),
    paragraph({ id: style.listItem, name: "List Bullet", paragraph: space(0, 4) }),
    paragraph({ id: style.numberedItem, name: "List Number", paragraph: space(0, 4) }),
    paragraph({
      id: style.listNote,
      name: "List Note",
      paragraph: `${space(0, 6)}${indent(listIndentOf(document))}`,
      run: `${quiet}${size(look.small)}`,
    }),
    paragraph({
      id: style.tableText,
      name: "Table Text",
      paragraph: space(0, 0, 250),
      run: size(look.small),
    }),
    paragraph({ id: style.tableName, name: "Table Name", basedOn: style.tableText, run: bold }),
    paragraph({
      id: style.tableHeading,
      name: "Table Heading",
      basedOn: style.tableName,
      paragraph: "<w:keepNext/>",
    }),
    paragraph({
      id: style.matrixText,
      name: "Matrix Text",
      // Exact lines: a sign from another font would make its row taller, and the pages come out differently.
      paragraph: `<w:spacing w:before="0" w:after="0" w:line="${twips(10 * scale)}" w:lineRule="exact"/><w:jc w:val="center"/>`,
      run: size(look.matrix),
    }),
    paragraph({
      id: style.matrixSmall,
      name: "Matrix Small",
      basedOn: style.matrixText,
      run: size(look.matrix - 1.5),
    }),
    paragraph({
      id: style.matrixName,
      name: "Matrix Name",
      basedOn: style.matrixText,
      paragraph: `<w:jc w:val="left"/>`,
      run: bold,
    }),
    paragraph({
      id: style.matrixHeading,
      name: "Matrix Heading",
      basedOn: style.matrixText,
      paragraph: "<w:keepNext/>",
      run: bold,
    }),
    paragraph({
      id: style.calloutTitle,
      name: "Callout Title",
      paragraph: `<w:keepNext/>${space(0, 4)}`,
      run: `${bold}${accent}`,
    }),
    paragraph({
      id: style.contentsTitle,
      name: "TOC Heading",
      next: "Normal",
      priority: 39,
      paragraph: `<w:keepNext/>${space(0, 12)}`,
      run: `${bold}${accent}${size(look.heading[1])}`,
    }),
    paragraph({
      id: "TOC1",
      name: "toc 1",
      priority: 39,
      paragraph: `${rightTab}${hasLongContents ? space(3, 0, 240) : space(6, 1)}`,
      run: size(look.body), // also in a ministry's styles: what fits on the page was measured so
    }),
    paragraph({
      id: "TOC2",
      name: "toc 2",
      priority: 39,
      paragraph: `${rightTab}${hasLongContents ? space(0, 0, 240) : space(0, 1)}${indent(14)}`,
      run: `${quiet}${size(look.small + 0.5)}`,
    }),
    paragraph({ id: style.coverLogo, name: "Cover Logo", paragraph: space(0, 0, 240) }),
    paragraph({
      id: style.coverRule,
      name: "Cover Rule",
      paragraph: `<w:pBdr><w:bottom ${line(24, accentColour, 1)}/></w:pBdr>${space(150, 16, 240)}<w:ind w:right="${sheet.width - twips(64)}"/>`,
      run: size(4),
    }),
    paragraph({ id: style.coverLine, name: "Cover Line", paragraph: space(0, 3), run: size(13) }),
    paragraph({ id: style.coverSpace, name: "Cover Space", paragraph: space(96, 0) }),
    paragraph({ id: style.fact, name: "Fact" }),
    paragraph({ id: style.factName, name: "Fact Name", basedOn: style.fact, run: quiet }),
    paragraph({
      id: style.banner,
      name: "Banner",
      paragraph: `${space(0, 0, 240)}<w:jc w:val="center"/>`,
      run: `${bold}${colour(document.banner?.colour ?? look.quiet)}${size(look.small)}`,
    }),
    paragraph({ id: "Header", name: "header", priority: 99, paragraph: space(0, 0, 240) }),
    paragraph({
      id: "Footer",
      name: "footer",
      priority: 99,
      paragraph: `<w:pBdr><w:top ${line(4, look.rule, 5)}/></w:pBdr>${space(0, 3, 240)}`,
      run: `${quiet}${size(8)}`,
    }),
    // A table would touch what follows, and Word wants a paragraph after each; at the foot of a page it takes no room.
    paragraph({
      id: style.gap,
      name: "Gap",
      paragraph: `<w:spacing w:before="0" w:after="${twips(8 * room)}" w:line="20" w:lineRule="exact"/>`,
      run: size(1),
    }),
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`,
    character("Strong", "Strong", bold),
    character("Emphasis", "Emphasis", "<w:i/><w:iCs/>"),
    character("Hyperlink", "Hyperlink", `${accent}<w:u w:val="single" w:color="${look.rule}"/>`),
    character("ChangeMark", "Change Mark", `${bold}${accent}`),
    ...(Object.keys(tones) as Tone[]).map((tone) =>
      character(toneStyle(tone), `Tone ${tone}`, colour(tones[tone].text)),
    ),
    ...tableStyles(accentColour),
    "</w:styles>",
  ].join("");
}

const arial = `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>`;
const courier = `<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>`;
const bold = "<w:b/><w:bCs/>";
const colour = (rgb: string): string => `<w:color w:val="${rgb.replace("#", "").toUpperCase()}"/>`;
const line = (eighths: number, rgb: string, space = 0): string =>
  `w:val="single" w:sz="${eighths}" w:space="${space}" w:color="${rgb}"`;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly priority?: number; // place in Word's list of styles
  readonly paragraph?: string;
  readonly run?: string;
}

function paragraph({ id, name, basedOn = "Normal", next, priority, paragraph, run }: ParagraphStyle): string {
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? "" : `<w:next w:val="${next}"/>`,
    priority === undefined ? "" : `<w:uiPriority w:val="${priority}"/>`,
    "<w:qFormat/>",
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : "",
    run ? `<w:rPr>${run}</w:rPr>` : "",
    "</w:style>",
  ].join("");
}

const character = (id: string, name: string, run: string): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`;

/** The look of tables: rules between rows, a shaded head. A matrix also has rules between its columns. */
function tableStyles(accent: string): readonly string[] {
  const head = `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom ${line(8, accent)}/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${look.headerFill}"/></w:tcPr></w:tblStylePr>`;
  const rows = `<w:top ${line(4, look.rule)}/><w:bottom ${line(4, look.rule)}/><w:insideH ${line(4, look.rule)}/>`;
  const columns = `<w:insideV ${line(4, look.rule)}/>`;
  return [
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0, 108)}</w:tblPr></w:style>`,
    table("TableGrid", "Table Grid", `${rows}${columns}`, margins(50, 90), head),
    table("PlainRows", "Plain Rows", rows, margins(45, 80), head),
    table("Matrix", "Matrix", `${rows}${columns}`, margins(40, 40), head),
    table(
      "CalloutNote",
      "Callout Note",
      `<w:left ${line(24, accent)}/>`,
      margins(110, 170, 10),
      "",
      "F2F5F9",
    ),
    table(
      "CalloutWarning",
      "Callout Warning",
      `<w:left ${line(24, tones.warning.text)}/>`,
      margins(110, 170, 10),
      "",
      "FDF4F2",
    ),
  ];
}

const margins = (updown: number, sides: number, bottom = updown): string =>
  `<w:tblCellMar><w:top w:w="${updown}" w:type="dxa"/><w:left w:w="${sides}" w:type="dxa"/><w:bottom w:w="${bottom}" w:type="dxa"/><w:right w:w="${sides}" w:type="dxa"/></w:tblCellMar>`;

const table = (
  id: string,
  name: string,
  borders: string,
  cellMargins: string,
  conditional: string,
  fill?: string,
): string =>
  `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders>${cellMargins}</w:tblPr>${
    fill ? `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${fill}"/></w:tcPr>` : ""
  }${conditional}</w:style>`;
