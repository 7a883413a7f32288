import { useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { dateIn, weekdayText } from "../../shared/dossier/dates.ts";
import type { FloorEvent } from "../../shared/dossier/floor-event.ts";
import type { Entry } from "../../shared/log/filter-entries.ts";
import { saidAt, type ClockOffsets } from "../../shared/log/two-logs.ts";
import { useRevealed } from "../app/reveal.ts";
import { useApp, type PendingCommit } from "../app/store.ts";
import { EmptyState } from "../ui/section.tsx";
import { EntryRow, EventRow, type Shown } from "./entry-row.tsx";
import styles from "./log.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly timeZone: string;
  readonly entries: readonly Entry[]; // all of the log, or what the filter leaves
  readonly isFiltered: boolean;
  readonly offsets: ClockOffsets;
  readonly near: ReadonlyMap<string, Entry>;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (key: string) => void;
  readonly onLeave: () => void; // back to the line
}

type Row =
  | { readonly type: "entry"; readonly key: string; readonly at: string; readonly shown: Shown }
  | { readonly type: "event"; readonly key: string; readonly at: string; readonly event: FloorEvent }
  | { readonly type: "day"; readonly key: string; readonly at: string; readonly day: string };

const rowHeight = 34;
const near = 80; // pixels from the end that still count as the end

/** What was said, in order; only the rows in sight are made. It stays at the newest unless one has scrolled away. */
export function EntryList(props: Props) {
  const { dossier, timeZone, isFiltered, selected, onSelect, onOpen, onLeave } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const list = useRowsOf(props);
  const rows = useVirtualizer({
    count: list.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => list[index]?.key ?? index,
  });
  const revealed = useRevealed((state) => state.ref?.key);
  const newest = list.at(-1)?.key;
  useEffect(() => {
    const asked = list.findIndex(({ key }) => key === revealed);
    if (asked !== -1) isAtEnd.current = false;
    if (asked !== -1) rows.scrollToIndex(asked, { align: "center" });
    else if (isAtEnd.current && list.length > 0) rows.scrollToIndex(list.length - 1, { align: "end" });
  }, [list.length, newest, revealed]);
  useEffect(() => {
    const at = list.findIndex(({ key }) => key === selected);
    if (at !== -1) rows.scrollToIndex(at, { align: "auto" });
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const keys = list.flatMap((row) => (row.type === "entry" ? [row.key] : []));
    const at = selected === null ? keys.length : keys.indexOf(selected);
    const target = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: keys.length - 1 }[event.key];
    if (target !== undefined) {
      const key = keys[Math.min(Math.max(target, 0), keys.length - 1)];
      if (key !== undefined) onSelect(key);
    } else if (event.key === "Enter" && selected !== null) onOpen(selected);
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
  };
  if (list.length === 0) return <NothingLogged isFiltered={isFiltered} />;
  return (
    <div
      className={styles["list"]}
      ref={frame}
      tabIndex={0}
      role="listbox"
      aria-label="Interventions"
      aria-activedescendant={selected === null ? undefined : `entry-${selected}`}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const row = target instanceof Element ? target.closest<HTMLElement>("[data-state]") : null;
        if (row?.dataset["record"] !== undefined) onOpen(row.dataset["record"]);
      }}
      onScroll={({ currentTarget: at }) => {
        isAtEnd.current = at.scrollHeight - at.scrollTop - at.clientHeight < near;
      }}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: "relative" }}>
        {rows.getVirtualItems().map((virtual) => {
          const row = list[virtual.index];
          if (!row) return null;
          const isEntry = row.type === "entry";
          return (
            <div
              key={virtual.key}
              id={`entry-${row.key}`}
              role="option"
              aria-selected={row.key === selected}
              ref={rows.measureElement}
              data-index={virtual.index}
              data-record={row.type === "day" ? undefined : row.key}
              data-state={isEntry ? row.shown.state : undefined}
              data-selected={row.key === selected || undefined}
              className={isEntry ? styles["entry"] : styles["happened"]}
              style={{ transform: `translateY(${virtual.start}px)` }}
            >
              {row.type === "entry" && <EntryRow dossier={dossier} shown={row.shown} timeZone={timeZone} />}
              {row.type === "event" && <EventRow dossier={dossier} event={row.event} timeZone={timeZone} />}
              {row.type === "day" && <h3>{weekdayText(row.day)}</h3>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const NothingLogged = ({ isFiltered }: { readonly isFiltered: boolean }) => (
  <div className={styles["list"]}>
    <EmptyState>
      {isFiltered ? (
        <p>No entry is like that. Escape shows all again.</p>
      ) : (
        <p>
          Nothing logged yet. Type what is said in the line below, beginning with the party:{" "}
          <em>rus backs both groups #precursors++</em>, then Enter.
        </p>
      )}
    </EmptyState>
  </div>
);

/** Entries on disk, those on their way, and what happened in the room, in order, with a heading a day where there are several. */
function useRowsOf({ dossier, timeZone, entries, isFiltered, offsets, near: pairs }: Props): readonly Row[] {
  const pending = useApp((state) => state.pending);
  const earlier = useApp((state) => state.open?.earlierLines);
  return useMemo(() => {
    const isByMany = new Set(entries.map(({ made }) => made.device)).size > 1;
    const durable = entries.map((entry): Row => {
      const { key, body, made } = entry;
      const at = saidAt(entry, offsets);
      const shown = {
        key,
        at,
        body,
        state: "durable",
        author: isByMany ? made.author : null,
        earlier: earlier?.get(key) ?? [],
        near: pairs.get(key),
      } as const;
      return { type: "entry", key, at, shown };
    });
    const events = isFiltered ? [] : all(dossier, "floor-event").flatMap(eventRow);
    const known = new Set(all(dossier, "intervention").map(({ key }) => key));
    const others = pending.flatMap(entriesIn).filter(({ key }) => !known.has(key));
    const rows = [...durable, ...events, ...others].sort(
      (a, b) => a.at.localeCompare(b.at) || (a.key < b.key ? -1 : 1),
    );
    return withDays(rows, timeZone);
  }, [dossier, entries, pending, offsets, pairs, earlier, isFiltered, timeZone]);
}

const shownEvents: ReadonlySet<FloorEvent["type"]> = new Set([
  "item-opened",
  "break",
  "resumed",
  "point-of-order",
]);

const eventRow = ({ key, body }: { readonly key: string; readonly body: FloorEvent }): readonly Row[] =>
  shownEvents.has(body.type) ? [{ type: "event", key, at: body.at, event: body }] : [];

/** A heading before the first row of each day, where the log has more than one. */
function withDays(rows: readonly Row[], timeZone: string): readonly Row[] {
  const days = Map.groupBy(rows, ({ at }) => dateIn(at, timeZone));
  if (days.size < 2) return rows;
  return [...days].flatMap(([day, ofDay]): readonly Row[] => [
    { type: "day", key: `day-${day}`, at: "", day },
    ...ofDay,
  ]);
}

/** The interventions among commits that are not on disk yet. */
const entriesIn = ({ changes, error }: PendingCommit): readonly Row[] =>
  changes
    .filter(({ kind, fields }) => kind === "intervention" && typeof fields["line"] === "string")
    .map(({ key, fields }): Row => {
      const at = typeof fields["at"] === "string" ? fields["at"] : "";
      const shown = {
        key,
        at,
        body: { stances: [], delivers: [], echoes: [], ...fields } as unknown as Shown["body"],
        state: error === null ? "pending" : "failed",
        author: null,
        earlier: [],
        near: undefined,
      } as const;
      return { type: "entry", key, at, shown };
    });
