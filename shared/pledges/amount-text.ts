/** "USD 2.9 million", "USD 200,000", "EUR 1,250.50"; the figure alone where no currency was named. */
export const amountText = (amount: number, currency?: string | null): string =>
  `${currency ? `${currency} ` : ""}${inWords(amount)}`;

/** The same as telegrams write it, where an amount is in dollars unless it says otherwise: "$200,000", "CHF 50,000". */
export const cableAmount = (amount: number, currency: string | undefined): string =>
  currency === undefined || currency === "USD" ? `$${inWords(amount)}` : amountText(amount, currency);

/** A figure to the last unit, as a field shows it: "2,900,000", "1,250.50". */
export const figureText = (amount: number): string =>
  amount.toLocaleString("en-US", {
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  });

/** Millions and billions in words, where two decimals say all of it. */
function inWords(amount: number): string {
  for (const [factor, word] of [
    [1e9, "billion"],
    [1e6, "million"],
  ] as const) {
    const rounded = Math.round((amount / factor) * 100) / 100;
    if (amount >= factor && Math.abs(rounded * factor - amount) < 0.005)
      return `${rounded.toLocaleString("en-US", { maximumFractionDigits: 2 })} ${word}`;
  }
  return figureText(amount);
}
