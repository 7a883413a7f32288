import { FileChild, XmlComponent } from "docx";
import type { IContext, IXmlableObject } from "docx";
import { attributed, property, xml, type Xml } from "./docx-xml.ts";

/** A table as Word holds it, with what it shows told to screen readers. Lengths are in twips. */
export interface Tabulation {
  readonly style: string;
  readonly heads: Heads;
  readonly columns: readonly number[]; // their widths
  readonly rows: readonly Row[];
  readonly alt: string;
}

/** Which parts of the table name the others. */
interface Heads {
  readonly row: boolean;
  readonly column: boolean;
}
export const noHeads: Heads = { row: false, column: false };

export interface Row {
  readonly isWhole: boolean; // never broken over two pages
  readonly isHeader: boolean; // comes again on every page
  readonly height: number | null; // at least
  readonly cells: readonly WordCell[];
}
export const plainRow = { isWhole: true, isHeader: false, height: null } as const;

export interface WordCell {
  readonly properties: readonly Xml[]; // after its width, in the order of the schema
  readonly content: readonly (Xml | XmlComponent)[]; // paragraphs
}

/** The library's own table has no word for what it shows, and its parts are what makes writing a matrix slow. */
export class WordTable extends FileChild {
  readonly #table: Tabulation;

  constructor(table: Tabulation) {
    super("w:tbl");
    this.#table = table;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const { columns, rows } = this.#table;
    const grid = columns.map((width) => attributed("w:gridCol", { "w:w": width }));
    return {
      "w:tbl": [
        propertiesOf(this.#table),
        xml("w:tblGrid", ...grid),
        ...rows.map((row) => written(row, columns, context)),
      ],
    };
  }
}

const propertiesOf = ({ style, columns, heads, alt }: Tabulation): Xml =>
  xml(
    "w:tblPr",
    property("w:tblStyle", style),
    lengthOf(
      "w:tblW",
      columns.reduce((sum, width) => sum + width, 0),
    ),
    attributed("w:tblLayout", { "w:type": "fixed" }),
    property("w:tblLook", lookOf(heads)),
    property("w:tblCaption", alt),
    property("w:tblDescription", alt),
  );

/** Which parts of its style a table uses, as Word's bits: never bands of rows or columns. */
const lookOf = ({ row, column }: Heads): string =>
  (0x0600 + (row ? 0x0020 : 0) + (column ? 0x0080 : 0)).toString(16).padStart(4, "0").toUpperCase();

const lengthOf = (name: string, twips: number): Xml => attributed(name, { "w:type": "dxa", "w:w": twips });

function written(
  { isWhole, isHeader, height, cells }: Row,
  columns: readonly number[],
  context: IContext,
): Xml {
  const properties = [
    ...(isWhole ? [property("w:cantSplit")] : []),
    ...(height === null ? [] : [attributed("w:trHeight", { "w:val": height, "w:hRule": "atLeast" })]),
    ...(isHeader ? [property("w:tblHeader")] : []),
  ];
  return xml(
    "w:tr",
    ...(properties.length > 0 ? [xml("w:trPr", ...properties)] : []),
    ...cells.map(({ properties: further, content }, column) =>
      xml(
        "w:tc",
        xml("w:tcPr", lengthOf("w:tcW", columns[column] ?? 0), ...further),
        ...content.map((part) => (part instanceof XmlComponent ? (part.prepForXml(context) as Xml) : part)),
      ),
    ),
  );
}
