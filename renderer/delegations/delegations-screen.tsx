import { useEffect, useState } from "react";
import { all, find, type Dossier } from "../../shared/dossier/dossier.ts";
import { partyName } from "../../shared/dossier/names.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import { attendedItems, delegationParties } from "../../shared/delegations/delegations.ts";
import { finderOf, type KnownPerson } from "../../shared/delegations/known-people.ts";
import { roleNames, roleOf } from "../../shared/delegations/role-words.ts";
import type { Role } from "../../shared/dossier/role.ts";
import { v7 as newUuid } from "uuid";
import { api } from "../api.ts";
import { deleteItem, moveItem, setField } from "../app/edit.ts";
import { keyText, useProvide } from "../app/commands.ts";
import { Exporting, useExport } from "../app/exporting.tsx";
import { lastPlace } from "../app/order.ts";
import { commit, put } from "../app/committing.ts";
import { say } from "../app/store.ts";
import { useDossier, useMeeting } from "../app/use-dossier.ts";
import { AddLine } from "../ui/add-line.tsx";
import { Button } from "../ui/button.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { Rows } from "../ui/rows.tsx";
import { EmptyState, Section } from "../ui/section.tsx";
import styles from "../ui/screen.module.css";
import { PersonDetails } from "./person-details.tsx";
import { RosterImport } from "./roster-import.tsx";

const roles = (Object.keys(roleNames) as Role["role"][]).map((value) => ({ value, name: roleNames[value] }));

const countText = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** Who comes: ours first, then theirs. */
export function DelegationsScreen() {
  const dossier = useDossier();
  const { ourParty } = useMeeting();
  const [isImporting, setImporting] = useState(false);
  const known = useKnownPeople(dossier.id);
  const exporting = useExport();
  const exportParticipants = (): void =>
    void exporting.start((of) => api.documents.exportList({ ...of, list: { of: "participants" } }));
  useProvide([
    {
      id: "import-roster",
      title: "Import a roster",
      keys: "$mod+i",
      group: "Delegations",
      run: () => setImporting(true),
    },
    {
      id: "export-participants",
      title: "Export the list of participants",
      keys: "$mod+e",
      group: "Delegations",
      run: exportParticipants,
    },
  ]);
  const people = all(dossier, "role");
  const parties = delegationParties(dossier);
  return (
    <div className={styles["page"]}>
      <div className={styles["bar"]}>
        <Button onPress={() => setImporting(true)} shortcut={keyText("$mod+i")}>
          Paste or import a roster
        </Button>
        <Button onPress={exportParticipants} shortcut={keyText("$mod+e")}>
          Export the list
        </Button>
        <span className={styles["note"]}>
          {countText(people.length, "person", "people")} in{" "}
          {countText(new Set(people.map(({ body }) => body.party)).size, "delegation", "delegations")}
        </span>
      </div>
      <Exporting exporting={exporting} />
      {parties.map((party) => (
        <Delegation key={party} dossier={dossier} known={known} party={party} isOurs={party === ourParty} />
      ))}
      {isImporting && <RosterImport dossier={dossier} known={known} onClose={() => setImporting(false)} />}
    </div>
  );
}

/** Who came to other meetings: read when the screen is shown. */
function useKnownPeople(dossier: string): readonly KnownPerson[] {
  const [known, setKnown] = useState<readonly KnownPerson[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void api.dossier.knownPeople({ dossier }).then((answer) => {
      if (isCurrent && answer.ok) setKnown(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [dossier]);
  return known;
}

interface DelegationProps {
  readonly dossier: Dossier;
  readonly known: readonly KnownPerson[];
  readonly party: string;
  readonly isOurs: boolean;
}

function Delegation({ dossier, known, party, isOurs }: DelegationProps) {
  const members = all(dossier, "role").filter(({ body }) => body.party === party);
  const name = partyName(dossier, party);
  const add = (text: string): void => {
    const [person = text, ...others] = text.split(",").map((part) => part.trim());
    const role = others.map(roleOf).find((one) => one !== null) ?? "member";
    const office = others.filter((part) => roleOf(part) === null);
    const elsewhere = finderOf(known)(person, party);
    const isNew = elsewhere !== null && !dossier.records.person?.has(elsewhere.key);
    const key = isNew ? elsewhere.key : newUuid();
    void commit("Add a person", [
      ...(dossier.records.party?.has(party) ? [] : [put("party", party, { name })]),
      put("person", key, {
        ...(isNew ? elsewhere.person : {}),
        name: person,
        ...(office.length > 0 ? { office: office.join(", ") } : {}),
      }),
      put("role", newUuid(), {
        person: key,
        party,
        role,
        order: lastPlace(all(dossier, "role")),
        attends: [],
      }),
    ]);
    if (isNew) say(`${person} came to: ${elsewhere.meeting}. Taken over from there.`);
  };
  return (
    <Section title={isOurs ? `Our delegation: ${name}` : name}>
      {members.length === 0 && (
        <EmptyState>
          <p>Nobody yet. Type a name below, or paste the roster with Ctrl+I.</p>
        </EmptyState>
      )}
      <Rows
        label={name}
        items={members}
        keyOf={(item) => item.key}
        onMove={(item, by) => moveItem("role", members, item.key, by)}
        onDelete={(item) => deleteItem("role", item)}
        render={(role) => <Member dossier={dossier} role={role} />}
      />
      <AddLine label={`Add a person to ${name}: name, role, office`} onAdd={add} />
    </Section>
  );
}

interface MemberProps {
  readonly dossier: Dossier;
  readonly role: DossierRecord<"role">;
}

function Member({ dossier, role }: MemberProps) {
  const { key, body } = role;
  const person = find(dossier, "person", body.person);
  const set = (field: string) => (value: unknown) => setField("person", body.person, field, value);
  return (
    <div className={styles["line"]} style={{ "--columns": "10rem 13rem 1fr 1fr 6rem 9rem" }}>
      <Choice
        isBare
        isLabelHidden
        label="Role"
        value={body.role}
        options={roles}
        onCommit={(value) => setField("role", key, "role", value)}
      />
      <Field isBare isLabelHidden label="Name" value={person?.name ?? ""} onCommit={set("name")} />
      <Field
        isBare
        isLabelHidden
        isWrapped
        label="Title"
        placeholder="Title"
        value={person?.title ?? ""}
        onCommit={set("title")}
      />
      <Field
        isBare
        isLabelHidden
        isWrapped
        label="Office"
        placeholder="Office"
        value={person?.office ?? ""}
        onCommit={set("office")}
      />
      <Field
        isBare
        isLabelHidden
        label="Agenda items attended, by number"
        placeholder="All items"
        value={attendedItems(dossier, body) ?? ""}
        onCommit={(numbers) => setField("role", key, "attends", itemsOf(dossier, numbers))}
      />
      <PersonDetails dossier={dossier} role={role} />
    </div>
  );
}

/** The items whose numbers are given; none given means all. */
function itemsOf(dossier: Dossier, numbers: string): readonly string[] {
  const given = new Set(numbers.split(/[,;\s]+/));
  return all(dossier, "agenda-item").flatMap(({ key, body }) => (given.has(body.number) ? [key] : []));
}
