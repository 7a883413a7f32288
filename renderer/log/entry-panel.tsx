import { useEffect, useRef, useState } from "react";
import { v7 as newUuid } from "uuid";
import { dateIn, timeText } from "../../shared/dossier/dates.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { agendaItemName, issueName } from "../../shared/dossier/names.ts";
import { stanceDisplay } from "../../shared/dossier/stance.ts";
import type { Change } from "../../shared/ipc-contract.ts";
import type { Entry } from "../../shared/log/filter-entries.ts";
import { joinEntries, keepApart } from "../../shared/log/join-entries.ts";
import { movedStances, positionChanges } from "../../shared/log/moved.ts";
import { pointsByLikeness, saysOf } from "../../shared/log/points-said.ts";
import { openStances, standingChanges } from "../../shared/log/standing-stances.ts";
import { saidAt, type ClockOffsets } from "../../shared/log/two-logs.ts";
import { whoseStances } from "../../shared/log/who-spoke.ts";
import { setField } from "../app/edit.ts";
import { MarkingMark } from "../app/marking-mark.tsx";
import { commit, remove } from "../app/committing.ts";
import { useApp } from "../app/store.ts";
import { Button } from "../ui/button.tsx";
import { Section } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import { beforeText, movedText, nameAmong, whoText } from "./entry-row.tsx";
import styles from "./log.module.css";
import { PurgeDialog } from "./purge-dialog.tsx";

interface Props {
  readonly dossier: Dossier;
  readonly entry: Entry;
  readonly opened: object | null; // it takes the focus once for each; null: it only shows
  readonly near: Entry | undefined;
  readonly offsets: ClockOffsets;
  readonly timeZone: string;
  readonly onCorrect: () => void;
  readonly onClose: () => void;
}

