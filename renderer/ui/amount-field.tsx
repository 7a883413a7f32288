import { readAmount } from "../../shared/log/money.ts";
import { figureText } from "../../shared/pledges/amount-text.ts";
import { Field } from "./field.tsx";

interface Props {
  readonly amount: number | undefined;
  readonly onCommit: (amount: number | null) => void;
  readonly isBare?: boolean;
}

/** An amount of money, shown as “200,000”; typed as in the log, as “200k” too. The currency has a field of its own. */
export const AmountField = ({ amount, onCommit, isBare = false }: Props) => (
  <Field
    isBare={isBare}
    isLabelHidden
    label="Amount"
    placeholder="Amount"
    value={amount === undefined ? "" : figureText(amount)}
    onCommit={(typed) => {
      const read = readAmount(typed, 0);
      const isAmount = read?.end === typed.length && read.currency === undefined;
      if (typed !== "" && !isAmount) return "Write an amount alone, such as 200,000, 200k or 2.9 million.";
      return onCommit(read?.amount ?? null);
    }}
  />
);
