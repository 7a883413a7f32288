import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { Candidate, FieldChange } from "./candidate.ts";
import { inPlainestLetters, isLikelySame, nameIndexKeys, nameWords } from "./names.ts";

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
  readonly wordsInAnyOrder: string;
  readonly plainName: string;
  readonly mail: string | null;
}

/** Everybody a roster is compared with: the people of the dossier, and the lines already read. */
export interface Delegates {
  readonly like: (candidate: Candidate) => readonly Delegate[];
  readonly addLine: (candidate: Candidate, line: number) => void;
}

/** Where hundreds share a name and an initial, only so many are compared: a strange table must not hang. */
const mostCompared = 200;

export function delegates(dossier: Dossier): Delegates {
  const index = new Map<string, Entry[]>();
  const add = (entry: Entry): void => {
    for (const key of indexKeys(entry)) {
      const entries = index.get(key);
      if (entries) entries.push(entry);
      else index.set(key, [entry]);
    }
  };
  for (const entry of peopleOf(dossier)) add(entry);
  return {
    addLine: (candidate, line) => add(entryOf(null, line, candidate)),
    like: (candidate) => {
      const asked = entryOf(null, 0, candidate);
      const near = new Set<Entry>();
      for (const key of indexKeys(asked)) {
        for (const entry of index.get(key) ?? []) {
          if (near.size >= mostCompared) break;
          near.add(entry);
        }
      }
      return oncePerPerson([...near].flatMap((entry) => likeness(entry, asked) ?? []));
    },
  };
}

function entryOf(key: string | null, line: number, candidate: Candidate): Entry {
  const { name, email } = candidate.person;
  const words = nameWords(name).map(inPlainestLetters);
  return {
    key,
    line,
    candidate,
    words,
    wordsInAnyOrder: words.toSorted().join(" "),
    plainName: plainText(name),
    mail: email?.toLowerCase() ?? null,
  };
}

/** The surest keys first: the address, the whole name, then its parts. */
const indexKeys = ({ mail, words }: Entry): ReadonlySet<string> =>
  new Set([...(mail === null ? [] : [`@${mail}`]), ...nameIndexKeys(words)]);

/** The people of a dossier, once for each party they are in. */
function peopleOf(dossier: Dossier): readonly Entry[] {
  const roles = Map.groupBy(all(dossier, "role"), ({ body }) => body.person);
  return all(dossier, "person").flatMap(({ key, body: person }) => {
    return (roles.get(key) ?? []).map(({ body: { party, role } }): Entry => {
      const partyName = find(dossier, "party", party)?.name ?? party;
      return entryOf(key, 0, { person, party, partyName, role });
    });
  });
}

function likeness(entry: Entry, asked: Entry): Delegate | null {
  const known = entry.candidate;
  const sameParty = known.party === asked.candidate.party;
  const sameWords = entry.wordsInAnyOrder === asked.wordsInAnyOrder;
  const sameMail = entry.mail !== null && entry.mail === asked.mail;
  const isExact = sameParty && entry.plainName === asked.plainName;
  const isAlike = isExact || sameMail || sameWords || (sameParty && isLikelySame(asked.words, entry.words));
  if (!isAlike) return null;
  const who =
    entry.key === null ? `the person in line ${entry.line}` : `${known.person.name}, already in this dossier`;
  const where = sameParty ? "" : ` (${known.partyName})`;
  const how = sameMail ? "same e-mail address" : isExact ? "same name" : "similar name";
  return {
    key: entry.key,
    isExact,
    why: `May be ${who}${where}: ${how}.`,
    changes: changesTo(known, asked.candidate),
  };
}

/** A text letter by letter, but for the way its accents are encoded and its spaces. */
const plainText = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

const details = ["office", "title", "email", "phone"] as const;

/** What a line gives otherwise; what it does not mention is no change. */
function changesTo(known: Candidate, line: Candidate): readonly FieldChange[] {
  const changed = details.flatMap((field): readonly FieldChange[] => {
    const from = known.person[field] ?? "";
    const to = line.person[field];
    return to === undefined || plainText(from) === plainText(to) ? [] : [{ field, from, to }];
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
