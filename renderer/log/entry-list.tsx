import { useEffect, useMemo, useRef } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { timeText } from "../../shared/dossier/dates.ts";
import { issueName, partyName } from "../../shared/dossier/names.ts";
import type { Intervention } from "../../shared/dossier/intervention.ts";
import { stanceDisplay } from "../../shared/dossier/stance.ts";
import { movedStances } from "../../shared/log/moved.ts";
import { useRevealed } from "../app/reveal.ts";
import { useApp, type PendingCommit } from "../app/store.ts";
import { StanceMark } from "../ui/stance-mark.tsx";
import { EmptyState } from "../ui/section.tsx";
import styles from "./log.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly timeZone: string;
}

/** An entry as it is shown: durable, on its way, or refused by the disk with its text kept. */
interface Shown {
  readonly key: string;
  readonly body: Intervention;
  readonly state: "durable" | "pending" | "failed";
  readonly author: string;
}

const rowHeight = 34;
const near = 80; // pixels from the end that still count as the end

/** What was said, in order; only the rows in sight are made. It stays at the newest unless one has scrolled away. */
export function EntryList({ dossier, timeZone }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const pending = useApp((state) => state.pending);
  const entries = useMemo(() => {
    const durable = all(dossier, "intervention").map(({ key, body, author }): Shown => ({
      key,
      body,
      state: "durable",
      author,
    }));
    const known = new Set(durable.map(({ key }) => key));
    const others = pending.flatMap(entriesIn).filter(({ key }) => !known.has(key));
    return [...durable, ...others].sort(
      (a, b) => a.body.at.localeCompare(b.body.at) || (a.key < b.key ? -1 : 1),
    );
  }, [dossier, pending]);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => entries[index]?.key ?? index,
  });
  const revealed = useRevealed((state) => state.ref?.key);
  useEffect(() => {
    const asked = entries.findIndex(({ key }) => key === revealed);
    if (asked !== -1) isAtEnd.current = false;
    if (asked !== -1) rows.scrollToIndex(asked, { align: "center" });
    else if (isAtEnd.current && entries.length > 0) rows.scrollToIndex(entries.length - 1, { align: "end" });
  }, [entries.length, revealed]);
  if (entries.length === 0) {
    return (
      <div className={styles["list"]}>
        <EmptyState>
          <p>
            Nothing logged yet. Type what is said in the line below, beginning with the party:{" "}
            <em>rus backs both groups #precursors++</em>, then Enter.
          </p>
        </EmptyState>
      </div>
    );
  }
  return (
    <div
      className={styles["list"]}
      ref={frame}
      tabIndex={0}
      role="log"
      aria-label="Interventions"
      onScroll={({ currentTarget: at }) => {
        isAtEnd.current = at.scrollHeight - at.scrollTop - at.clientHeight < near;
      }}
    >
      <div style={{ height: rows.getTotalSize(), position: "relative" }}>
        {rows.getVirtualItems().map((row) => {
          const entry = entries[row.index];
          return (
            entry && (
              <div
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                data-record={entry.key}
                data-state={entry.state}
                className={styles["entry"]}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <Entry dossier={dossier} entry={entry} timeZone={timeZone} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** The interventions among commits that are not on disk yet. */
const entriesIn = ({ changes, error }: PendingCommit): readonly Shown[] =>
  changes
    .filter(({ kind, fields }) => kind === "intervention" && typeof fields["line"] === "string")
    .map(({ key, fields }) => ({
      key,
      body: { stances: [], delivers: [], echoes: [], ...fields } as unknown as Intervention,
      state: error === null ? "pending" : "failed",
      author: "",
    }));

interface EntryProps extends Props {
  readonly entry: Shown;
}

function Entry({ dossier, entry: { key, body, state }, timeZone }: EntryProps) {
  const moved = state === "durable" ? movedStances(body, dossier, key) : [];
  const group = body.onBehalfOf === undefined ? "" : ` for ${partyName(dossier, body.onBehalfOf)}`;
  return (
    <>
      <time dateTime={body.at}>{timeText(body.at, timeZone)}</time>
      <strong>
        {body.party === undefined ? "" : partyName(dossier, body.party)}
        {group}
      </strong>
      <span>
        {body.speaker !== undefined && <em>{body.speaker}: </em>}
        {body.text}
        {state === "failed" && <span className={styles["failed"]}> not saved yet</span>}
      </span>
      <span className={styles["chips"]}>
        {body.stances.map(({ issue, stance }) => (
          <StanceMark key={issue} stance={stance} text={issueName(dossier, issue)} />
        ))}
        {moved.map(({ issue, from, to, earlier }) => (
          <span key={issue} className={styles["moved"]} title={`Before: ${earlier.words} (${earlier.on})`}>
            ⚑ moved: from {stanceDisplay[from].name.toLowerCase()} to {stanceDisplay[to].name.toLowerCase()}
          </span>
        ))}
        {body.delivers.length > 0 && <span className={styles["delivered"]}>✓ delivered</span>}
      </span>
    </>
  );
}
