import { useEffect, useState, type KeyboardEvent } from "react";
import { useLocation } from "wouter";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { keyText, searchKeys, useCommands } from "./commands.ts";
import styles from "./shell.module.css";
import { useRecentPlaces } from "./recent-places.ts";
import { useApp } from "./store.ts";
import { tabs } from "./tabs.ts";
import { stepOf } from "./result-keys.ts";
import { useShowRecord } from "./show-record.ts";
import { searchFor, useSearch } from "./use-search.ts";
import controls from "../ui/field.module.css";

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly run: () => void;
}

const words = (text: string): readonly string[] =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().split(/\s+/).filter(Boolean);

/** How well a title fits what is typed: 0 is the title itself, then its beginning, beginnings of words, anything in it. */
function fitOf(title: string, query: string): number | null {
  const folded = ` ${words(title).join(" ")}`;
  const typed = words(query);
  const whole = ` ${typed.join(" ")}`;
  if (folded === whole) return 0;
  if (folded.startsWith(whole)) return 1;
  if (typed.every((word) => folded.includes(` ${word}`))) return 2;
  return typed.every((word) => folded.includes(word)) ? 3 : null;
}

const isSearchKey = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  shiftKey && (ctrlKey || metaKey) && key.toLowerCase() === "f";

/** Finds anything and does anything: commands, dossiers, and the records of every dossier. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const { entries, count, isSettled } = useEntries(query);
  const [isEntered, setEntered] = useState(false);
  const chosen = Math.min(at, entries.length - 1);
  const onwards = { run: () => searchFor(query) };
  const choose = (entry: Pick<Entry, "run"> | undefined): void => {
    if (!entry) return;
    onClose();
    setTimeout(entry.run, 0); // after the dialog has gone, so that what opens next is not closed with it
  };
  useEffect(() => {
    document.getElementById(`palette-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen, query]);
  useEffect(() => {
    if (!isEntered || !isSettled) return; // who types faster than the records are found gets what was typed
    setEntered(false);
    choose(entries[chosen]);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key);
    if (step !== undefined) setAt(Math.max(0, Math.min(chosen + step, entries.length - 1)));
    else if (event.key === "Enter") setEntered(true);
    else if (isSearchKey(event)) choose(onwards);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Find anything" onClose={onClose}>
      <input
        autoFocus
        className={controls["input"]}
        role="combobox"
        aria-label="What are you looking for?"
        aria-expanded="true"
        aria-controls="palette-results"
        aria-activedescendant={entries[chosen] ? `palette-${chosen}` : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles["results"]} id="palette-results" role="listbox" aria-label="Results">
        {entries.map((entry, index) => (
          <div
            key={entry.id}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles["result"]}
            onClick={() => choose(entry)}
            onKeyDown={onKeyDown}
          >
            <span>{entry.title}</span>
            <small>{entry.note}</small>
          </div>
        ))}
        {entries.length === 0 && <p>Nothing found. Try a word of the text, a party or an issue.</p>}
      </div>
      {count > 0 && (
        <Button look="quiet" onPress={() => choose(onwards)} shortcut={keyText(searchKeys)}>
          {count === 1 ? "The record" : `All ${count.toLocaleString("en")} records`} with these words, by
          filters
        </Button>
      )}
    </Dialog>
  );
}

/** What fits the words typed; without any, where one was last comes first. */
function useEntries(query: string): {
  readonly entries: readonly Entry[];
  readonly count: number; // of the records
  readonly isSettled: boolean;
} {
  const [, go] = useLocation();
  const commands = useCommands();
  const dossiers = useApp((state) => state.dossiers);
  const places = usePlaces();
  const { answer, isSettled } = useSearch({ text: query, limit: 30 });
  const showRecord = useShowRecord();
  const [lines] = useState(addLines);
  const doable: readonly Entry[] = [
    ...lines,
    ...commands
      .filter(({ id }) => id !== "palette")
      .map(({ id, title, keys, run }) => ({ id, title, note: keys === undefined ? "" : keyText(keys), run })),
  ];
  const reachable: readonly Entry[] = [
    ...(query.trim() === "" ? [...places, ...doable] : [...doable, ...places]),
    ...dossiers.map(({ id, title }) => ({ id, title, note: "dossier", run: () => go(`/${id}/meeting`) })),
  ];
  const found = answer.hits.map((hit): Entry => ({
    id: `${hit.dossier}/${hit.ref.kind}/${hit.ref.key}`,
    title: hit.title || hit.excerpt.map(({ text }) => text).join(""),
    note: [kindNames[hit.ref.kind], hit.dossierTitle].filter(Boolean).join(", "),
    run: () => showRecord(hit),
  }));
  const fitting = reachable.flatMap((entry) => {
    const fit = fitOf(entry.title, query);
    return fit === null ? [] : [{ entry, fit }];
  });
  const entries = [...fitting.toSorted((a, b) => a.fit - b.fit).map(({ entry }) => entry), ...found];
  return { entries, count: answer.count, isSettled };
}

/** The pages one was on before this one. */
function usePlaces(): readonly Entry[] {
  const [location, go] = useLocation();
  const dossiers = useApp((state) => state.dossiers);
  const { paths } = useRecentPlaces();
  return paths.flatMap((path): readonly Entry[] => {
    const [, id, tabId] = path.split("/");
    const dossier = dossiers.find((one) => one.id === id);
    const tab = tabs.find((one) => one.id === tabId);
    if (!dossier || !tab || path === location) return [];
    return [
      { id: `place${path}`, title: `${tab.name}: ${dossier.title}`, note: "recent", run: () => go(path) },
    ];
  });
}

/** The lines of the page under the palette that add something; of equal ones the first. */
function addLines(): readonly Entry[] {
  const lines = [...document.querySelectorAll<HTMLElement>("main [data-add-line]")].map((line): Entry => {
    const title = line.dataset["addLine"] ?? "";
    return { id: `add/${title}`, title, note: "on this page", run: () => line.focus() };
  });
  return lines.filter(({ id }, index) => lines.findIndex((one) => one.id === id) === index);
}