/** One entry beside the log: what it means, and what can be done with it. Escape goes back to the line. */
export function EntryPanel(props: Props) {
  const { dossier, entry, opened, near, offsets, timeZone, onCorrect, onClose } = props;
  const { key, body, made } = entry;
  const [isPurging, setPurging] = useState(false);
  const earlier = useApp((state) => state.open?.earlierLines.get(key)) ?? [];
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (opened === null) return;
    const first = ["[data-pair] button", "[type=checkbox]", "button"].map((of) =>
      panel.current?.querySelector<HTMLElement>(of),
    );
    first.find((control) => control)?.focus(); // what one came for: the pair, else the points
  }, [opened]);
  return (
    <aside
      ref={panel}
      className={styles["panel"]}
      aria-label="Entry"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <header className={styles["entryHead"]}>
        <p>
          {timeText(saidAt(entry, offsets), timeZone)} <strong>{whoText(dossier, body)}</strong>{" "}
          <MarkingMark
            value={body.marking}
            onCommit={(marking) => setField("intervention", key, "marking", marking)}
          />
        </p>
        <p>{body.text}</p>
        <p className={screen["note"]}>
          {agendaItemName(dossier, body.agendaItem) ?? "No item"} · typed by {made.author}
        </p>
      </header>
      <div className={screen["bar"]}>
        <Button onPress={onCorrect}>Correct</Button>
        <Button
          onPress={() => {
            void commit("Delete an intervention", [remove("intervention", key)]);
            onClose();
          }}
        >
          Delete
        </Button>
        <Button look="quiet" onPress={() => setPurging(true)}>
          Purge…
        </Button>
      </div>
      {near && <SideBySide {...props} near={near} />}
      <Stances dossier={dossier} entry={entry} timeZone={timeZone} />
      <Points dossier={dossier} entry={entry} />
      {earlier.length > 0 && (
        <Section title="Before it was corrected">
          <ul className={styles["plain"]}>
            {earlier.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      {isPurging && (
        <PurgeDialog dossier={dossier} entry={entry} onClose={() => setPurging(false)} onDone={onClose} />
      )}
    </aside>
  );
}

/** Two notes on what may be one statement: to join, or to keep both. Either settles it, and goes back to the line. */
function SideBySide({ dossier, entry, near, offsets, timeZone, onClose }: Props & { readonly near: Entry }) {
  const settle = (label: string, changes: readonly Change[]): void => {
    void commit(label, changes);
    onClose();
  };
  return (
    <Section title="Two notes on one statement?">
      <div className={styles["beside"]}>
        {[entry, near].map((one) => (
          <blockquote key={one.key}>
            <p className={screen["note"]}>
              {timeText(saidAt(one, offsets), timeZone)} {one.made.author}
            </p>
            <p>{one.body.text}</p>
          </blockquote>
        ))}
      </div>
      <div className={screen["bar"]} data-pair>
        <Button onPress={() => settle("Keep both entries", keepApart(entry, near))}>Keep both</Button>
        <Button onPress={() => settle("Join two entries", joinEntries(entry, near, dossier))}>
          Join them
        </Button>
      </div>
    </Section>
  );
}

/** The stances it tells, what they were before, and taking them over as positions. */
function Stances({ dossier, entry, timeZone }: Pick<Props, "dossier" | "entry" | "timeZone">) {
  const { body, key } = entry;
  if (body.stances.length === 0 || whoseStances(body).length === 0) return null;
  const moved = movedStances(body, dossier, key);
  const open = openStances(dossier, entry);
  return (
    <Section title="Stances">
      <ul className={styles["plain"]}>
        {body.stances.map(({ issue, stance }) => {
          const before = moved.filter((one) => one.issue === issue);
          return (
            <li key={issue}>
              {stanceDisplay[stance].symbol} {issueName(dossier, issue)}: {stanceDisplay[stance].name}
              {before.map((one) => (
                <p key={one.party} className={styles["moved"]}>
                  {movedText(one, nameAmong(dossier, body, one))}. {beforeText(one)}
                </p>
              ))}
              {!open.some((one) => one.issue === issue) && (
                <p className={screen["note"]}>Recorded as their position.</p>
              )}
            </li>
          );
        })}
      </ul>
      {open.length > 0 && (
        <Button onPress={() => acceptStances(dossier, entry, timeZone)}>
          Record {open.length === 1 ? "as a position" : `${open.length} as positions`}
        </Button>
      )}
    </Section>
  );
}

/** Writes the stances of an entry as positions, sourced to it. Answers how many there were to write. */
export function acceptStances(dossier: Dossier, entry: Entry, timeZone: string): number {
  const open = openStances(dossier, entry);
  const on = dateIn(entry.body.at, timeZone);
  if (open.length > 0)
    void commit("Record the stances as positions", positionChanges(entry, open, on, newUuid));
  return open.length;
}

/** Writes the last stance of every party on every issue as a position. Answers how many there were to write. */
export function acceptAllStances(dossier: Dossier, entries: readonly Entry[], timeZone: string): number {
  const changes = standingChanges(dossier, entries, timeZone, newUuid);
  if (changes.length > 0) void commit("Record all stances as positions", changes);
  return changes.length;
}

/** Our points: those we spoke here, or those another party took up. Space marks one. */
function Points({ dossier, entry }: Pick<Props, "dossier" | "entry">) {
  const says = saysOf(entry.body, dossier);
  const [points] = useState(() => pointsByLikeness(entry.body, dossier)); // they stay in place while one marks
  const marked = entry.body[says];
  if (points.length === 0 || entry.body.party === undefined) return null;
  const toggle = (point: string): void => {
    const next = marked.includes(point) ? marked.filter((one) => one !== point) : [...marked, point];
    setField("intervention", entry.key, says, next);
  };
  return (
    <Section title={says === "delivers" ? "Points delivered here" : "Our points taken up here"}>
      <ul className={styles["plain"]}>
        {points.map(({ key, body }) => (
          <li key={key}>
            <label className={styles["point"]} title={body.text}>
              <input type="checkbox" checked={marked.includes(key)} onChange={() => toggle(key)} />
              <span>{body.text}</span>
            </label>
          </li>
        ))}
      </ul>
    </Section>
  );
}
