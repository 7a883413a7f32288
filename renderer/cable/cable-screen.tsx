import { useEffect, useMemo, useState } from "react";
import { v7 as newUuid } from "uuid";
import type { CableBlock } from "../../shared/cable/cable.ts";
import { lintCable } from "../../shared/cable/lint-cable.ts";
import { writeCable } from "../../shared/cable/write-cable.ts";
import type { CableDraft } from "../../shared/dossier/cable-draft.ts";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { timeText } from "../../shared/dossier/dates.ts";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import { partyName } from "../../shared/dossier/names.ts";
import type { RecordRef } from "../../shared/dossier/record-ref.ts";
import type { ExportReport } from "../../shared/ipc-contract.ts";
import { api } from "../api.ts";
import { Exported } from "../brief/brief-screen.tsx";
import { useProvide } from "../app/commands.ts";
import { commit, put, useApp, valueOf } from "../app/store.ts";
import { useDossier, useMeeting } from "../app/use-dossier.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { EmptyState, Section } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import styles from "./cable.module.css";

/** The reporting cable: drafted from the log, edited paragraph by paragraph beside what each rests on, then saved. */
export function CableScreen() {
  const dossier = useDossier();
  const drafts = all(dossier, "cable-draft");
  const current = drafts.at(-1);
  const [shown, setShown] = useState<"paragraphs" | "text">("paragraphs");
  const [exported, setExported] = useState<ExportReport | null>(null);
  const draftAnew = async (): Promise<void> => {
    const draft = valueOf(await api.cable.draft({ dossier: dossier.id }));
    if (draft) await commit("Draft the cable", [put("cable-draft", current?.key ?? newUuid(), draft)]);
  };
  const save = async (): Promise<void> => {
    if (!current) return;
    const report = await api.documents.exportCable({
      dossier: dossier.id,
      job: newUuid(),
      draft: current.key,
      formats: ["txt", "docx", "pdf"],
    });
    setExported(valueOf(report));
  };
  useProvide([
    {
      id: "draft-cable",
      title: "Draft the cable",
      keys: "$mod+d",
      group: "Cable",
      run: () => void draftAnew(),
    },
    {
      id: "save-cable",
      title: "Save the cable as files",
      keys: "$mod+e",
      group: "Cable",
      run: () => void save(),
    },
  ]);
  if (!current) {
    return (
      <EmptyState>
        <p>
          No cable yet. It is drafted from the log, decisions, pledges and watch list; every paragraph keeps
          what it rests on.
        </p>
        <Button look="primary" onPress={() => void draftAnew()} shortcut="Ctrl+D">
          Draft the cable
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className={screen["page"]} style={{ maxWidth: "none" }}>
      <div className={screen["bar"]}>
        <Button onPress={() => void draftAnew()} shortcut="Ctrl+D">
          Draft anew
        </Button>
        <Button look="primary" onPress={() => void save()} shortcut="Ctrl+E">
          Save as text, Word and PDF
        </Button>
        <Button look="quiet" onPress={() => setShown(shown === "text" ? "paragraphs" : "text")}>
          {shown === "text" ? "Show paragraphs" : "Show the exact text"}
        </Button>
      </div>
      {exported && <Exported report={exported} />}
      {shown === "text" ? (
        <ExactText draft={current.body} />
      ) : (
        <Paragraphs dossier={dossier} draftKey={current.key} draft={current.body} />
      )}
      <Checks dossier={dossier} draft={current.body} />
    </div>
  );
}

interface ParagraphsProps {
  readonly dossier: Dossier;
  readonly draftKey: string;
  readonly draft: CableDraft;
}

function Paragraphs({ dossier, draftKey, draft }: ParagraphsProps) {
  const [chosen, choose] = useState(0);
  const change = (index: number, text: string): void => {
    const blocks = draft.cable.blocks.map((block, at): CableBlock =>
      at === index ? { ...block, text } : block,
    );
    void commit("Edit the cable", [put("cable-draft", draftKey, { cable: { ...draft.cable, blocks } })]);
  };
  return (
    <div className={styles["desk"]}>
      <div className={styles["paper"]}>
        <p className={styles["form"]}>
          {draft.cable.header?.from} · {draft.cable.tags.join(", ")}
          <br />
          <strong>{draft.cable.subject}</strong>
        </p>
        {draft.cable.blocks.map((block, index) => (
          <div
            key={index}
            className={styles["block"]}
            data-chosen={index === chosen}
            data-kind={block.kind}
            onFocus={() => choose(index)}
          >
            <span className={styles["number"]}>{block.kind === "paragraph" ? block.number : ""}</span>
            <Field
              isBare
              isLabelHidden
              isMultiline
              label={block.kind === "heading" ? "Heading" : `Paragraph ${block.number ?? ""}`}
              value={block.text}
              onCommit={(text) => change(index, text)}
            />
            {draft.drafted[index] !== undefined && draft.drafted[index] !== block.text && (
              <span className={screen["note"]} title={draft.drafted[index]}>
                edited
              </span>
            )}
          </div>
        ))}
      </div>
      <Sources dossier={dossier} refs={draft.rests[chosen] ?? []} />
    </div>
  );
}

interface SourcesProps {
  readonly dossier: Dossier;
  readonly refs: readonly RecordRef[];
}

/** What the chosen paragraph rests on. */
function Sources({ dossier, refs }: SourcesProps) {
  const { timeZone } = useMeeting();
  const open = useApp((state) => state.open);
  const shown = refs.flatMap((ref) => {
    const record = open?.records.get(`${ref.kind}/${ref.key}`);
    return record ? [record] : [];
  });
  return (
    <Section title="Rests on">
      {shown.length === 0 && (
        <p className={screen["note"]}>Nothing: this paragraph has no source in the dossier.</p>
      )}
      <ul className={styles["sources"]}>
        {shown.map((record) => (
          <li key={`${record.kind}/${record.key}`}>
            <small className={screen["note"]}>
              {record.kind === "intervention"
                ? `${timeText(record.body.at, timeZone)} ${record.body.party === undefined ? "" : partyName(dossier, record.body.party)}`
                : kindNames[record.kind]}
            </small>
            <br />
            {wordsOf(record.body)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function wordsOf(body: object): string {
  for (const field of ["text", "title", "name", "summary", "purpose"]) {
    const value: unknown = Reflect.get(body, field);
    if (typeof value === "string" && value !== "") return value;
  }
  return "";
}

/** The telegram as it is sent, with rulers where a line is full and where it is refused. */
function ExactText({ draft }: { readonly draft: CableDraft }) {
  const { text } = useMemo(() => writeCable(draft.cable), [draft]);
  return (
    <div className={styles["exact"]} tabIndex={0} role="region" aria-label="The exact text">
      <pre>{text}</pre>
    </div>
  );
}

interface ChecksProps {
  readonly dossier: Dossier;
  readonly draft: CableDraft;
}

const severityNames = { error: "Error", warning: "Warning", note: "Note" } as const;

/** What the checks say of it, and what the log holds that no paragraph reports. */
function Checks({ dossier, draft }: ChecksProps) {
  const [problems, setProblems] = useState<ReturnType<typeof lintCable>>([]);
  useEffect(() => setProblems(lintCable(writeCable(draft.cable).text, dossier)), [draft, dossier]);
  const reported = new Set(draft.rests.flat().map(({ key }) => key));
  const unreported = all(dossier, "intervention").filter(({ key }) => !reported.has(key));
  return (
    <div className={screen["two"]}>
      <Section title="Checks">
        {problems.length === 0 && <p className={screen["note"]}>The checks find nothing.</p>}
        <ul className={styles["sources"]}>
          {problems.map(({ line, severity, code, message }, index) => (
            <li key={index}>
              <strong>{severityNames[severity]}</strong> {message}{" "}
              <small className={screen["note"]}>
                {line === null ? "" : `line ${line}, `}
                {code}
              </small>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Logged and not reported">
        {unreported.length === 0 && <p className={screen["note"]}>Everything in the log is reported.</p>}
        <ul className={styles["sources"]}>
          {unreported.map(({ key, body }) => (
            <li key={key}>
              <strong>{body.party === undefined ? "" : partyName(dossier, body.party)}</strong> {body.text}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
