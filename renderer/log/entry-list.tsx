import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useShallow } from "zustand/react/shallow";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { outcomesByEntry } from "../../shared/log/entry-outcomes.ts";
import type { Entry } from "../../shared/log/filter-entries.ts";
import { saidAt, type ClockOffsets } from "../../shared/log/two-logs.ts";
import { useRevealed } from "../app/reveal.ts";
import { useApp } from "../app/store.ts";
import { EmptyState } from "../ui/section.tsx";
import { EntryRow, EventRow } from "./entry-row.tsx";
import { onTheirWay } from "./on-their-way.ts";
import { rowOfEntry, rowOfEvent, rowOnItsWay, withHeadings, type Row } from "./rows.ts";
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

const noOutcomes: readonly string[] = [];
const rowHeight = 34;
const endPixels = 80; // from the end that still count as the end

/** What was said, in order; only the rows in sight are made. It stays at the newest unless one has scrolled away. */
export const EntryList = memo(function EntryList(props: Props) {
  const { dossier, timeZone, isFiltered, near, selected, onSelect, onOpen, onLeave } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const list = useRowsOf(props);
  const isByMany = useMemo(() => isOfMany(props.entries), [props.entries]);
  const { decision, pledge, action } = dossier.records;
  const outcomes = useMemo(() => outcomesByEntry(dossier), [decision, pledge, action]);
  const rows = useVirtualizer({
    count: list.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    anchorTo: "end", // also where rows grow, as when the room is opened beside them
    scrollEndThreshold: endPixels,
    getItemKey: useCallback((index: number) => list[index]?.key ?? index, [list]),
  });
  const revealed = useRevealed((state) => state.ref?.key);
  const newest = list.at(-1)?.key;
  useEffect(() => {
    const asked = list.findIndex(({ key }) => key === revealed);
    if (asked !== -1) isAtEnd.current = false;
    if (asked !== -1) rows.scrollToIndex(asked, { align: "center" });
    else if (isAtEnd.current && list.length > 0) rows.scrollToIndex(list.length - 1, { align: "end" });
  }, [list.length, newest, revealed]);
  const showSelected = (): void => {
    const at = list.findIndex(({ key }) => key === selected);
    if (at !== -1) rows.scrollToIndex(at, { align: "auto" });
  };
  useEffect(showSelected, [selected]);

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
      onFocus={({ currentTarget }) => {
        if (currentTarget.matches(":focus-visible")) showSelected(); // by the keyboard: under the mouse nothing moves
      }}
      onClick={({ target }) => {
        const row = target instanceof Element ? target.closest<HTMLElement>("[data-state]") : null;
        if (row?.dataset["record"] !== undefined) onOpen(row.dataset["record"]);
      }}
      onScroll={({ currentTarget: at }) => {
        isAtEnd.current = at.scrollHeight - at.scrollTop - at.clientHeight < endPixels;
      }}
    >
      <div role="presentation" className={styles["rows"]} style={{ height: rows.getTotalSize() }}>
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
              aria-disabled={!isEntry || undefined}
              ref={rows.measureElement}
              data-index={virtual.index}
              data-record={row.type === "heading" ? undefined : row.key}
              data-state={row.type === "entry" ? row.state : undefined}
              data-selected={row.key === selected || undefined}
              className={isEntry ? styles["entry"] : styles["happened"]}
              style={{ transform: `translateY(${virtual.start}px)` }}
            >
              {row.type === "entry" && (
                <EntryRow
                  dossier={dossier}
                  shown={row}
                  timeZone={timeZone}
                  isByMany={isByMany}
                  near={near.get(row.key)}
                  outcomes={outcomes.get(row.key) ?? noOutcomes}
                />
              )}
              {row.type === "event" && <EventRow dossier={dossier} event={row.event} timeZone={timeZone} />}
              {row.type === "heading" && <h3>{row.text}</h3>}
            </div>
          );
        })}
      </div>
    </div>
  );
});

/** Whether more than one laptop has logged; then every entry says who typed it. */
const isOfMany = (entries: readonly Entry[]): boolean =>
  entries.some(({ made }) => made.device !== entries[0]?.made.device);

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

/** Entries on disk, those on their way, and what happened in the room, in order, with headings. */
function useRowsOf({ dossier, timeZone, entries, isFiltered, offsets }: Props): readonly Row[] {
  const slow = useApp(useShallow((state) => state.pending.filter(({ isSlow }) => isSlow)));
  const pending = useDeferredValue(slow); // as the dossier is, so that no row blinks
  const onDisk = useMemo(() => {
    const said = entries.map((entry) => rowOfEntry(entry, saidAt(entry, offsets)));
    const events = isFiltered ? [] : all(dossier, "floor-event").flatMap(rowOfEvent);
    return events.length === 0 ? said : [...said, ...events];
  }, [dossier, entries, offsets, isFiltered]);
  const coming = useMemo(() => onTheirWay(dossier, pending).map(rowOnItsWay), [dossier, pending]);
  return useMemo(
    () => withHeadings([...onDisk, ...coming], dossier, timeZone),
    [onDisk, coming, dossier, timeZone],
  );
}
