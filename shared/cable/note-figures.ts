import { cableAmount, figureText } from "../pledges/amount-text.ts";

/** The amounts of a note as a cable writes them: "200k" is "200,000", "2.9m USD" "$2.9 million". */
export const figuresWrittenOut = (text: string): string =>
  text
    .replace(/\b(\d+(?:\.\d+)?)(k|m|bn)(?: ?(usd|eur|[A-Z]{3}))?\b/g, writtenOut)
    .replace(/(\d[\d.,]*(?: (?:million|billion))?) (?:USD|US dollars)\b/g, "$$$1")
    .replace(/\bUSD ?(\d)/g, "$$$1");

const words = { m: "million", bn: "billion" } as const;

function writtenOut(_: string, figure: string, unit: string, currency: string | undefined): string {
  const amount = Math.round(Number(figure) * { k: 1e3, m: 1e6, bn: 1e9 }[unit as "k" | "m" | "bn"]);
  if (currency !== undefined) return cableAmount(amount, currency.toUpperCase());
  return unit === "k" ? figureText(amount) : `${figure} ${words[unit as "m" | "bn"]}`;
}
