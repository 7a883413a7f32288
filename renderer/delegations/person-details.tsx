import { useState } from "react";
import { find, type Dossier } from "../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import { setField } from "../app/edit.ts";
import { markingChoices, sameMarking } from "../app/marking-choice.ts";
import { useMeeting } from "../app/use-dossier.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Choice, Field } from "../ui/field.tsx";
import styles from "../ui/screen.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly role: DossierRecord<"role">;
}

/** What a row has no room for, behind its button: where somebody sits, how to reach them, and who they are. */
export function PersonDetails({ dossier, role }: Props) {
  const [isOpen, setOpen] = useState(false);
  const name = find(dossier, "person", role.body.person)?.name ?? "";
  const close = (): void => setOpen(false);
  const { seat } = role.body;
  return (
    <>
      <Button
        look="quiet"
        label={seat === undefined ? `Details of ${name}` : `${seat}, details of ${name}`}
        onPress={() => setOpen(true)}
      >
        {seat ?? "Details"}
      </Button>
      {isOpen && (
        <Dialog title={name} onClose={close}>
          <Fields dossier={dossier} role={role} />
          <Actions>
            <Button look="primary" onPress={close}>
              Close
            </Button>
          </Actions>
        </Dialog>
      )}
    </>
  );
}

function Fields({ dossier, role: { key, body } }: Props) {
  const person = find(dossier, "person", body.person);
  const { defaultMarking } = useMeeting();
  const marking = person?.marking;
  const marks = markingChoices(marking ?? defaultMarking);
  const chosen = marks.find((one) => marking && sameMarking(one.marking, marking));
  const set = (field: string) => (value: unknown) => setField("person", body.person, field, value);
  return (
    <>
      <div className={styles["facts"]}>
        <Field
          autoFocus
          label="Seat"
          value={body.seat ?? ""}
          onCommit={(seat) => setField("role", key, "seat", seat)}
        />
        <Field
          label="Family name, for sorting"
          value={person?.familyName ?? ""}
          onCommit={set("familyName")}
        />
        <Field label="Phone" value={person?.phone ?? ""} onCommit={set("phone")} />
        <Field label="E-mail" value={person?.email ?? ""} onCommit={set("email")} />
      </div>
      <Field isMultiline label="Biography" value={person?.biography ?? ""} onCommit={set("biography")} />
      <Choice
        label="Marking"
        value={chosen?.name ?? ""}
        options={[
          { value: "", name: "Default marking" },
          ...marks.map(({ name }) => ({ value: name, name })),
        ]}
        onCommit={(asked) => set("marking")(marks.find(({ name }) => name === asked)?.marking ?? null)}
      />
    </>
  );
}
