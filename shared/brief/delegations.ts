import { attendedItems, delegationParties, membersOfDelegation } from "../delegations/delegations.ts";
import { roleNames } from "../delegations/role-words.ts";
import type { Block, Cell } from "../document/document.ts";
import { find } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import { partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { heading, headingId, namedPeople, paragraphsOf, sourced, type PackView } from "./pack-view.ts";
import { headerRow, rowOf, under } from "./table-rows.ts";

/** Ours with their roles and seats; then theirs in one table, heads first, with what we know of their people. */
export function composeDelegations(view: PackView): readonly Block[] {
  const { ourParty } = view.meeting;
  const theirs = delegationParties(view.dossier).filter((party) => party !== ourParty);
  return [
    ...(ourParty === undefined ? [] : ourDelegation(view, ourParty)),
    ...otherDelegations(view, theirs),
  ];
}

function ourDelegation(view: PackView, party: PartyId): readonly Block[] {
  const members = membersOfDelegation(view.dossier, party);
  if (members.length === 0) return [];
  const name = partyName(view.dossier, party);
  return [
    heading(2, headingId("delegation", party), `Our delegation: ${name}`),
    {
      kind: "table",
      alt: `Delegation of ${name}`,
      widths: [2, 2.6, 4],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      rows: [
        headerRow("Role", "Name", "Office and title"),
        ...members.map((member) => memberRow(view, member, true)),
      ],
    },
    ...members.flatMap((member) => biography(view, member)),
  ];
}

/** A table a party would fill pages with headings where most send one or two. */
function otherDelegations(view: PackView, parties: readonly PartyId[]): readonly Block[] {
  const members = parties.flatMap((party) => membersOfDelegation(view.dossier, party));
  if (members.length === 0) return [];
  return [
    heading(2, headingId("delegation", "others"), "Other delegations"),
    {
      kind: "table",
      alt: "Other delegations",
      widths: [2.1, 2, 2.4, 3.4],
      headerRows: 1,
      headerColumn: true,
      style: "grid",
      rows: [
        headerRow("Delegation", "Role", "Name", "Office and title"),
        ...members.map((member) => [
          { runs: [{ text: partyName(view.dossier, member.body.party) }] },
          ...memberRow(view, member, false),
        ]),
      ],
    },
    ...members.flatMap((member) =>
      biography(view, member, ` (${partyName(view.dossier, member.body.party)})`),
    ),
  ];
}

function memberRow(view: PackView, record: DossierRecord<"role">, isOurs: boolean): readonly Cell[] {
  const { person: key, role, seat } = record.body;
  const person = find(view.dossier, "person", key);
  const place = [person?.title, person?.office].filter((part) => part !== undefined).join(", ");
  const items = attendedItems(view.dossier, record.body);
  const extra = [
    isOurs && items !== null ? `Attends ${items.includes(",") ? "items" : "item"} ${items}` : null,
    seat === undefined ? null : `Seat: ${seat}`,
  ].filter((part) => part !== null);
  return rowOf(
    view,
    [record, ...namedPeople(view, [key])],
    [
      roleNames[role],
      [{ text: person?.name ?? "Name not known", bold: role === "head" }],
      [{ text: place }, ...under(extra.join(" · "), place)],
    ],
    1,
  );
}

function biography(view: PackView, { body }: DossierRecord<"role">, of = ""): readonly Block[] {
  const person = view.dossier.records.person?.get(body.person);
  if (!person?.body.biography) return [];
  return paragraphsOf(person.body.biography).map((text, index): Block => ({
    kind: "paragraph",
    style: "body",
    ...sourced(view, person),
    runs: index === 0 ? [{ text: `${person.body.name}${of}. `, bold: true }, { text }] : [{ text }],
  }));
}
