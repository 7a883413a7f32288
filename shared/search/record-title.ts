import { firstWords } from "../document/first-words.ts";
import type { Json } from "../revision/json.ts";
import { referenceParty } from "../reference/parties.ts";
import type { Fields } from "../revision/fold.ts";
import { amountText } from "../pledges/amount-text.ts";

const longest = 110; // characters
const naming = ["name", "title", "heading", "by"] as const;
const telling = ["text", "summary", "purpose", "note", "line"] as const;

const first = (fields: Fields, names: readonly string[]): string =>
  names.map((name) => textOf(fields[name])).find((text) => text !== "") ?? "";

/**
 * What a record is called, without what it says: the party it is about with a position's issue or a pledge's status and amount,
 * else its own name. Empty where it is nothing but its text.
 */
export function recordName(fields: Fields): string {
  const party = textOf(fields["party"]);
  if (party === "") return first(fields, naming) || speakerOf(fields);
  const { issue, stance, amount, currency } = fields;
  const on =
    typeof issue === "string" && typeof stance === "string" ? ` on ${issue.replaceAll("-", " ")}` : "";
  const sum = typeof amount === "number" ? ` ${amountText(amount, textOf(currency) || undefined)}` : "";
  const status = textOf(fields["status"]) === "" ? "" : `, ${textOf(fields["status"])}${sum}`;
  return `${partyWord(party)}${on}${status}`;
}

/** Who speaks, where that is a name as it was typed: in an entry of the log and an event of the floor, not in a point. */
const speakerOf = ({ at, speaker }: Fields): string => (typeof at === "string" ? textOf(speaker) : "");

/** A record in one line, as the palette shows it: its name, and its first words where they are not its name. */
export function recordTitle(fields: Fields): string {
  const isOfParty = textOf(fields["party"]) !== "";
  const text = isOfParty || recordName(fields) === "" ? first(fields, [...naming, ...telling]) : "";
  return firstWords([recordName(fields), text].filter(Boolean).join(": "), longest);
}

/** What a record says, beside its name: its text, else what type it is of. */
export const recordWords = (fields: Fields): string =>
  first(fields, telling) || textOf(fields["type"]).replaceAll("-", " ");

/** What a party is called in lists: by the reference list, else by the words of its key. */
export const partyWord = (party: string): string => referenceParty(party)?.name ?? party.replace(/^\w+:/, "");
const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");
