import { strToU8, zipSync } from "fflate";
import { textOf } from "../../shared/document/clean-text.ts";
import type { Document, Run } from "../../shared/document/document.ts";

/** The words of a document as a .docx without any looks: about the least work a Word file can be. */
export function floorDocx(document: Document): Uint8Array {
  const body = document.blocks.map((block) => {
    if (block.kind === "heading" || block.kind === "paragraph") return paragraph(block.runs);
    if (block.kind === "list") return block.items.map(({ runs }) => paragraph(runs)).join("");
    if (block.kind !== "table") return "";
    const rows = block.rows.map(
      (cells) => `<w:tr>${cells.map(({ runs }) => `<w:tc>${paragraph(runs)}</w:tc>`).join("")}</w:tr>`,
    );
    return `<w:tbl>${rows.join("")}</w:tbl>`;
  });
  const namespace = "http://schemas.openxmlformats.org";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="r1" Type="${namespace}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="${namespace}/wordprocessingml/2006/main"><w:body>${body.join("")}</w:body></w:document>`,
    ),
  });
}

const paragraph = (runs: readonly Run[]): string =>
  `<w:p><w:r><w:t>${textOf(runs).replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</w:t></w:r></w:p>`;
