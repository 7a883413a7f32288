import { generateNKeysBetween } from "fractional-indexing";
import type { Dossier } from "../dossier/dossier.ts";
import { all, find } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import { meetingKey } from "../dossier/meeting.ts";
import { personSchema } from "../dossier/person.ts";
import type { Change, RosterTable } from "../ipc-contract.ts";
import type { Candidate, FieldChange } from "./candidate.ts";
import type { RosterColumns, RosterField } from "./columns.ts";
import { delegates, type Delegate } from "./delegates.ts";
import { finderOf, type KnownPerson } from "./known-people.ts";
import { familyNameIn, inSpokenOrder } from "./names.ts";
import { chosenParty, partyReader, type PartyReading } from "./party-names.ts";
import { roleNames, roleOf } from "./role-words.ts";

export { guessColumns } from "./columns.ts";

/**
 * One line of the table, with exactly one outcome:
 * `new` nobody like this is known; `changed` the same name and party, with other details; `same` nothing to do;
 * `duplicate` may be somebody known (or an earlier line): a person decides; `refused` cannot be taken in.
 */
export interface RosterReviewRow {
  readonly line: number;
  readonly outcome: "new" | "changed" | "same" | "duplicate" | "refused";
  readonly why: string; // one or more plain sentences; for `new` only what was odd about the line
  readonly name: string; // as the line has it, for the list; may be empty when refused
  readonly candidate: Candidate | null; // null only when refused
  readonly matches: readonly string[]; // keys of the people it is, or may be
  readonly changes: readonly FieldChange[]; // against the first of `matches`
  readonly known: KnownPerson | null; // of a new one: who came to another meeting under this name
}

export interface RosterReview {
  readonly rows: readonly RosterReviewRow[];
  readonly dossier: Dossier;
}

/** What to do with a line. */
export type RosterDecision =
  | { readonly action: "add" }
  | { readonly action: "update"; readonly person: string }
  | { readonly action: "skip" };

/**
 * Compares the lines of a table with the people of a dossier. Nobody is merged and no line is dropped: every
 * line comes back once. Without a column for the party, everybody belongs to `party`, or else to ours.
 */
export function reviewRoster(
  table: RosterTable,
  columns: RosterColumns,
  dossier: Dossier,
  options: { readonly party?: PartyId; readonly known?: readonly KnownPerson[] } = {},
): RosterReview {
  const findKnown = finderOf(options.known ?? []);
  const readParty = partyReader(dossier);
  const known = delegates(dossier);
  const chosen = options.party ?? find(dossier, "meeting", meetingKey)?.ourParty;
  const fallback = columns.party === undefined && chosen ? chosenParty(chosen, dossier) : noParty;
  const rows = table.rows.map((row): RosterReviewRow => {
    const cell = (field: RosterField): string => {
      const at = columns[field];
      return at === undefined ? "" : (row.cells[at] ?? "").trim();
    };
    const name = nameOf(cell);
    const refused = (why: string): RosterReviewRow => ({
      line: row.line,
      outcome: "refused",
      why,
      name,
      candidate: null,
      matches: [],
      changes: [],
      known: null,
    });
    if (name === "") return refused("There is no name in this line.");
    const named = cell("party");
    const party = named === "" ? fallback : readParty(named);
    if (party.is === "refused") return refused(party.why);
    const candidate = candidateOf(cell, name, party);
    if (typeof candidate === "string") return refused(candidate);
    const like = known.like(candidate);
    if (!like.some(({ key }) => key === null)) known.addLine(candidate, row.line);
    const elsewhere = like.length === 0 ? findKnown(candidate.person.name, candidate.party) : null;
    return compare(row.line, candidate, like, elsewhere, row.flags);
  });
  return { rows, dossier };
}

function nameOf(cell: (field: RosterField) => string): string {
  const inParts = [cell("given"), cell("family")].filter((part) => part !== "").join(" ");
  return cell("name") === "" ? inParts : inSpokenOrder(cell("name"));
}

const noParty: PartyReading = { is: "refused", why: "This line names no country or organization." };

/** The person and role of a line, or why there is none. */
function candidateOf(
  cell: (field: RosterField) => string,
  name: string,
  party: { readonly party: PartyId; readonly name: string },
): Candidate | string {
  const role = roleOf(cell("role"));
  const titles = new Set([cell("title"), role === null ? cell("role") : ""]); // a role we have no word for is kept
  const familyName = cell("family") || (cell("name") === "" ? "" : (familyNameIn(cell("name")) ?? ""));
  const fields = {
    name,
    familyName,
    office: cell("office"),
    title: [...titles].filter((title) => title !== "").join(", "),
    email: cell("email"),
    phone: cell("phone"),
  };
  const person = personSchema.safeParse(
    Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== "")),
  );
  if (!person.success) {
    const field = String(person.error.issues[0]?.path[0] ?? "name");
    return `The ${field} is longer than 500 characters; shorten it.`;
  }
  return {
    person: person.data,
    party: party.party,
    partyName: party.name,
    role: role ?? roleOf(cell("title")),
  };
}

