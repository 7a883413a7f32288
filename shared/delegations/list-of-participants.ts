import { bold, run, type Block, type Document, type ListItem } from "../document/document.ts";
import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import { meetingKey } from "../dossier/meeting.ts";
import type { Person } from "../dossier/person.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { delegationRole } from "../dossier/role.ts";
import { bannerOf, defaultMarking, highestMarking, schemes } from "../marking/schemes.ts";
import { roleNames } from "./role-words.ts";

interface Participant {
  readonly role: DossierRecord<"role">;
  readonly person: Person;
}

interface Delegation {
  readonly party: PartyId;
  readonly name: string;
  readonly participants: readonly Participant[];
}

/**
 * The list of participants as it is handed to a secretariat: states, then groups and organizations, each in
 * alphabetical order, heads of delegation first. E-mail addresses and telephone numbers are left out. The banner
 * is the highest mark of what is inside.
 */
export function listOfParticipants(dossier: Dossier, context: { readonly now: string }): Document {
  const meeting = find(dossier, "meeting", meetingKey);
  const delegations = delegationsOf(dossier);
  const base = defaultMarking(dossier);
  const marks = delegations.flatMap(({ participants }) =>
    participants.flatMap(({ role, person }) => [role.body.marking ?? base, person.marking ?? base]),
  );
  return {
    title: "List of participants",
    ...(meeting ? { subtitle: meeting.title } : {}),
    author: meeting?.drafter ?? "",
    language: meeting?.language ?? "en",
    createdAt: context.now,
    page: "a4",
    banner: bannerOf(highestMarking([base, ...marks], schemes[base.scheme])),
    blocks: [
      { kind: "heading", level: 1, id: "participants", runs: [run("List of participants")] },
      ...(meeting ? [{ kind: "paragraph", style: "lead", runs: [run(meeting.title)] } as const] : []),
      ...(delegations.length === 0
        ? [{ kind: "paragraph", style: "note", runs: [run("No participants are recorded yet.")] } as const]
        : delegations.flatMap(delegationBlocks)),
    ],
  };
}

function delegationBlocks({ party, name, participants }: Delegation): readonly Block[] {
  return [
    {
      kind: "heading",
      level: 2,
      id: `participants-${party.toLowerCase().replace(":", "-")}`,
      runs: [run(name)],
      records: [{ kind: "party", key: party }],
    },
    { kind: "list", ordered: false, items: participants.map(participantItem) },
  ];
}

function participantItem({ role, person }: Participant): ListItem {
  const roleName = role.body.role === "member" ? [] : [roleNames[role.body.role]];
  const details = [...roleName, person.title, person.office].filter((text) => text !== undefined);
  return {
    runs: [bold(person.name)],
    ...(details.length > 0 ? { note: [run(details.join(", "))] } : {}),
    records: [
      { kind: "person", key: role.body.person },
      { kind: "role", key: role.key },
    ],
  };
}

/** The same list as rows for a spreadsheet, with a heading and with addresses: the form that a roster is read from. */
export function participantRows(dossier: Dossier): readonly (readonly string[])[] {
  return [
    ["Name", "Country or organization", "Office", "Title", "Role", "E-mail", "Phone"],
    ...delegationsOf(dossier).flatMap(({ name, participants }) =>
      participants.map(({ role, person }) => [
        person.name,
        name,
        person.office ?? "",
        person.title ?? "",
        roleNames[role.body.role],
        person.email ?? "",
        person.phone ?? "",
      ]),
    ),
  ];
}

function delegationsOf(dossier: Dossier): readonly Delegation[] {
  const byParty = Map.groupBy(
    all(dossier, "role").flatMap((role): readonly Participant[] => {
      const person = find(dossier, "person", role.body.person);
      return person ? [{ role, person }] : [];
    }),
    ({ role }) => role.body.party,
  );
  const collator = new Intl.Collator("en");
  return [...byParty]
    .map(([party, participants]) => ({
      party,
      name: find(dossier, "party", party)?.name ?? party,
      participants: participants.toSorted((a, b) => rank(a) - rank(b)),
    }))
    .toSorted((a, b) => placeOf(a.party) - placeOf(b.party) || collator.compare(a.name, b.name));
}

const rank = ({ role }: Participant): number => delegationRole.options.indexOf(role.body.role);
const placeOf = (party: PartyId): number =>
  ["country", "own", "group", "org"].indexOf(party.split(":")[0] ?? "");
