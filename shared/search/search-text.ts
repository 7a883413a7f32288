import type { Fields } from "../revision/fold.ts";
import type { Json } from "../revision/json.ts";
import { plainForm } from "./excerpt.ts";
import { referenceParty } from "../reference/parties.ts";

/** Fields that hold keys, dates, signs and codes: nothing anyone would search for as words. */
export const unsearched = new Set([
  "order",
  "marking",
  "defaultMarking",
  "agendaItem",
  "person",
  "previous",
  "line", // the typed line of an intervention: `text` and its chips say the same
  "delivers",
  "echoes",
  "apart",
  "continues",
  "attends",
  "attendees",
  "points",
  "point",
  "at",
  "clock",
  "key",
  "dossier",
  "type",
  "rests",
  "drafted",
  "reusedFrom",
]);

/**
 * The words by which a record is found, in plain letters: its texts, the names of the parties it mentions and the words of
 * its issues. Well formed, as the index keeps it.
 */
export const searchText = (fields: Fields): string => plainForm(wordsOf(fields).join(" \n")).toWellFormed();

function wordsOf(value: Json | undefined, name = ""): readonly string[] {
  if (typeof value === "string") return wordsOfText(value, name);
  if (Array.isArray(value)) return value.flatMap((item: Json) => wordsOf(item, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([inner, item]) =>
    unsearched.has(inner) ? [] : wordsOf(item, inner),
  );
}

function wordsOfText(text: string, name: string): readonly string[] {
  if (name === "issue") return [text.replaceAll("-", " ")];
  const party = /^(?:country|org|group|own):/.test(text) ? referenceParty(text) : undefined;
  return party ? [party.name, ...party.demonyms] : [text];
}
