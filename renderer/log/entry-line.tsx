import { useEffect, useMemo, useState, type KeyboardEvent, type RefObject } from "react";
import { v7 as newUuid } from "uuid";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { timeText } from "../../shared/dossier/dates.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import { choicesTaken, nextChoice } from "../../shared/log/choices.ts";
import { entryChanges } from "../../shared/log/entry-changes.ts";
import { entryCorrection, outcomesOf } from "../../shared/log/entry-correction.ts";
import { lastEntryOf } from "../../shared/log/filter-entries.ts";
import { afterEntry, atTime, type LogContext } from "../../shared/log/log-context.ts";
import { parseEntry } from "../../shared/log/parse-entry.ts";
import type { Chip, Choices, ParsedEntry } from "../../shared/log/parsed-entry.ts";
import { answered, commit } from "../app/committing.ts";
import { say, useApp } from "../app/store.ts";
import { useDraft } from "../app/use-draft.ts";
import { useFloorKeys } from "./floor-keys.ts";
import { onTheirWay } from "./on-their-way.ts";
import styles from "./log.module.css";

interface Props {
  readonly control: RefObject<HTMLInputElement | null>;
  readonly dossier: Dossier;
  readonly context: LogContext; // as what is on disk leaves it
  readonly isBreak: boolean;
  readonly editing: DossierRecord<"intervention"> | null;
  readonly onEdit: (entry: DossierRecord<"intervention">) => void;
  readonly onDone: () => void;
}

const nothingChosen: Choices = new Map();

/** The line. What it was understood as shows above it before Enter; Tab takes the next thing a sign may mean. */
export function EntryLine({ control, dossier, context: onDisk, isBreak, editing, onEdit, onDone }: Props) {
  const pending = useApp((state) => state.pending);
  const context = useMemo(
    () => onTheirWay(dossier, pending).reduce((before, entry) => afterEntry(before, entry), onDisk),
    [dossier, pending, onDisk],
  ); // a line goes on with the one before also while the disk keeps that waiting
  const draft = useDraft("log");
  const [line, setLine] = useState(editing?.body.line ?? draft.text);
  const [choices, setChoices] = useState(() => {
    if (!editing) return nothingChosen;
    const hasPledge = outcomesOf(dossier, editing.key).some(({ kind }) => kind === "pledge");
    return choicesTaken(editing.body, hasPledge, context);
  });
  const author = useApp((state) => state.settings?.author);
  useEffect(() => control.current?.focus(), [control]);
  const parsed = useMemo(() => parseEntry(line, context, choices), [line, context, choices]);

  const type = (text: string): void => {
    setLine(text);
    if (!editing) draft.keep(text);
    if (text === "") setChoices(nothingChosen);
  };
  useFloorKeys({ isBreak, read: () => partyRead(line, context, parsed), clear: () => type("") });
  const enter = (): void => {
    if (line.trim() === "") return;
    const now = atTime(context, new Date().toISOString());
    const entry = parseEntry(line, now, choices);
    const changes = editing
      ? entryCorrection(entry, editing, dossier, now, newUuid)
      : entryChanges(entry, now, newUuid).changes;
    const isSaved = commit(editing ? "Correct an intervention" : "Log an intervention", changes);
    setLine("");
    setChoices(nothingChosen);
    if (editing) onDone();
    else draft.forgetOnce(isSaved);
  };
  const editLast = async (): Promise<void> => {
    const now = await answered();
    if (useApp.getState().pending.length > 0)
      return say("The last entry is not on disk yet. It can be corrected once it is.");
    const last = now && lastEntryOf(now, author);
    if (last && control.current?.value === "") onEdit(last);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter") enter();
    else if (event.key === "Tab" && line !== "") {
      const chip = chipBefore(parsed.chips, event.currentTarget.selectionStart ?? line.length);
      if (!chip) return;
      setChoices(nextChoice(choices, chip, event.shiftKey ? -1 : 1));
    } else if (event.key === "ArrowUp" && line === "") void editLast();
    else if (event.key === "Escape" && editing) onDone();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles["entryLine"]}>
      <div className={styles["understood"]} aria-live="polite" aria-label="Understood as">
        {editing && (
          <span className={styles["note"]}>
            Correcting {timeText(editing.body.at, context.timeZone)}. Escape leaves it as it is.
          </span>
        )}
        {parsed.chips.map((chip) => (
          <span
            key={`${chip.kind}/${chip.start}`}
            className={styles["chip"]}
            data-kind={chip.kind}
            data-state={chip.state}
          >
            {chip.label}
            {chip.candidates.length > 1 && <small> {chip.candidates.length}</small>}
          </span>
        ))}
        {parsed.problems.map((problem) => (
          <span key={problem} className={styles["problem"]}>
            {problem}
          </span>
        ))}
        {line === "" && !editing && (
          <span className={styles["note"]}>
            party, then what they say · #issue++ supports · #issue-- opposes · !pledge 200k USD · !decision
            what · !action who to do what by when · ↑ corrects the last
          </span>
        )}
      </div>
      <input
        ref={control}
        aria-label="What is said"
        className={styles["input"]}
        value={line}
        data-undo={line === "" ? "app" : "own"}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  );
}

/** The line as the room's keys take it: “can” alone is no word of a sentence, so it is Canada after all. */
const partyRead = (line: string, context: LogContext, parsed: ParsedEntry): ParsedEntry =>
  parsed.party === undefined ? parseEntry(line.toUpperCase(), context) : parsed;

/** The chip a key mends: the last before the cursor that may mean something else. */
const chipBefore = (chips: readonly Chip[], cursor: number): Chip | undefined =>
  chips
    .filter((chip) => chip.choice !== undefined && chip.candidates.length > 1)
    .findLast((chip) => chip.start <= cursor);
