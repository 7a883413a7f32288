import { foldText } from "../delegations/names.ts";
import type { RecordKind } from "../dossier/record-ref.ts";
import type { Fields } from "../revision/fold.ts";
import type { Json } from "../revision/json.ts";
import { referenceParty } from "../reference/parties.ts";

/** Kinds of records that are what people ask for by name: a position by its party and issue. */
export const subjectKinds = [
  "position",
  "party",
  "issue",
  "person",
  "meeting",
] as const satisfies RecordKind[];

interface Named {
  readonly kind: RecordKind;
  readonly key: string;
  readonly fields: Fields;
}

/**
 * What a record is about, in every word for it, folded: the party in its names, codes and demonyms, the issue in its
 * name and aliases, the year. `bodyOf` gives the party or issue that a position names, as its dossier has it.
 */
export function subjectOf(
  { kind, key, fields }: Named,
  bodyOf: (kind: "party" | "issue", key: string) => Fields | undefined,
): string {
  const partyWords = (party: string): readonly (Json | undefined)[] => {
    const known = referenceParty(party);
    return [
      bodyOf("party", party)?.["name"],
      known?.name,
      ...(known ? [...known.codes, ...known.demonyms, ...known.aliases] : [party.replace(/^\w+:/, "")]),
    ];
  };
  const issueWords = (issue: string): readonly (Json | undefined)[] => {
    const { name, aliases } = bodyOf("issue", issue) ?? {};
    return [issue.replaceAll("-", " "), name, ...(Array.isArray(aliases) ? aliases : [])];
  };
  const texts =
    kind === "position"
      ? [
          ...partyWords(textOf(fields["party"])),
          ...issueWords(textOf(fields["issue"])),
          yearOf(fields["asOf"]),
        ]
      : kind === "party"
        ? partyWords(key)
        : kind === "issue"
          ? issueWords(key)
          : [fields["name"], fields["title"], fields["place"], yearOf(fields["startsOn"])];
  return ` ${foldText(texts.map(textOf).join(" "))}`;
}

const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const yearOf = (date: Json | undefined): string => textOf(date).slice(0, 4);

/** Whether every word of a query begins a word of a subject; never for a query without words. */
export function isAbout(subject: string, query: string): boolean {
  const words = foldText(query).split(" ");
  return words[0] !== "" && words.every((word) => subject.includes(` ${word}`));
}

interface Taken {
  readonly fields: Fields;
  readonly meeting: string; // when the meeting of its dossier began; empty: not known
}

/**
 * Positions as they were taken: of one that later meetings carried over (the same party, issue, date and stance), the
 * one at the earliest meeting. In the order given.
 */
export function asTaken<T extends Taken>(positions: readonly T[]): readonly T[] {
  const first = new Map<string, T>();
  for (const position of positions) {
    const name = nameOf(position);
    const known = first.get(name);
    if (!known || (position.meeting || "9") < (known.meeting || "9")) first.set(name, position);
  }
  return positions.filter((position) => first.get(nameOf(position)) === position);
}

const nameOf = ({ fields }: Taken): string =>
  ["party", "issue", "asOf", "stance"].map((field) => textOf(fields[field])).join(" ");
