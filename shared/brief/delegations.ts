import type { Block, Cell } from "../document/document.ts";
import { all, find } from "../dossier/dossier.ts";
import { partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { Role } from "../dossier/role.ts";
import { cell, row } from "./meeting-sections.ts";
import { heading, headingId, paragraphsOf, quiet, refOf, sourced, type PackView } from "./pack-view.ts";

export const roleNames: Readonly<Record<Role["role"], string>> = {
  head: "Head of delegation",
  alternate: "Alternate head",
  adviser: "Adviser",
  expert: "Expert",
  "note-taker": "Note-taker",
  observer: "Observer",
  member: "Member",
};
const ranks = Object.keys(roleNames) as Role["role"][];

/** The people of a delegation: the head first, then as they are ranked and placed. */
export function membersOfDelegation(view: PackView, party: string): readonly DossierRecord<"role">[] {
  return all(view.dossier, "role")
    .filter(({ body }) => body.party === party)
    .toSorted((a, b) => ranks.indexOf(a.body.role) - ranks.indexOf(b.body.role));
}

/** Ours with their roles and seats; then theirs, with what we know of their heads. */
export function composeDelegations(view: PackView): readonly Block[] {
  const { ourParty } = view.meeting;
  const parties = [...new Set(all(view.dossier, "role").map(({ body }) => body.party))];
  const theirs = parties
    .filter((party) => party !== ourParty)
    .toSorted((a, b) => partyName(view.dossier, a).localeCompare(partyName(view.dossier, b)));
  return [ourParty, ...theirs].flatMap((party) => composeDelegation(view, party));
}

function composeDelegation(view: PackView, party: string): readonly Block[] {
  const members = membersOfDelegation(view, party);
  if (members.length === 0) return [];
  const name = partyName(view.dossier, party);
  const isOurs = party === view.meeting.ourParty;
  return [
    heading(2, headingId("delegation", party), isOurs ? `Our delegation: ${name}` : name),
    {
      kind: "table",
      alt: `Delegation of ${name}`,
      widths: [2, 2.6, 4],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      records: members.map(refOf),
      rows: [
        row("Role", "Name", "Office and title"),
        ...members.map((member) => memberRow(view, member, isOurs)),
      ],
    },
    ...biographies(view, members),
  ];
}

function memberRow(view: PackView, { body }: DossierRecord<"role">, isOurs: boolean): readonly Cell[] {
  const person = find(view.dossier, "person", body.person);
  const place = [person?.title, person?.office].filter((part) => part !== undefined).join(", ");
  const items = body.attends.flatMap((item) => find(view.dossier, "agenda-item", item)?.number ?? []);
  const extra = [
    isOurs && items.length > 0
      ? `Attends ${items.length === 1 ? "item" : "items"} ${items.join(", ")}`
      : null,
    body.seat === undefined ? null : `Seat ${body.seat}`,
  ].filter((part) => part !== null);
  return [
    cell(roleNames[body.role]),
    { runs: [{ text: person?.name ?? "Name not known", bold: body.role === "head" }] },
    {
      runs: [
        { text: place },
        ...(extra.length === 0 ? [] : [quiet(`${place === "" ? "" : "\n"}${extra.join(" · ")}`)]),
      ],
    },
  ];
}

function biographies(view: PackView, members: readonly DossierRecord<"role">[]): readonly Block[] {
  return members.flatMap(({ body }) => {
    const person = all(view.dossier, "person").find(({ key }) => key === body.person);
    if (!person?.body.biography) return [];
    return paragraphsOf(person.body.biography).map((text, index): Block => ({
      kind: "paragraph",
      style: "body",
      ...sourced(person),
      runs: index === 0 ? [{ text: `${person.body.name}. `, bold: true }, { text }] : [{ text }],
    }));
  });
}
