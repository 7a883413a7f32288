import { referenceParty } from "../reference/parties.ts";
import type { Fields } from "../revision/fold.ts";

const telling = ["title", "name", "text", "summary", "purpose", "heading", "by"] as const;
const longest = 110; // characters

/** A record in one line, as lists of results show it: the party it is about, and its first words. */
export function recordTitle(fields: Fields): string {
  const party = fields["party"];
  const who =
    typeof party === "string" ? `${referenceParty(party)?.name ?? party.replace(/^\w+:/, "")}: ` : "";
  const text = telling.map((name) => fields[name]).find((value) => typeof value === "string" && value !== "");
  const line = `${who}${typeof text === "string" ? text : ""}`.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
