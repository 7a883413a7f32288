import { useEffect, useMemo, useState } from "react";
import { lintCable } from "../../shared/cable/lint-cable.ts";
import { readCables } from "../../shared/cable/read-cables.ts";
import { partlyReported, unreportedEntries } from "../../shared/cable/unreported.ts";
import { toldUnsupported, unsupportedSentences } from "../../shared/cable/unsupported.ts";
import { writeCable } from "../../shared/cable/write-cable.ts";
import type { CableDraft } from "../../shared/dossier/cable-draft.ts";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { entryText } from "../../shared/log/entry-changes.ts";
import { speakersText } from "../../shared/log/who-spoke.ts";
import { useProvide } from "../app/commands.ts";
import { say } from "../app/store.ts";
import { Section } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import styles from "./cable.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly draft: CableDraft;
  readonly onJump: (block: number) => void;
}

/** Something to look at, and the block it is in where it is in one. */
interface Finding {
  readonly kind: "Error" | "Warning" | "Note" | "No source";
  readonly text: string;
  readonly block: number | null;
}

const severityNames = { error: "Error", warning: "Warning", note: "Note" } as const;

/** What the checks say of it, what rests on nothing, and what the log holds that no paragraph reports. */
export function Checks({ dossier, draft, onJump }: Props) {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [last, setLast] = useState(-1);
  useEffect(() => setFindings(findingsOf(draft, dossier)), [draft, dossier]);
  const left = useMemo(() => leftOf(draft, dossier), [draft, dossier]);
  useProvide([
    {
      id: "next-problem",
      title: "Go to the next problem of the cable",
      keys: "F8",
      group: "Cable",
      run: () => {
        const places = findings.flatMap(({ block }, index) => (block === null ? [] : [{ block, index }]));
        const next = places.find(({ index }) => index > last) ?? places[0];
        if (!next) return say("No problem is at a place in the text.");
        setLast(next.index);
        say(findings[next.index]?.text ?? null);
        onJump(next.block);
      },
    },
  ]);
  return (
    <div className={screen["two"]}>
      <Section title="Checks">
        {findings.length === 0 && <p className={screen["note"]}>The checks find nothing.</p>}
        <ul className={styles["sources"]}>
          {findings.map(({ kind, text, block }, index) => (
            <li key={index}>
              {block === null ? (
                <Found kind={kind} text={text} />
              ) : (
                <button type="button" className={styles["jump"]} onClick={() => onJump(block)}>
                  <Found kind={kind} text={text} />
                </button>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Logged and not reported">
        {left.length === 0 && (
          <p className={screen["note"]}>
            {all(dossier, "intervention").length === 0
              ? "Nothing is logged."
              : "Everything in the log is reported."}
          </p>
        )}
        <ul className={styles["sources"]}>
          {left.map(({ key, who, text, missing }) => (
            <li key={key}>
              <strong>{who}</strong> {text}
              {missing.length > 0 && <span className={screen["note"]}> Missing: {missing.join(", ")}</span>}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** An entry that the cable leaves out; or, of one it tells in part, the words that are missing. */
interface Left {
  readonly key: string;
  readonly who: string;
  readonly text: string;
  readonly missing: readonly string[];
}

function leftOf(draft: CableDraft, dossier: Dossier): readonly Left[] {
  const whole = unreportedEntries([draft], dossier).map((entry) => ({ entry, missing: [] }));
  return [...whole, ...partlyReported([draft], dossier)].map(({ entry: { key, body }, missing }) => ({
    key,
    who: body.party === undefined ? "" : speakersText(dossier, body),
    text: entryText(body),
    missing,
  }));
}

const Found = ({ kind, text }: Pick<Finding, "kind" | "text">) => (
  <>
    <strong>{kind}</strong> {text}
  </>
);

function findingsOf(draft: CableDraft, dossier: Dossier): readonly Finding[] {
  const { text } = writeCable(draft.cable);
  const blocks = readCables(text).cables[0]?.blocks ?? [];
  const blockAt = (line: number | null): number | null => {
    const at = line === null ? -1 : blocks.findIndex(({ lines: [from, to] }) => from <= line && line <= to);
    return at === -1 ? null : at;
  };
  return [
    ...lintCable(text, dossier).map(({ line, severity, message }): Finding => ({
      kind: severityNames[severity],
      text: message,
      block: blockAt(line),
    })),
    ...unsupportedSentences(draft, dossier).map(({ index, sentence }): Finding => ({
      kind: "No source",
      text: toldUnsupported(sentence),
      block: index,
    })),
  ];
}
