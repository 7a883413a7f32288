import type { Document, Tone } from "../../shared/document/document.ts";

/** The one look of our documents, which both writers keep. Points, unless a name says otherwise. */
export const look = {
  body: 10.5,
  small: 9,
  spoken: 15,
  matrix: 8,
  heading: { 1: 16, 2: 12.5, 3: 11 },
  title: 26,
  marginMm: 22,
  pocketMarginMm: 11,
  accent: "1F3A5F",
  quiet: "5C6168",
  rule: "B9BEC5",
  headerFill: "E9EDF2",
} as const;

/** Background and text of a tone: each pair readable, and never the only sign of anything. */
export const tones: Readonly<Record<Tone, { fill: string; text: string }>> = {
  supports: { fill: "DCEFE1", text: "14532D" },
  "supports-with-conditions": { fill: "EAF2D7", text: "3F5A0F" },
  neutral: { fill: "ECEEF0", text: "3F444A" },
  "has-reservations": { fill: "FBEBCF", text: "7A4A00" },
  opposes: { fill: "FADFDB", text: "8C1D16" },
  silent: { fill: "F3F1EE", text: "55514B" },
  quiet: { fill: "FFFFFF", text: "5C6168" },
  warning: { fill: "FBEBCF", text: "8C1D16" },
};

export const pageSizes = {
  a4: { width: 595.28, height: 841.89 },
  a5: { width: 419.53, height: 595.28 },
  letter: { width: 612, height: 792 },
} as const;

export const pointsOfMm = (mm: number): number => (mm * 72) / 25.4;
export const marginOf = (document: Document): number =>
  pointsOfMm(document.page === "a5" ? look.pocketMarginMm : look.marginMm);

/** Arabic, Hebrew and their kin run from right to left. */
export const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
