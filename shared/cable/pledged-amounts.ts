import type { PartyId } from "../dossier/identity.ts";
import { referenceParties } from "../reference/parties.ts";
import type { ReadCable } from "./cable-reading.ts";
import type { Problems } from "./problem.ts";
import { sentencesOf } from "./sentence.ts";
import { cableAmount } from "../pledges/amount-text.ts";

/** An amount in dollars that a cable says a country gave or will give. */
export interface PledgedAmount {
  readonly party: PartyId;
  readonly name: string;
  readonly amount: number;
  readonly line: number;
}

const money = /(?<=^|[\s(])\$ ?(\d[\d,]*(?:\.\d+)?)(?: (thousand|million|billion))?/g;
const factors: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const countries = referenceParties.filter(({ kind }) => kind !== "org");

/** Clauses with a verb of giving, one country and one amount; where there are more, nobody can tell whose it is. */
export function pledgedAmounts(cable: ReadCable): readonly PledgedAmount[] {
  return cable.blocks.flatMap((block) => {
    if (block.kind !== "paragraph" || !block.text.includes("$")) return [];
    return sentencesOf(block.text)
      .flatMap((text) => text.split(/;|, and |, while |, but |, of which /))
      .flatMap((clause) => {
        if (!/\bpledg|\bannounc|\bcontribut|\bprovid|\banticipat/i.test(clause)) return [];
        const amounts = [...clause.matchAll(money)];
        const parties = countries.filter(({ name }) => clause.includes(name));
        const [found] = amounts;
        const [party] = parties;
        if (!found || !party || amounts.length > 1 || parties.length > 1) return [];
        const amount = Number((found[1] ?? "").replaceAll(",", "")) * (factors[found[2] ?? ""] ?? 1);
        return [{ party: party.id, name: party.name, amount, line: block.lines[0] }];
      });
  });
}

/** Paragraphs that give different amounts for one country contradict each other, or tell of two pledges. */
export function lintAmounts(cable: ReadCable, problems: Problems): void {
  const first = new Map<PartyId, PledgedAmount>();
  for (const said of pledgedAmounts(cable)) {
    const before = first.get(said.party);
    if (!before) first.set(said.party, said);
    else if (before.amount !== said.amount && before.line !== said.line) {
      const amounts = `${cableAmount(before.amount, "USD")} in the paragraph at line ${before.line}, ${cableAmount(said.amount, "USD")} here`;
      problems.add("figures-differ", said.line, `${said.name}'s pledge is ${amounts}.`);
    }
  }
}
