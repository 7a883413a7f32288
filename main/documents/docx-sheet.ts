import type { Document } from "../../shared/document/document.ts";
import { marginOf, pageSizes } from "./look.ts";

/** Word counts lengths in twentieths of a point, and sizes of type in halves. */
export const twips = (points: number): number => Math.round(points * 20);
export const half = (points: number): number => Math.round(points * 2);

export type Orientation = "portrait" | "landscape";

/** The part of a page that text fills, in twips. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

export function sheetOf(document: Document, orientation: Orientation): Sheet {
  const { width, height } = pageSizes[document.page];
  const margins = 2 * twips(marginOf(document));
  const upright = { width: twips(width) - margins, height: twips(height) - margins };
  return orientation === "portrait" ? upright : { width: upright.height, height: upright.width };
}

/** How far the text of a list stands in from its bullets, in points. */
export const listIndentOf = (document: Document): number => (document.page === "a5" ? 13 : 18);
