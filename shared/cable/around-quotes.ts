import { quoteSpans } from "../log/quotes.ts";

const held = "\uE000"; // stands for a quotation while the words around it change

/** Changes a text around its quotations, which stay as they were spoken; null where `change` answers null. */
export function aroundQuotes<Changed extends string | null>(
  text: string,
  change: (text: string) => Changed,
): Changed {
  const spans = quoteSpans(text);
  if (spans.length === 0) return change(text);
  const quotes = spans.map(({ start, end }) => text.slice(start, end));
  const masked = spans.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}${held}${rest.slice(end)}`,
    text,
  );
  const changed = change(masked);
  return (changed === null ? null : changed.replaceAll(held, () => quotes.shift() ?? held)) as Changed;
}
