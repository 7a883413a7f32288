import { firstWords } from "../document/first-words.ts";
import { find, type Dossier } from "../dossier/dossier.ts";
import { issueName, partyName } from "../dossier/names.ts";
import { kindNames } from "../dossier/kind-names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { amountText } from "../pledges/amount-text.ts";

const longest = 80; // characters

/** What a record is called in a list: the words a person would know it by, cut short. */
export const recordLabel = (record: DossierRecord, dossier: Dossier): string =>
  firstWords(labelOf(record, dossier), longest);

function labelOf(record: DossierRecord, dossier: Dossier): string {
  if (record.kind === "agenda-item") return `Item ${record.body.number}: ${record.body.title}`;
  if (record.kind === "bilateral") return `Bilateral with ${partyName(dossier, record.body.party)}`;
  if (record.kind === "draft-resolution") {
    return [record.body.symbol, record.body.title].filter((part) => part !== undefined).join(" ");
  }
  if (record.kind === "clearance") {
    const point = find(dossier, "talking-point", record.body.point)?.text;
    return `Clearance by ${record.body.by}${point === undefined ? "" : ` of “${point}”`}`;
  }
  if (record.kind === "background-paragraph") return record.body.heading ?? record.body.text;
  if (record.kind === "position") {
    const { party, issue, summary } = record.body;
    return `${partyName(dossier, party)} on ${issueName(dossier, issue)}: ${summary}`;
  }
  if (record.kind === "pledge") {
    const { party, status, amount, currency } = record.body;
    const sum = amount === undefined ? "" : `, ${amountText(amount, currency)}`;
    return `${partyName(dossier, party)}: ${status}${sum}`;
  }
  if (record.kind === "role") {
    const { person, party, role } = record.body;
    return find(dossier, "person", person)?.name ?? `${partyName(dossier, party)}, ${role}`;
  }
  return plainLabel(record);
}

/** The first of the fields in which a record says what it is about. */
function plainLabel({ body, kind }: DossierRecord): string {
  const fields = body as Readonly<Record<string, unknown>>;
  const named = ["text", "title", "name", "heading"].map((field) => fields[field]);
  return named.find((value) => typeof value === "string") ?? kindNames[kind];
}
