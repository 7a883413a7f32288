import { bold, run, type Block, type Cell, type Document } from "../document/document.ts";
import { dateIn, dayText } from "../dossier/dates.ts";
import { find, type Dossier } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import { meetingKey } from "../dossier/meeting.ts";
import { partyName } from "../dossier/names.ts";
import type { Person } from "../dossier/person.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { Marking } from "../marking/marking.ts";
import {
  bannerOf,
  bannerText,
  defaultMarking,
  highestMarking,
  portionMark,
  schemes,
} from "../marking/schemes.ts";
import { attendedItems, delegationParties, membersOfDelegation } from "./delegations.ts";
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
 * The list of participants to read: our delegation, then theirs (states, groups, organisations, each by name), heads
 * first, with what they attend. E-mail addresses and telephone numbers are left out. The banner is the highest mark of
 * what is inside; who is marked otherwise than the meeting carries the mark.
 */
export function listOfParticipants(dossier: Dossier, context: { readonly now: string }): Document {
  const meeting = find(dossier, "meeting", meetingKey);
  const delegations = delegationsOf(dossier);
  const base = defaultMarking(dossier);
  const marks = delegations.flatMap(({ participants }) =>
    participants.map((participant) => markOf(participant, base)),
  );
  return {
    title: "List of participants",
    ...(meeting ? { subtitle: meeting.title } : {}),
    author: meeting?.drafter ?? "",
    language: meeting?.language ?? "en",
    createdAt: context.now,
    page: meeting?.language === "en-US" ? "letter" : "a4",
    banner: bannerOf(highestMarking([base, ...marks], schemes[base.scheme])),
    footer: `As of ${dayText(dateIn(context.now, meeting?.timeZone ?? "UTC"))}`,
    blocks: [
      { kind: "heading", level: 1, id: "participants", runs: [run("List of participants")] },
      ...(meeting ? [{ kind: "paragraph", style: "lead", runs: [run(meeting.title)] } as const] : []),
      ...(delegations.length === 0
        ? [{ kind: "paragraph", style: "note", runs: [run("No participants are recorded yet.")] } as const]
        : delegations.flatMap((delegation) => delegationBlocks(dossier, delegation))),
    ],
  };
}

function delegationBlocks(dossier: Dossier, { party, name, participants }: Delegation): readonly Block[] {
  return [
    {
      kind: "heading",
      level: 2,
      id: `participants-${party.toLowerCase().replace(":", "-")}`,
      runs: [run(name)],
      records: [{ kind: "party", key: party }],
    },
    {
      kind: "table",
      alt: `Delegation of ${name}`,
      widths: [2, 2.6, 4, 1.4],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      rows: [
        ["Role", "Name", "Title and organisation", "Attends"].map((title): Cell => ({ runs: [bold(title)] })),
        ...participants.map((participant) => participantCells(dossier, participant)),
      ],
    },
  ];
}

function participantCells(dossier: Dossier, { role, person }: Participant): readonly Cell[] {
  const base = defaultMarking(dossier);
  const mark = portionMark(markOf({ role, person }, base));
  const place = [person.title, person.office].filter((text) => text !== undefined).join(", ");
  return [
    { runs: [run(roleNames[role.body.role])] },
    {
      runs: [...(mark === portionMark(base) ? [] : [run(`${mark} `)]), bold(person.name)],
      records: [
        { kind: "person", key: role.body.person },
        { kind: "role", key: role.key },
      ],
    },
    { runs: [run(place)] },
    { runs: [run(attendance(dossier, role))] },
  ];
}

const columns = [
  "Name",
  "Country or organization",
  "Office",
  "Title",
  "Role",
  "Attends",
  "E-mail",
  "Phone",
  "Marking",
] as const;

/** The same list as rows for a spreadsheet, under a heading and with addresses: the form that a roster is read from. */
export function participantRows(dossier: Dossier): readonly (readonly string[])[] {
  const base = defaultMarking(dossier);
  return [
    columns,
    ...delegationsOf(dossier).flatMap(({ name, participants }) =>
      participants.map(({ role, person }) => [
        person.name,
        name,
        person.office ?? "",
        person.title ?? "",
        roleNames[role.body.role],
        attendance(dossier, role),
        person.email ?? "",
        person.phone ?? "",
        bannerText(markOf({ role, person }, base)),
      ]),
    ),
  ];
}

const attendance = (dossier: Dossier, { body }: DossierRecord<"role">): string =>
  attendedItems(dossier, body) ?? "All items";

const markOf = ({ role, person }: Participant, base: Marking): Marking =>
  highestMarking([role.body.marking ?? base, person.marking ?? base], schemes[base.scheme]);

const delegationsOf = (dossier: Dossier): readonly Delegation[] =>
  delegationParties(dossier)
    .map((party) => ({
      party,
      name: partyName(dossier, party),
      participants: membersOfDelegation(dossier, party).flatMap((role): readonly Participant[] => {
        const person = find(dossier, "person", role.body.person);
        return person ? [{ role, person }] : [];
      }),
    }))
    .filter(({ participants }) => participants.length > 0);
