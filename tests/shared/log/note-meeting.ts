import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import { bodySchemas, type BodyOf, type DossierRecord } from "../../../shared/dossier/record.ts";
import type { RecordKind } from "../../../shared/dossier/record-ref.ts";

/** 11:42:07 in Vienna. */
export const noteNow = "2009-11-27T10:42:07Z";
export const noteDossier = "0124fc01-6400-7910-84c7-767fda6125d2";

export const key = (n: number): string => `0125300b-0000-7000-8000-${String(n).padStart(12, "0")}`;

function record<K extends RecordKind>(kind: K, recordKey: string, body: BodyOf<K>): DossierRecord {
  bodySchemas[kind].parse(body);
  const made = { author: "Note-taker", device: noteDossier };
  const kept = { dossier: noteDossier, kind, key: recordKey, body, heads: [], author: "Note-taker", made };
  return { ...kept, clock: recordKey } as unknown as DossierRecord;
}

const party = (id: string, name: string): DossierRecord => record("party", id, { name });
const issue = (slug: string, order: string, name: string, ...aliases: string[]): DossierRecord =>
  record("issue", slug, { name, order, aliases });
const item = (n: number, order: string, number: string, title: string): DossierRecord =>
  record("agenda-item", key(n), { order, number, title, documents: [] });
const person = (n: number, name: string, id: string, seat?: string): readonly DossierRecord[] => [
  record("person", key(n), { name }),
  record("role", key(n + 50), {
    person: key(n),
    party: id,
    role: "member",
    order: "a0",
    attends: [],
    ...(seat === undefined ? {} : { seat }),
  }),
];

const unclassified = { scheme: "us", level: "UNCLASSIFIED", caveats: [] } as const;

/** The meeting at which the lines of `note-lines.ts` are typed. The last entry is Russia's. */
export const noteRecords: readonly DossierRecord[] = [
  record("meeting", "meeting", {
    title: "Policy Consultative Group",
    slug: "notes",
    startsOn: "2009-11-26",
    endsOn: "2009-11-27",
    timeZone: "Europe/Vienna",
    language: "en-US",
    ourParty: "country:US",
    defaultMarking: unclassified,
  }),
  party("country:US", "United States"),
  party("country:RU", "Russia"),
  party("country:IR", "Iran"),
  party("country:IN", "India"),
  party("country:FR", "France"),
  party("country:CA", "Canada"),
  party("country:AF", "Afghanistan"),
  party("org:UNODC", "UNODC"),
  party("group:NAM", "Non-Aligned Movement"),
  party("own:host-city", "Host City"),
  issue(
    "precursors",
    "a0",
    "Working group on precursor chemicals",
    "precursor",
    "chemicals",
    "acetic anhydride",
    "AA",
  ),
  issue("border-security", "a1", "Working group on border security", "borders", "border", "law enforcement"),
  issue(
    "financial-flows",
    "a2",
    "Working group on financial flows",
    "flows",
    "finance",
    "remittances",
    "hawala",
  ),
  issue("regional-roundtables", "a3", "Roundtables on new regions", "roundtables", "regions", "Balkans"),
  issue("ministerial-meeting", "a5", "Ministerial meeting in 2010", "ministerial", "ministers"),
  issue("funding", "a6", "Funding of the third phase", "money", "resources", "pledges"),
  item(1, "a0", "1", "Opening of the meeting and adoption of the agenda"),
  item(2, "a1", "2", "Review of activities in 2009"),
  item(3, "a2", "3", "Technical working groups in 2010"),
  item(4, "a3", "4", "Expert roundtables in 2010: geographic focus"),
  item(5, "a4", "5", "Resources for the third phase"),
  item(6, "a5", "5 (a)", "Project document"),
  item(7, "a6", "6", "Ministerial meeting"),
  item(8, "a7", "7", "Conclusions and next session"),
  ...person(20, "John Sullivan", "country:US"),
  ...person(21, "Christine Cline", "country:US"),
  ...person(22, "Bernard Frahi", "org:UNODC", "Chair"),
  record("talking-point", key(40), {
    lane: "deliver",
    order: "a0",
    text: "A group on precursors comes first.",
    agendaItem: key(3),
    issue: "precursors",
  }),
  record("floor-event", key(90), { type: "item-opened", at: "2009-11-27T09:03:00Z", agendaItem: key(3) }),
  record("intervention", key(91), {
    at: "2009-11-27T10:31:00Z",
    line: "rus prefers that one group study flows",
    text: "prefers that one group study flows",
    party: "country:RU",
    agendaItem: key(3),
    stances: [],
    delivers: [],
    echoes: [],
  }),
];

export const noteMeeting: Dossier = toDossier(noteDossier, noteRecords);
