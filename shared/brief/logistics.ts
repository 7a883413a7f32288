import type { Block } from "../document/document.ts";
import { all } from "../dossier/dossier.ts";
import { partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { membersOfDelegation } from "../delegations/delegations.ts";
import { heading, paragraphsOf, sourced, type PackView } from "./pack-view.ts";
import { headerRow, rowOf } from "./table-rows.ts";

/** Practical matters, then how to reach people: ours first. */
export function composeLogistics(view: PackView): readonly Block[] {
  const notes = all(view.dossier, "logistics-note").flatMap((record) =>
    paragraphsOf(record.body.text).map((text, index): Block => ({
      kind: "paragraph",
      style: "body",
      ...sourced(view, record),
      runs: [...(index === 0 ? [{ text: `${record.body.heading}. `, bold: true }] : []), { text }],
    })),
  );
  const contacts = contactTable(view);
  return [...notes, ...(contacts ? [heading(2, "logistics-contacts", "Contacts"), contacts] : [])];
}

function contactTable(view: PackView): Block | null {
  const parties = new Set([view.meeting.ourParty, ...view.matrix.parties]);
  const known = [...parties].flatMap((party) =>
    membersOfDelegation(view.dossier, party).flatMap((role) => {
      const person = view.dossier.records.person?.get(role.body.person);
      return person && (person.body.phone ?? person.body.email) !== undefined
        ? [{ party, role, person }]
        : [];
    }),
  );
  if (known.length === 0) return null;
  const row = ({
    party,
    role,
    person,
  }: {
    party: string;
    role: DossierRecord;
    person: DossierRecord<"person">;
  }) =>
    rowOf(
      view,
      [person, role],
      [person.body.name, partyName(view.dossier, party), person.body.phone ?? "", person.body.email ?? ""],
    );
  return {
    kind: "table",
    alt: "Contacts",
    widths: [2.4, 2, 2, 3],
    headerRows: 1,
    headerColumn: false,
    style: "grid",
    rows: [headerRow("Name", "Party", "Telephone", "E-mail"), ...known.map(row)],
  };
}
