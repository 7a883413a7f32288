import { stanceSchema, type Stance } from "../dossier/stance.ts";
import type { Fields } from "../revision/fold.ts";
import type { Json } from "../revision/json.ts";
import { excerptOf, wordsFound, type Piece } from "./excerpt.ts";
import { dateOf, type Filed } from "./filing.ts";
import { partyWord, recordName, recordWords } from "./record-title.ts";
import { unsearched } from "./search-text.ts";

/** A record as a list of results tells it. */
export interface FoundRecord {
  readonly name: readonly Piece[]; // what it is about; nothing where it is only its text
  readonly excerpt: readonly Piece[];
  readonly date: string | null;
  readonly stance: Stance | null; // of a position, or the only one of an entry
}

/** Tells a record that was found for a query: its name, and of its texts the one with most words of the query. */
export function foundRecord(filed: Filed, query: string): FoundRecord {
  const { fields, roles } = filed;
  const delegations = roles.flatMap(({ party }) => (typeof party === "string" ? [partyWord(party)] : []));
  const name = [recordName(fields), ...delegations].join(", ");
  const texts = [recordWords(fields), ...proseIn(fields)].filter((text) => text !== recordName(fields));
  const best = texts.reduce(
    (found, text) => {
      const count = wordsFound(text, query);
      return count > found.count || found.text === "" ? { text, count } : found;
    },
    { text: "", count: 0 },
  );
  return {
    name: excerptOf(name, query),
    excerpt: excerptOf(best.text, query),
    date: dateOf(filed),
    stance: stanceOf(fields),
  };
}

/** The texts of a record that are sentences or names: more than one word, so no key and no word of a list. */
function proseIn(value: Json | undefined): readonly string[] {
  if (typeof value === "string") return /\S\s+\S/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one: Json) => proseIn(one));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (unsearched.has(name) ? [] : proseIn(inner)));
}

function stanceOf({ stance, stances }: Fields): Stance | null {
  const all = Array.isArray(stances) ? (stances as readonly Fields[]).map((one) => one["stance"]) : [stance];
  const only = stanceSchema.safeParse(all[0]);
  return only.success && all.every((one) => one === only.data) ? only.data : null;
}
