import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import {
  filterEntries,
  lastEntryOf,
  logEntries,
  type Entry,
  type EntryFilter,
} from "../../shared/log/filter-entries.ts";
import { floorOf } from "../../shared/log/floor.ts";
import { logContext } from "../../shared/log/log-context.ts";
import { nearEntries, type ClockOffsets } from "../../shared/log/two-logs.ts";
import { api } from "../api.ts";
import { keyText, useProvide } from "../app/commands.ts";
import { Exporting, useExport } from "../app/exporting.tsx";
import { answered } from "../app/committing.ts";
import { say, useApp } from "../app/store.ts";
import { useDossier } from "../app/use-dossier.ts";
import { Button } from "../ui/button.tsx";
import { ClockOffset } from "./clock-offset.tsx";
import { EntryLine } from "./entry-line.tsx";
import { EntryList } from "./entry-list.tsx";
import { acceptAllStances, acceptStances, EntryPanel } from "./entry-panel.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { FloorBar } from "./floor-bar.tsx";
import { floorKeys } from "./floor-keys.ts";
import { RoomPanel } from "./room-panel.tsx";
import styles from "./log.module.css";

const noOffsets: ClockOffsets = {};

/** The room: what was said above, newest last; the one line to type in below; more about it beside, when asked. */
export function LogScreen() {
  const dossier = useDossier();
  const shownDossier = useDeferredValue(dossier); // the list follows: neither the line nor “saved” waits for it
  const author = useApp((state) => state.settings?.author);
  const offsets = useApp((state) => state.settings?.clockOffsets) ?? noOffsets;
  const context = useMemo(() => logContext(dossier, new Date().toISOString(), author), [dossier, author]);
  const floor = useMemo(() => floorOf(dossier), [dossier]);
  const everything = useMemo(() => logEntries(shownDossier), [shownDossier]);
  const [filter, setFilter] = useState<EntryFilter | null>(null);
  const entries = useMemo(
    () => (filter === null ? everything : filterEntries(shownDossier, filter)),
    [shownDossier, everything, filter],
  );
  const near = useMemo(() => nearEntries(everything, offsets), [everything, offsets]);
  const [editing, setEditing] = useState<string | null>(null);
  const [selected, select] = useState<string | null>(null);
  const [panel, setPanel] = useState<"room" | "entry" | null>(null);
  const [opened, setOpened] = useState<object | null>(null); // another each time an entry is opened
  const line = useRef<HTMLInputElement>(null);
  const exporting = useExport();
  const exportLog = (): void => {
    const part = filter === null ? {} : { entries: entries.map(({ key }) => key) };
    void exporting.start((of) => api.documents.exportList({ ...of, list: { of: "log", ...part } }));
  };

  const find = (key: string | null): Entry | null =>
    (key === null ? undefined : dossier.records.intervention?.get(key)) ?? null;
  const backToLine = useCallback((): void => {
    setPanel(null);
    select(null);
    line.current?.focus();
  }, []);
  const open = useCallback((key: string): void => {
    select(key);
    setPanel("entry");
    setOpened({});
  }, []);
  const goTo = useCallback((key: string): void => {
    select(key);
    setOpened(null); // beside the list, the panel shows it; the arrows stay in the list
  }, []);
  const shown = find(selected);
  /** Does something with the entry that is shown, else the last (ours, else of a colleague), as all keys before have left it. */
  const withEntry = (deed: (entry: Entry | undefined, now: Dossier) => void): void =>
    void answered().then((now) => {
      if (now) deed(shown ?? lastEntryOf(now, author) ?? lastEntryOf(now, undefined), now);
    });
  const toggleRoom = (): void => (panel === "room" ? backToLine() : setPanel("room"));
  const twice = useMemo(() => everything.filter(({ key }) => near.has(key)), [everything, near]);
  useProvide([
    { id: "room", title: "Speakers’ list and times", keys: floorKeys.room, group: "Room", run: toggleRoom },
    {
      id: "entry",
      title: "Look at the last entry: points, stances, history",
      keys: "$mod+j",
      group: "Log",
      run: () => withEntry((entry) => (entry ? open(entry.key) : say("Nothing is logged yet."))),
    },
    {
      id: "accept-stances",
      title: "Record the stances of the entry as positions",
      keys: "$mod+m",
      group: "Log",
      run: () =>
        withEntry((entry, now) => say(recordedText(entry ? acceptStances(now, entry, context.timeZone) : 0))),
    },
    {
      id: "accept-all-stances",
      title: "Record all stances of the log as positions",
      keys: "$mod+Shift+m",
      group: "Log",
      run: () =>
        void answered().then((now) => {
          if (now) say(recordedText(acceptAllStances(now, logEntries(now), context.timeZone)));
        }),
    },
    {
      id: "logged-twice",
      title: "Next statement that both note-takers logged",
      keys: "$mod+Shift+j",
      group: "Log",
      run: () => {
        const said = logEntries(dossier); // as all keys before have left it
        const pairs = nearEntries(said, offsets);
        const unsettled = said.filter(({ key }) => pairs.has(key));
        const next = unsettled.find(({ key }) => selected === null || key > selected) ?? unsettled[0];
        if (next) open(next.key);
        else say("No statement was logged twice.");
      },
    },
    {
      id: "filter-log",
      title: "Look for entries",
      keys: "$mod+f",
      group: "Log",
      run: () => setFilter(filter ?? {}),
    },
    { id: "export-log", title: "Export the log", keys: "$mod+e", group: "Log", run: exportLog },
  ]);
  return (
    <div className={styles["log"]}>
      <div className={styles["above"]}>
        <FloorBar
          dossier={dossier}
          floor={floor}
          item={context.item}
          timeZone={context.timeZone}
          isRoomOpen={panel === "room"}
          onRoom={toggleRoom}
        />
        <ClockOffset entries={everything} offsets={offsets} />
        {twice.length > 0 && panel !== "entry" && (
          <div className={styles["offer"]} role="status">
            <span>
              {twice.length / 2 === 1 ? "One statement" : `${twice.length / 2} statements`} may be logged
              twice.
            </span>
            <Button look="quiet" onPress={() => open(twice[0]?.key ?? "")} shortcut={keyText("$mod+Shift+j")}>
              Look
            </Button>
          </div>
        )}
        {filter !== null && (
          <FilterBar
            dossier={dossier}
            filter={filter}
            found={entries.length}
            onFilter={setFilter}
            onClose={() => {
              setFilter(null);
              line.current?.focus();
            }}
          />
        )}
        <Exporting exporting={exporting} />
      </div>
      <div className={styles["middle"]} data-panel={panel === null ? undefined : true}>
        <EntryList
          dossier={shownDossier}
          timeZone={context.timeZone}
          entries={entries}
          isFiltered={filter !== null}
          offsets={offsets}
          near={near}
          selected={selected}
          onSelect={goTo}
          onOpen={open}
          onLeave={backToLine}
        />
        {panel === "room" && (
          <RoomPanel dossier={dossier} floor={floor} timeZone={context.timeZone} onClose={backToLine} />
        )}
        {panel === "entry" && shown && (
          <EntryPanel
            key={shown.key}
            dossier={dossier}
            entry={shown}
            opened={opened}
            near={near.get(shown.key)}
            offsets={offsets}
            timeZone={context.timeZone}
            onCorrect={() => {
              setEditing(shown.key);
              backToLine();
            }}
            onClose={backToLine}
          />
        )}
      </div>
      <EntryLine
        key={editing ?? "new"}
        control={line}
        dossier={dossier}
        context={context}
        isBreak={floor.isBreak}
        editing={find(editing)}
        onEdit={({ key }) => setEditing(key)}
        onDone={() => setEditing(null)}
      />
    </div>
  );
}

const recordedText = (count: number): string =>
  count === 0
    ? "No stance to record."
    : count === 1
      ? "Recorded as a position."
      : `Recorded as ${count} positions.`;
