import type { PartyId } from "../../dossier/identity.ts";
import type { Pledge } from "../../dossier/pledge.ts";
import { partiesIn, partyPattern, subjectPattern } from "./named-parties.ts";
import type { Proposal, Sentence } from "./proposal.ts";

const factors: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const money = "(\\$|USD |EUR |€|CHF |GBP |£) ?(\\d[\\d,]*(?:\\.\\d+)?)(?: (thousand|million|billion))?";
const currencies: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP" };

type Line = Omit<Pledge, "source">;

/** Each way of telling of money, the parts it needs in named groups. */
const required = new RegExp(
  `(?<who>${subjectPattern})?[^$€£]*?\\b(?:requirements? of|requires?|needs?)(?<least> at least)? ${money}(?<rest>(?:(?! and (?:requires?|needs?))[^.;])*)`,
  "g",
);
const announced = new RegExp(
  `(?<who>${subjectPattern}) (?:also |then )?(?:announced|pledged|committed|confirmed|offered)(?: to (?:give|provide|contribute))?(?: an?(?: \\w+)? (?:pledge|contribution)(?: of)?)? ${money}(?<rest>[^,.;]*)`,
);
const anticipated = new RegExp(
  `(?:anticipates?|expects?|hopes?)(?: that)? (?<who>${subjectPattern}) (?:will|to|would|may) (?:provide|give|contribute|pledge|announce)(?: an additional| a further| another)? ${money}(?<rest>[^,.;]*)`,
);
const requested = new RegExp(
  `\\b(?:lobbied for|asked for|requested|sought|appealed for) (?<who>${partyPattern})(?:'s)? (?:funding|financial|support|contribution)|\\b(?:asked|lobbied|urged) (?<whom>${partyPattern}) (?:for|to provide|to contribute)`,
);
const declined = new RegExp(
  `(?<who>${subjectPattern}) (?:said (?:it|they) )?(?:declined to|would not|could not|will not) (?:contribute|pledge|provide|give|fund)`,
);
const habit = new RegExp(`(?<who>${partyPattern}) has (?:provided|given|contributed)[^.;]*?${money}[^.;]*`);

/**
 * The lines of a pledge ledger that a sentence tells, each with amount, currency and status: what is needed, requested,
 * announced, anticipated or declined. What a party gives every year is a note on its line in the same paragraph.
 */
export function pledgesIn(said: Sentence, on: string): readonly Proposal[] {
  const text = said.sentence;
  return [
    ...requiredIn(text),
    given(announced, "announced", text),
    given(anticipated, "anticipated", text),
    asked(text),
    refused(text),
  ]
    .flatMap((line) => line ?? [])
    .map((line): Proposal => ({
      kind: "pledge",
      body: { ...line, on },
      sentence: text,
      paragraph: said.paragraph,
    }));
}

/** A sentence may name the whole and a part of it. */
function requiredIn(text: string): readonly Line[] {
  return [...text.matchAll(required)].flatMap((found): readonly Line[] => {
    const [party] = partiesIn(found.groups?.["who"] ?? text);
    if (party === undefined) return [];
    const rest = found.groups?.["rest"] ?? "";
    const isPart = found.groups?.["least"] !== undefined && /\b(?:begin|start|launch)/.test(rest);
    const money = { ...amountIn(found), ...purposeIn(rest) };
    return [{ party, status: "required", ...money, ...(isPart ? { part: true } : {}) }];
  });
}

function given(pattern: RegExp, status: "announced" | "anticipated", text: string): Line | undefined {
  const found = pattern.exec(text);
  const [party] = partiesIn(found?.groups?.["who"] ?? "");
  if (!found || party === undefined) return undefined;
  return { party, status, ...amountIn(found), ...purposeIn(found.groups?.["rest"] ?? "") };
}

function asked(text: string): Line | undefined {
  const found = requested.exec(text);
  const [party] = partiesIn(found?.groups?.["who"] ?? found?.groups?.["whom"] ?? "");
  return party === undefined ? undefined : { party, status: "requested" };
}

function refused(text: string): Line | undefined {
  const [party] = partiesIn(declined.exec(text)?.groups?.["who"] ?? "");
  return party === undefined ? undefined : { party, status: "declined" };
}

function amountIn(found: RegExpExecArray): Pick<Line, "amount" | "currency"> {
  const [sign = "", figure = "", factor = ""] = new RegExp(money).exec(found[0])?.slice(1) ?? [];
  const amount = Math.round(Number(figure.replaceAll(",", "")) * (factors[factor] ?? 1));
  return { amount, currency: currencies[sign] ?? sign.trim() };
}

function purposeIn(rest: string): { readonly purpose?: string } {
  const found = /^ (for|in order to|to|towards?) (.+)$/.exec(rest.replace(/ at the .*$/, ""));
  const [, word = "", what = ""] = found ?? [];
  if (what.trim() === "") return {};
  return { purpose: `${word.endsWith("to") ? "To " : ""}${what.trim()}`.slice(0, 200) };
}

/** What a sentence says somebody gives every year, by the party. */
export function habitIn(text: string): { readonly party: PartyId; readonly note: string } | null {
  const found = habit.exec(text);
  const [party] = partiesIn(found?.groups?.["who"] ?? "");
  return found && party !== undefined ? { party, note: `${found[0].trim()}.` } : null;
}
