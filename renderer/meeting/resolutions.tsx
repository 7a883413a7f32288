import { isSymbol } from "../../shared/dossier/document-symbol.ts";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import type { DraftResolution } from "../../shared/dossier/draft-resolution.ts";
import { partyName } from "../../shared/dossier/names.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import { addLast, setField } from "../app/edit.ts";
import { RecordSection } from "../app/record-section.tsx";
import { MarkingMark } from "../app/marking-mark.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { partyItems, PartyPicker } from "../ui/party-picker.tsx";
import { Picked } from "../ui/picked.tsx";
import screen from "../ui/screen.module.css";
import styles from "./meeting.module.css";

const statuses: readonly { readonly value: DraftResolution["status"]; readonly name: string }[] = [
  { value: "tabled", name: "Tabled" },
  { value: "adopted", name: "Adopted" },
  { value: "withdrawn", name: "Withdrawn" },
  { value: "voted", name: "Put to the vote" },
];

/** The draft resolutions: who tabled them, what we think, what became of them. */
export function Resolutions({ dossier }: { readonly dossier: Dossier }) {
  const drafts = all(dossier, "draft-resolution");
  const add = (text: string): void => {
    const [, symbol = "", rest = ""] = /^(\S+?)[,:]?\s+(.+)$/.exec(text) ?? [];
    const named = isSymbol(symbol) ? { symbol, title: rest } : { title: text };
    const body = { ...named, coSponsors: [], status: "tabled" };
    addLast("draft-resolution", drafts, body);
  };
  return (
    <RecordSection
      dossier={dossier}
      kind="draft-resolution"
      title="Draft resolutions"
      render={(draft) => <Resolution dossier={dossier} draft={draft} />}
      addLabel="Add a draft resolution: symbol, if it has one, and title"
      onAdd={add}
    />
  );
}

interface Props {
  readonly dossier: Dossier;
  readonly draft: DossierRecord<"draft-resolution">;
}

function Resolution({ dossier, draft: { key, body } }: Props) {
  const set = (field: string) => (value: unknown) => setField("draft-resolution", key, field, value);
  return (
    <div className={styles["bilateral"]}>
      <div className={screen["line"]} style={{ "--columns": "11rem minmax(0, 1fr) 8rem 3.5rem" }}>
        <Field
          isBare
          isLabelHidden
          isWrapped
          label="Symbol"
          placeholder="Symbol"
          value={body.symbol ?? ""}
          onCommit={set("symbol")}
        />
        <Field isBare isLabelHidden isWrapped label="Title" value={body.title} onCommit={set("title")} />
        <Choice
          isBare
          isLabelHidden
          label="Status"
          value={body.status}
          options={statuses}
          onCommit={set("status")}
        />
        <MarkingMark value={body.marking} onCommit={set("marking")} />
      </div>
      <div className={screen["line"]} style={{ "--columns": "11rem minmax(0, 1fr) 14rem" }}>
        <PartyPicker label="Sponsor" value={body.sponsor ?? null} onCommit={set("sponsor")} />
        <Picked
          label="Co-sponsors"
          picked={body.coSponsors}
          items={coSponsorItems(dossier, body.coSponsors)}
          onCommit={set("coSponsors")}
        />
        <Choice
          isBare
          label="Agenda item"
          value={body.agendaItem ?? ""}
          options={[
            { value: "", name: "None" },
            ...all(dossier, "agenda-item").map((item) => ({
              value: item.key,
              name: `${item.body.number}. ${item.body.title}`,
            })),
          ]}
          onCommit={set("agendaItem")}
        />
      </div>
      {body.status === "voted" && (
        <div className={screen["line"]} style={{ "--columns": "repeat(3, 9rem)" }}>
          <Votes label="For" value={body.votesFor} onCommit={set("votesFor")} />
          <Votes label="Against" value={body.votesAgainst} onCommit={set("votesAgainst")} />
          <Votes label="Abstentions" value={body.abstentions} onCommit={set("abstentions")} />
        </div>
      )}
      <Field
        isBare
        isMultiline
        label="Our position (never on a releasable copy)"
        value={body.ourPosition ?? ""}
        onCommit={set("ourPosition")}
      />
    </div>
  );
}

interface VotesProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onCommit: (value: number | null) => string | null;
}

const Votes = ({ label, value, onCommit }: VotesProps) => (
  <Field
    type="number"
    label={label}
    value={String(value ?? "")}
    onCommit={(typed) => onCommit(typed === "" ? null : Number(typed))}
  />
);

/** The parties of the reference list, and those picked that only this dossier knows. */
const coSponsorItems = (dossier: Dossier, picked: readonly string[]) => [
  ...partyItems,
  ...picked
    .filter((party) => !partyItems.some(({ id }) => id === party))
    .map((id) => ({ id, name: partyName(dossier, id) })),
];
