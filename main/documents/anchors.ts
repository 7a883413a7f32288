import type { Document } from "../../shared/document/document.ts";

/** What a heading is called within a file, by its id in the document. Word allows letters, digits, 40 characters. */
export type Anchors = ReadonlyMap<string, { readonly name: string; readonly number: number }>;

export function anchorsOf(document: Document): Anchors {
  const ids = document.blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
  return new Map(
    [...new Set(ids)].map((id, index) => [id, { name: `heading_${index + 1}`, number: index + 1 }]),
  );
}
