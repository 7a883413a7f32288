import { useState } from "react";
import { useLocation } from "wouter";
import type { PartyId } from "../../shared/dossier/identity.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { PartyPicker } from "../ui/party-picker.tsx";
import styles from "./shell.module.css";
import { refreshDossiers, useApp, valueOf } from "./store.ts";

/** A dossier from nothing, or from the meeting before. */
export function NewDossier({ onClose }: { readonly onClose: () => void }) {
  const [, go] = useLocation();
  const dossiers = useApp((state) => state.dossiers);
  const usual = useApp((state) => state.settings?.ourParty);
  const [title, setTitle] = useState("");
  const [ourParty, setOurParty] = useState<PartyId>(usual ?? "country:US");
  const [startsOn, setStartsOn] = useState("");
  const [endsOn, setEndsOn] = useState("");
  const [place, setPlace] = useState("");
  const [previous, setPrevious] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  const create = async (): Promise<void> => {
    if (title === "") return setProblem("Give the meeting a title first.");
    const created = await api.workspace.createDossier({
      title,
      ourParty,
      ...(startsOn === "" ? {} : { startsOn }),
      ...(endsOn === "" ? {} : { endsOn }),
      ...(place === "" ? {} : { place }),
      ...(previous === "" ? {} : { previous }),
    });
    if (!created.ok) return setProblem(created.error.message);
    await refreshDossiers();
    onClose();
    go(`/${valueOf(created)?.dossier ?? ""}/meeting`);
  };
  return (
    <Dialog title="New dossier" onClose={onClose}>
      <div className={styles["form"]}>
        <div className={styles["full"]}>
          <Field label="Title of the meeting" value={title} onCommit={setTitle} autoFocus />
        </div>
        <Field label="First day" type="date" value={startsOn} onCommit={setStartsOn} />
        <Field label="Last day" type="date" value={endsOn} onCommit={setEndsOn} />
        <Field label="Place" value={place} onCommit={setPlace} />
        <PartyPicker label="The party we serve" value={ourParty} onCommit={setOurParty} />
        <div className={styles["full"]}>
          <Choice
            label="Carry over from"
            value={previous}
            onCommit={setPrevious}
            options={[
              { value: "", name: "nothing: start from an empty dossier" },
              ...dossiers.map(({ id, title: name }) => ({ value: id, name })),
            ]}
          />
        </div>
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
      <Actions>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" onPress={() => void create()}>
          Create
        </Button>
      </Actions>
    </Dialog>
  );
}
