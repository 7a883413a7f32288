import { referenceParty } from "../reference/parties.ts";
import type { Fields } from "../revision/fold.ts";

const telling = ["name", "title", "text", "summary", "purpose", "heading", "by"] as const;
const longest = 110; // characters

/** A record in one line, as lists of results show it: the party it is about, a position's issue, and its first words. */
export function recordTitle(fields: Fields): string {
  const party = fields["party"];
  const { issue, stance } = fields;
  const on =
    typeof issue === "string" && typeof stance === "string" ? ` on ${issue.replaceAll("-", " ")}` : "";
  const who =
    typeof party === "string" ? `${referenceParty(party)?.name ?? party.replace(/^\w+:/, "")}${on}: ` : "";
  const text = telling.map((name) => fields[name]).find((value) => typeof value === "string" && value !== "");
  const line = `${who}${typeof text === "string" ? text : ""}`.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
