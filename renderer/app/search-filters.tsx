import { useEffect, useId, useMemo, useState } from "react";
import { all } from "../../shared/dossier/dossier.ts";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import { recordKind } from "../../shared/dossier/record-ref.ts";
import { stanceDisplay, stanceSchema } from "../../shared/dossier/stance.ts";
import type { KnownIssue } from "../../shared/ipc-contract.ts";
import { isFiltering, type SearchFilter } from "../../shared/search/search-filter.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Combo } from "../ui/combo.tsx";
import { Choice } from "../ui/field.tsx";
import { partyItems } from "../ui/party-picker.tsx";
import controls from "../ui/field.module.css";
import styles from "./search.module.css";
import { useApp, valueOf } from "./store.ts";

interface Props {
  readonly filter: SearchFilter;
  readonly onFilter: (filter: SearchFilter) => void;
  readonly onClear: () => void;
}

const kinds = recordKind.options
  .filter((kind) => kind !== "role") // found with its person
  .map((kind) => ({ value: kind, name: kindNames[kind] }))
  .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
const stances = stanceSchema.options.map((value) => ({ value, name: stanceDisplay[value].name }));

/** What records are looked for beside their words: everything that is set must hold. */
export function SearchFilters({ filter, onFilter, onClear }: Props) {
  const dossiers = useApp((state) => state.dossiers).map(({ id, title }) => ({ value: id, name: title }));
  const issues = useIssues().map(({ issue, name }) => ({ value: issue, name }));
  const parties = useParties();
  const set = <K extends keyof SearchFilter>(name: K, value: SearchFilter[K] | ""): void => {
    const { [name]: _before, ...others } = filter;
    onFilter(value === "" || value === undefined ? others : { ...others, [name]: value });
  };
  return (
    <div className={styles["filters"]} role="search" aria-label="Filters">
      <Choice
        label="Kind"
        value={filter.kind ?? ""}
        options={[{ value: "", name: "Any" }, ...kinds]}
        onCommit={(kind) => set("kind", kind)}
      />
      <Combo
        label="Party"
        placeholder="Any"
        items={parties}
        value={filter.party ?? null}
        onCommit={(party) => set("party", party)}
        onClear={() => set("party", "")}
      />
      <Choice
        label="Issue"
        value={filter.issue ?? ""}
        options={[{ value: "", name: "Any" }, ...issues]}
        onCommit={(issue) => set("issue", issue)}
      />
      <Choice
        label="Stance"
        value={filter.stance ?? ""}
        options={[{ value: "", name: "Any" }, ...stances]}
        onCommit={(stance) => set("stance", stance)}
      />
      <Choice
        label="Dossier"
        value={filter.dossier ?? ""}
        options={[{ value: "", name: "Any" }, ...dossiers]}
        onCommit={(dossier) => set("dossier", dossier)}
      />
      <Day label="From" value={filter.from} onCommit={(date) => set("from", date)} />
      <Day label="To" value={filter.to} onCommit={(date) => set("to", date)} />
      <Button look="quiet" isDisabled={!isFiltering(filter)} onPress={onClear}>
        Clear
      </Button>
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onCommit: (date: string) => void;
}

/** A day, taken as soon as it is whole. */
function Day({ label, value = "", onCommit }: DayProps) {
  const id = useId();
  return (
    <div className={controls["field"]}>
      <label htmlFor={id} className={controls["label"]}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={controls["input"]}
        value={value}
        data-empty={value === "" || undefined}
        onChange={({ target }) => onCommit(target.value)}
      />
    </div>
  );
}

/** The issues of every dossier. */
function useIssues(): readonly KnownIssue[] {
  const [issues, setIssues] = useState<readonly KnownIssue[]>([]);
  useEffect(() => {
    void api.workspace.issues().then((found) => setIssues(valueOf(found) ?? []));
  }, []);
  return issues;
}

/** The parties everybody knows, and those that only the open dossier has. */
function useParties() {
  const open = useApp((state) => state.open?.dossier);
  return useMemo(() => {
    const own = open ? all(open, "party").filter(({ key }) => key.startsWith("own:")) : [];
    return [...partyItems, ...own.map(({ key, body }) => ({ id: key, name: body.name }))];
  }, [open]);
}
