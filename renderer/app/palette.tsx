import { useEffect, useState, type KeyboardEvent } from "react";
import { useLocation } from "wouter";
import type { SearchHit } from "../../shared/ipc-contract.ts";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import type { RecordKind } from "../../shared/dossier/record-ref.ts";
import { api } from "../api.ts";
import { Dialog } from "../ui/dialog.tsx";
import { keyText, useCommands } from "./commands.ts";
import { reveal } from "./reveal.ts";
import styles from "./shell.module.css";
import { useApp } from "./store.ts";
import type { TabId } from "./tabs.ts";
import controls from "../ui/controls.module.css";

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly run: () => void;
}

const words = (text: string): readonly string[] =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().split(/\s+/).filter(Boolean);
const fits = (title: string, query: string): boolean => {
  const folded = words(title).join(" ");
  return words(query).every((word) => folded.includes(word));
};

/** Finds anything and does anything: commands, dossiers, and the records of every dossier. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const entries = useEntries(query).slice(0, 40);
  const chosen = Math.min(at, entries.length - 1);
  const choose = (entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    setTimeout(entry.run, 0); // after the dialog has gone, so that what opens next is not closed with it
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setAt(Math.min(chosen + 1, entries.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(chosen - 1, 0));
    else if (event.key === "Enter") choose(entries[chosen]);
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
    </Dialog>
  );
}

function useEntries(query: string): readonly Entry[] {
  const [, go] = useLocation();
  const commands = useCommands();
  const dossiers = useApp((state) => state.dossiers);
  const hits = useHits(query);
  const [lines] = useState(addLines);
  return [
    ...lines.filter(({ title }) => fits(title, query)),
    ...commands
      .filter(({ title, id }) => fits(title, query) && id !== "palette")
      .map(({ id, title, keys, run }) => ({ id, title, note: keys === undefined ? "" : keyText(keys), run })),
    ...dossiers
      .filter(({ title }) => fits(title, query))
      .map(({ id, title }) => ({ id, title, note: "dossier", run: () => go(`/${id}/meeting`) })),
    ...hits.map(({ dossier, dossierTitle, ref, title, snippet }) => ({
      id: `${dossier}/${ref.kind}/${ref.key}`,
      title: title || snippet.replaceAll(/[‹›]/g, ""),
      note: `${kindNames[ref.kind]}, ${dossierTitle}`,
      run: () => {
        go(`/${dossier}/${tabOf[ref.kind] ?? "meeting"}`);
        reveal(ref);
      },
    })),
  ];
}

/** The lines of the page under the palette that add something; of equal ones the first. */
function addLines(): readonly Entry[] {
  const lines = [...document.querySelectorAll<HTMLElement>("main [data-add-line]")].map((line): Entry => {
    const title = line.ariaLabel ?? "";
    return { id: `add/${title}`, title, note: "on this page", run: () => line.focus() };
  });
  return lines.filter(({ id }, index) => lines.findIndex((one) => one.id === id) === index);
}

function useHits(query: string): readonly SearchHit[] {
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void api.workspace.search({ text: query, limit: 30 }).then((found) => {
      if (isCurrent) setHits(found.ok && query.trim() !== "" ? found.value : []);
    });
    return () => {
      isCurrent = false;
    };
  }, [query]);
  return hits;
}

/** Where the records of a kind are shown. */
const tabOf: Readonly<Partial<Record<RecordKind, TabId>>> = {
  person: "delegations",
  role: "delegations",
  "talking-point": "points",
  clearance: "points",
  position: "positions",
  issue: "positions",
  party: "positions",
  assessment: "outcomes",
  intervention: "log",
  "floor-event": "log",
  pledge: "outcomes",
  decision: "outcomes",
  action: "outcomes",
  "watch-item": "outcomes",
  "cable-draft": "cable",
  edition: "brief",
};
