import { describe, expect, it } from "vitest";
import { amountText, cableAmount, figureText } from "../../../shared/pledges/amount-text.ts";

describe("an amount", () => {
  it.each([
    [2_900_000, "USD", "USD 2.9 million", "$2.9 million"],
    [200_000, "USD", "USD 200,000", "$200,000"],
    [1_250.5, "EUR", "EUR 1,250.50", "EUR 1,250.50"],
    [1_234_567, "EUR", "EUR 1,234,567", "EUR 1,234,567"],
    [1_500_000_000, "CHF", "CHF 1.5 billion", "CHF 1.5 billion"],
    [1_000_000_000_000, "USD", "USD 1,000 billion", "$1,000 billion"],
    [999_999.99, "USD", "USD 999,999.99", "$999,999.99"],
    [1_230_000.01, "USD", "USD 1,230,000.01", "$1,230,000.01"],
    [700, undefined, "700", "$700"],
    [0, "USD", "USD 0", "$0"],
  ])("of %d %s is %s, in a cable %s", (amount, currency, text, inCable) => {
    expect([amountText(amount, currency), cableAmount(amount, currency)]).toEqual([text, inCable]);
  });

  it("in a field is shown to the last unit", () => {
    expect([2_900_000, 200_000, 1_250.5, 0].map(figureText)).toEqual([
      "2,900,000",
      "200,000",
      "1,250.50",
      "0",
    ]);
  });
});