/** What a line is, given everybody it may be. */
function compare(
  line: number,
  candidate: Candidate,
  like: readonly Delegate[],
  elsewhere: KnownPerson | null,
  flags: readonly string[],
): RosterReviewRow {
  const [first, second] = like;
  const row = (outcome: RosterReviewRow["outcome"], why: readonly string[]): RosterReviewRow => ({
    line,
    outcome,
    why: [...why, ...flags].join(" "),
    name: candidate.person.name,
    candidate,
    matches: like.flatMap(({ key }) => (key === null ? [] : [key])),
    changes: first?.changes ?? [],
    known: elsewhere,
  });
  if (!first) return row("new", elsewhere ? [`Came to: ${elsewhere.meeting}.`] : []);
  if (second || first.key === null || !first.isExact)
    return row(
      "duplicate",
      like.map(({ why }) => why),
    );
  if (first.changes.length === 0) return row("same", ["Already in this dossier."]);
  return row("changed", [`${first.changes.map(toldChange).join("; ")}.`]);
}

function toldChange(change: FieldChange): string {
  const [from, to] =
    change.field === "role" ? [roleNames[change.from], roleNames[change.to]] : [change.from, change.to];
  return `${fieldNames[change.field]}: “${to}”${from === "" ? ", not known before" : `, was “${from}”`}`;
}

const fieldNames: Readonly<Record<FieldChange["field"], string>> = {
  office: "Office",
  title: "Title",
  email: "E-mail",
  phone: "Phone",
  role: "Role",
};

/**
 * The changes that take in the reviewed lines: a person, their role, and the party where the dossier lacks it.
 * New lines are added unless decided otherwise; the others only as decided (by line number).
 */
export function rosterChanges(
  review: RosterReview,
  newKey: () => string,
  decisions: ReadonlyMap<number, RosterDecision> = new Map(),
): readonly Change[] {
  const chosen = review.rows.flatMap((row) => {
    const decision = decisions.get(row.line) ?? { action: row.outcome === "new" ? "add" : "skip" };
    return row.candidate === null || decision.action === "skip"
      ? []
      : [{ candidate: row.candidate, known: row.known, decision }];
  });
  const { dossier } = review;
  const lastOrder = all(dossier, "role").at(-1)?.body.order ?? null;
  const orders = generateNKeysBetween(lastOrder, null, chosen.length);
  const parties = new Map(chosen.map(({ candidate }) => [candidate.party, candidate.partyName]));
  return [
    ...[...parties]
      .filter(([key]) => !dossier.records.party?.has(key))
      .map(([key, name]) => put("party", key, { name })),
    ...chosen.flatMap(({ candidate, known, decision }, at) =>
      decision.action === "update"
        ? updatePerson(dossier, decision.person, candidate, newKey, orders[at] ?? "a0")
        : addPerson(candidate, known, newKey, orders[at] ?? "a0"),
    ),
  ];
}

const put = (kind: Change["kind"], key: string, fields: Change["fields"]): Change => ({
  kind,
  key,
  action: "put",
  fields,
});

/** Somebody known keeps their key, and what is known of them where the line has nothing. */
function addPerson(
  candidate: Candidate,
  known: KnownPerson | null,
  newKey: () => string,
  order: string,
): readonly Change[] {
  const person = known?.key ?? newKey();
  const fields = personFields.map(
    (field) => [field, candidate.person[field] ?? known?.person[field] ?? null] as const,
  );
  return [
    put("person", person, Object.fromEntries(fields.filter(([, text]) => text !== null))),
    addRole(person, candidate, newKey(), order),
  ];
}

const personFields = ["name", "familyName", "office", "title", "email", "phone"] as const;

const addRole = (person: string, { party, role }: Candidate, key: string, order: string): Change =>
  put("role", key, { person, party, role: role ?? "member", order, attends: [] });

/** Writes what the line knows over what was known; what it does not mention stays. The name stays as it was. */
function updatePerson(
  dossier: Dossier,
  key: string,
  candidate: Candidate,
  newKey: () => string,
  order: string,
): readonly Change[] {
  const known = dossier.records.person?.get(key);
  if (!known) return addPerson(candidate, null, newKey, order);
  const details = personFields.flatMap((field) => {
    const text = candidate.person[field];
    return field === "name" || text === undefined || text === known.body[field]
      ? []
      : [[field, text] as const];
  });
  const role = all(dossier, "role").find(({ body }) => body.person === key && body.party === candidate.party);
  const changes =
    details.length === 0 ? [] : [{ ...put("person", key, Object.fromEntries(details)), seen: known.heads }];
  if (!role) return [...changes, addRole(key, candidate, newKey(), order)];
  if (candidate.role === null || candidate.role === role.body.role) return changes;
  return [...changes, { ...put("role", role.key, { role: candidate.role }), seen: role.heads }];
}
