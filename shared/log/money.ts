import type { z } from "zod";
import type { pledgeStatus } from "../dossier/pledge.ts";

export type PledgeStatus = z.infer<typeof pledgeStatus>;

/** ISO 4217 codes that notes of our meetings use. */
const currencies = new Set(
  `USD EUR GBP CHF JPY RUB CNY CAD AUD NZD NOK SEK DKK ISK PLN CZK HUF RON BGN TRY INR IRR AFN PKR KZT UZS KGS TJS TMT UAH
  BYN GEL AMD AZN AED SAR QAR KWD BHD OMR EGP ZAR NGN KES BRL MXN ARS CLP COP PEN KRW IDR MYR SGD THB VND PHP ILS XDR`.split(
    /\s+/,
  ),
);
const symbols: Readonly<Record<string, string>> = {
  us$: "USD",
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₽": "RUB",
  "₹": "INR",
};
const words: Readonly<Record<string, string>> = {
  dollar: "USD",
  dollars: "USD",
  euro: "EUR",
  euros: "EUR",
  rouble: "RUB",
  roubles: "RUB",
  ruble: "RUB",
  rubles: "RUB",
  francs: "CHF",
  pounds: "GBP",
  yen: "JPY",
};
const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};
const most = 1e15;

export interface Money {
  readonly end: number;
  readonly amount?: number;
  readonly currency?: string;
}

const end = String.raw`(?=$|[\s,.;:)])`;
const grouped = String.raw`\d{1,3}(?:(?:,\d{3})+|(?:[.]\d{3})+|(?:['’ \u00a0\u202f]\d{3})+)(?![\d])`;
const amountPattern = new RegExp(
  String.raw`(US\$|[$€£¥₽₹])? ?(${grouped}|\d{1,15}(?:[.,]\d{1,6})?)(?: ?(thousand|million|billion|mio|mn|bn|k|m|b))?([A-Z]{3})?${end}`,
  "iy",
);
const currencyPattern = new RegExp(String.raw`[A-Z]{3,7}${end}`, "iy");

/**
 * An amount at a place of a line, with its currency where one is glued to it: `200k`, `US$200k`, `2.9 million`,
 * `200,000`, `€1.5m`. Whole units of the currency, at most 10^15.
 */
export function readAmount(line: string, at: number): Money | undefined {
  amountPattern.lastIndex = at;
  const match = amountPattern.exec(line);
  if (!match) return undefined;
  const [whole, symbol = "", digits = "", factor = "", code = ""] = match;
  const currency = symbols[symbol.toLowerCase()] ?? code.toUpperCase();
  if (code !== "" && !currencies.has(code.toUpperCase())) return undefined;
  const amount =
    Math.round(toNumber(digits, factor !== "") * (factors[factor.toLowerCase()] ?? 1) * 100) / 100;
  if (amount > most) return undefined;
  return { end: at + whole.length, amount, ...(currency === "" ? {} : { currency }) };
}

/** `2.9` and `2,9` are 2.9; `200,000`, `200.000` and `200 000` are 200000, but `1.250m` is 1.25 million. */
function toNumber(digits: string, hasFactor: boolean): number {
  if (hasFactor && /^\d{1,3}[.]\d{3}$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3})+$/.test(digits)) return Number(digits.replace(/\D/g, ""));
  return Number(digits.replace(",", "."));
}

/** A currency at a place of a line: `USD`, `eur`, `roubles`. */
export function readCurrency(line: string, at: number): Money | undefined {
  currencyPattern.lastIndex = at;
  const word = currencyPattern.exec(line)?.[0];
  if (word === undefined) return undefined;
  const code = word.toUpperCase();
  const currency = words[word.toLowerCase()] ?? (currencies.has(code) && word !== "try" ? code : undefined);
  return currency === undefined ? undefined : { end: at + word.length, currency };
}

const statusPattern = new RegExp(String.raw`(announced|anticipated|requested|declined|required)${end}`, "iy");

/** The status of a pledge at a place of a line. */
export function readStatus(
  line: string,
  at: number,
): { readonly end: number; readonly status: PledgeStatus } | undefined {
  statusPattern.lastIndex = at;
  const word = statusPattern.exec(line)?.[0];
  if (word === undefined) return undefined;
  return { end: at + word.length, status: word.toLowerCase() as PledgeStatus };
}
