import { mayBeginAt } from "./marks.ts";

export interface QuoteSpan {
  readonly start: number; // of the opening mark
  readonly end: number; // after the closing mark
}

const closing: Readonly<Record<string, string>> = { '"': '"', "“": "”", "«": "»", "„": "“”" };

/**
 * Finds quotations in a line, asked from left to right. A mark that was not closed once is not closed further on, so
 * thousands of them cost no more than one.
 */
export function quoteFinder(line: string): (at: number) => QuoteSpan | undefined {
  const unclosed = new Set<string>();
  return (at) => {
    const opening = line[at] ?? "";
    const marks = closing[opening];
    if (marks === undefined || unclosed.has(opening) || !mayBeginAt(line, at)) return undefined;
    for (let end = at + 2; end < line.length; end += 1) {
      if (!marks.includes(line[end] ?? "")) continue;
      if (marks !== '"' || !/[\p{L}\p{N}]/u.test(line[end + 1] ?? "")) return { start: at, end: end + 1 };
    }
    unclosed.add(opening);
    return undefined;
  };
}

/** The quotations of a text that has no signs. */
export function quoteSpans(text: string): readonly QuoteSpan[] {
  const quotes: QuoteSpan[] = [];
  const quoteAt = quoteFinder(text);
  let at = 0;
  while (at < text.length) {
    const quote = quoteAt(at);
    if (quote) quotes.push(quote);
    at = quote?.end ?? at + 1;
  }
  return quotes;
}
