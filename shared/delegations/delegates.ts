import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { Candidate, FieldChange } from "./candidate.ts";
import { isLikelySame, nameIndexKeys, nameWords } from "./names.ts";

/** Somebody a line of a roster is, or may be. */
export interface Delegate {
  readonly key: string | null; // of the person; null: an earlier line of the same table
  readonly isExact: boolean; // the same name in the same party
  readonly why: string;
  readonly changes: readonly FieldChange[];
}

interface Entry {
  readonly key: string | null;
  readonly line: number;
  readonly candidate: Candidate;
  readonly words: readonly string[];
}

/** Everybody a roster is compared with: the people of the dossier, and the lines already read. */
export interface Delegates {
  readonly like: (candidate: Candidate) => readonly Delegate[];
  readonly addLine: (candidate: Candidate, line: number) => void;
}

export function delegates(dossier: Dossier): Delegates {
  const index = new Map<string, Entry[]>();
  const add = (entry: Entry): void => {
    for (const key of indexKeys(entry.candidate, entry.words)) {
      const entries = index.get(key);
      if (entries) entries.push(entry);
      else index.set(key, [entry]);
    }
  };
  for (const entry of peopleOf(dossier)) add(entry);
  return {
    addLine: (candidate, line) =>
      add({ key: null, line, candidate, words: nameWords(candidate.person.name) }),
    like: (candidate) => {
      const words = nameWords(candidate.person.name);
      const near = new Set([...indexKeys(candidate, words)].flatMap((key) => index.get(key) ?? []));
      return oncePerPerson([...near].flatMap((entry) => likeness(entry, candidate, words) ?? []));
    },
  };
}

function indexKeys({ person }: Candidate, words: readonly string[]): ReadonlySet<string> {
  const mail = person.email === undefined ? [] : [`@${person.email.toLowerCase()}`];
  return new Set([...nameIndexKeys(words), ...mail]);
}

/** The people of a dossier, once for each party they are in. */
function peopleOf(dossier: Dossier): readonly Entry[] {
  const roles = Map.groupBy(all(dossier, "role"), ({ body }) => body.person);
  return all(dossier, "person").flatMap(({ key, body: person }) => {
    const words = nameWords(person.name);
    return (roles.get(key) ?? []).map(({ body: { party, role } }): Entry => {
      const partyName = find(dossier, "party", party)?.name ?? party;
      return { key, line: 0, words, candidate: { person, party, partyName, role } };
    });
  });
}

function likeness(entry: Entry, candidate: Candidate, words: readonly string[]): Delegate | null {
  const known = entry.candidate;
  const sameParty = known.party === candidate.party;
  const sameWords = words.toSorted().join(" ") === entry.words.toSorted().join(" ");
  const sameMail =
    known.person.email !== undefined &&
    known.person.email.toLowerCase() === candidate.person.email?.toLowerCase();
  const isExact = sameParty && plainName(known.person.name) === plainName(candidate.person.name);
  const isAlike = isExact || sameMail || sameWords || (sameParty && isLikelySame(words, entry.words));
  if (!isAlike) return null;
  const who =
    entry.key === null ? `the person in line ${entry.line}` : `${known.person.name}, already in this dossier`;
  const where = sameParty ? "" : ` (${known.partyName})`;
  const how = sameMail ? "same e-mail address" : isExact ? "same name" : "similar name";
  return {
    key: entry.key,
    isExact,
    why: `May be ${who}${where}: ${how}.`,
    changes: changesTo(known, candidate),
  };
}

/** A name letter by letter, but for the way its accents are encoded and its spaces. */
const plainName = (name: string): string => name.normalize("NFC").replace(/\s+/g, " ").trim();

const details = ["office", "title", "email", "phone"] as const;

/** What a line gives otherwise; what it does not mention is no change. */
function changesTo(known: Candidate, line: Candidate): readonly FieldChange[] {
  const changed = details.flatMap((field): readonly FieldChange[] => {
    const from = known.person[field] ?? "";
    const to = line.person[field];
    return to === undefined || plainName(from) === plainName(to) ? [] : [{ field, from, to }];
  });
  const { role } = line;
  if (role === null || known.role === null || role === known.role) return changed;
  return [...changed, { field: "role", from: known.role, to: role }];
}

/** Each person once, the surest likeness first. */
function oncePerPerson(found: readonly Delegate[]): readonly Delegate[] {
  const sorted = found.toSorted((a, b) => Number(b.isExact) - Number(a.isExact));
  const seen = new Set<string>();
  return sorted.filter(({ key }) => {
    if (key === null) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
