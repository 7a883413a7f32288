import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { v7 as newUuid } from "uuid";
import type { ReadCable } from "../../shared/cable/cable-reading.ts";
import { cableReference, importChanges } from "../../shared/cable/import/import-changes.ts";
import type { Proposal, ProposalKind } from "../../shared/cable/import/proposal.ts";
import { proposalsOf } from "../../shared/cable/import/proposals.ts";
import { writerOf } from "../../shared/cable/import/writer-of.ts";
import { clipped, type PartyId } from "../../shared/dossier/identity.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import { readCables } from "../../shared/cable/read-cables.ts";
import { api } from "../api.ts";
import { commit } from "../app/committing.ts";
import { openDossier } from "../app/opening.ts";
import { refreshDossiers, say, useApp, valueOf } from "../app/store.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Choice } from "../ui/field.tsx";
import { useKeptForm, type KeptForm } from "../ui/kept-form.ts";
import { PartyPicker } from "../ui/party-picker.tsx";
import { LeftForm } from "../ui/left-form.tsx";
import screen from "../ui/screen.module.css";
import styles from "./cable.module.css";
import { ProposalRow } from "./proposal-row.tsx";

const kinds: readonly { readonly kind: ProposalKind; readonly title: string }[] = [
  { kind: "meeting", title: "The meeting" },
  { kind: "delegate", title: "Delegations" },
  { kind: "position", title: "Positions" },
  { kind: "pledge", title: "Pledges" },
  { kind: "decision", title: "Decisions" },
  { kind: "action", title: "Actions" },
  { kind: "watch-item", title: "To watch" },
];

/** The cables of a file, and what is decided of the first. */
interface Form {
  readonly cables: readonly ReadCable[];
  readonly target: string; // dossier; "": a new one
  readonly party: PartyId | null; // whom a new one serves, where nothing else tells it
  readonly changed: ReadonlyMap<number, Proposal>;
  readonly refused: ReadonlySet<number>;
}

const begin = (cables: readonly ReadCable[]): Form => ({
  cables,
  target: "",
  party: null,
  changed: new Map(),
  refused: new Set(),
});

/** A cable becomes records: what it proposes, to accept, change or refuse one by one or all. */
export function ImportCable({ onClose }: { readonly onClose: () => void }) {
  const kept = useKeptForm("import-cable", (): Form => begin([]));
  const { cables } = kept.form;
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (): Promise<void> => {
    const file = valueOf(await api.cable.fromFile());
    if (!file) return;
    const reading = readCables(file.text);
    kept.change(begin(reading.cables));
    setProblem(
      reading.cables.length > 0 ? null : `${file.name}: ${reading.problems[0]?.message ?? "no cable."}`,
    );
  };
  const letGo = (): void => {
    kept.forget();
    onClose();
  };
  const [cable] = cables;
  return (
    <Dialog title="Import a cable" onClose={onClose} isWide>
      {kept.isLeft && <LeftForm />}
      {cable && (
        <Proposals
          key={cableReference(cable)}
          cable={cable}
          kept={kept}
          onDone={() => (cables.length > 1 ? kept.change(begin(cables.slice(1))) : letGo())}
          onCancel={letGo}
        />
      )}
      {!cable && (
        <>
          <p>
            A telegram as text. The meeting, the delegation, positions, pledges, decisions, actions and what
            to watch are proposed with the sentence each rests on; nothing is taken in before you say so.
          </p>
          {problem !== null && <p role="alert">{problem}</p>}
          <Actions>
            <Button look="primary" onPress={() => void choose()}>
              Choose a file…
            </Button>
          </Actions>
        </>
      )}
    </Dialog>
  );
}

interface ProposalsProps {
  readonly cable: ReadCable;
  readonly kept: KeptForm<Form>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function Proposals({ cable, kept, onDone, onCancel }: ProposalsProps) {
  const [, go] = useLocation();
  const open = useApp((state) => state.open);
  const usual = useApp((state) => state.settings?.ourParty);
  const { target, changed, refused, party } = kept.form;
  const into = target !== "" && open?.id === target ? open.dossier : null;
  const here = open?.dossier.records.meeting?.get(meetingKey)?.body.ourParty;
  const told = (into ? here : undefined) ?? usual ?? here ?? writerOf(cable) ?? null;
  const ourParty = party ?? told;
  const proposed = useMemo(
    () => (ourParty === null ? [] : proposalsOf(cable, into, ourParty)),
    [cable, into, ourParty],
  );
  const proposals = proposed.map((one, index) => changed.get(index) ?? one);
  const accepted = proposals.filter((_, index) => !refused.has(index));

  const toggle = (index: number): void =>
    kept.change({ refused: refused.symmetricDifference(new Set([index])) });
  const accept = async (): Promise<void> => {
    if (ourParty === null) return;
    const dossier = into ? target : await startDossier(accepted, cable, ourParty);
    if (dossier === null) return;
    await openDossier(dossier);
    const now = useApp.getState().open;
    if (!now || now.id !== dossier) return;
    const changes = importChanges(accepted, now.dossier, cableReference(cable), newUuid);
    const isDone = changes.length === 0 || (await commit("Import a cable", changes));
    if (!isDone) return;
    await refreshDossiers();
    go(`/${dossier}/meeting`);
    say(
      changes.length === 0
        ? "All of it was here already."
        : `${changes.length} records taken in from ${cableReference(cable)}.`,
    );
    onDone();
  };
  return (
    <>
      <p className={screen["note"]}>
        {cableReference(cable)}: {cable.subject}
      </p>
      <Choice
        label="Take it into"
        value={target}
        options={[
          { value: "", name: "A new dossier" },
          ...(open
            ? [
                {
                  value: open.id,
                  name: `The open dossier: ${open.dossier.records.meeting?.get("meeting")?.body.title ?? ""}`,
                },
              ]
            : []),
        ]}
        onCommit={(next) => kept.change({ target: next })}
      />
      {told === null && (
        <PartyPicker
          label="The party we serve"
          value={party}
          onCommit={(next) => kept.change({ party: next })}
        />
      )}
      <div className={styles["proposals"]}>
        {kinds.map(({ kind, title }) => {
          const rows = proposals
            .map((proposal, index) => ({ proposal, index }))
            .filter(({ proposal }) => proposal.kind === kind);
          return (
            rows.length > 0 && (
              <fieldset key={kind}>
                <legend>{title}</legend>
                {rows.map(({ proposal, index }) => (
                  <ProposalRow
                    key={index}
                    proposal={proposal}
                    isAccepted={!refused.has(index)}
                    onToggle={() => toggle(index)}
                    onChange={(next) => kept.change({ changed: new Map([...changed, [index, next]]) })}
                  />
                ))}
              </fieldset>
            )
          );
        })}
      </div>
      <Actions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="quiet" onPress={() => kept.change({ refused: new Set(proposals.keys()) })}>
          Refuse all
        </Button>
        <Button look="quiet" onPress={() => kept.change({ refused: new Set() })}>
          Accept all
        </Button>
        <Button look="primary" onPress={() => void accept()} isDisabled={accepted.length === 0}>
          Take in {accepted.length} of {proposals.length}
        </Button>
      </Actions>
    </>
  );
}

/** A dossier for the meeting of the cable; null where it could not be made, which has been said. */
async function startDossier(
  accepted: readonly Proposal[],
  cable: ReadCable,
  ourParty: string,
): Promise<string | null> {
  const meeting = accepted.find((one) => one.kind === "meeting")?.body;
  const title = meeting?.title ?? clipped(cable.subject ?? "Imported cable");
  return valueOf(await api.workspace.createDossier({ ...meeting, title, ourParty }))?.dossier ?? null;
}
