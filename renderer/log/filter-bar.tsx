import { useEffect, useRef } from "react";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { agendaItemName, issueName, partyName } from "../../shared/dossier/names.ts";
import { stanceDisplay, stanceSchema, type Stance } from "../../shared/dossier/stance.ts";
import { logEntries, type EntryFilter, type EntryFlag } from "../../shared/log/filter-entries.ts";
import { partiesOf } from "../../shared/log/who-spoke.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/field.tsx";
import controls from "../ui/field.module.css";
import screen from "../ui/screen.module.css";
import styles from "./log.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly filter: EntryFilter;
  readonly found: number;
  readonly onFilter: (filter: EntryFilter) => void;
  readonly onClose: () => void;
}

const flags: readonly { readonly value: EntryFlag; readonly name: string }[] = [
  { value: "pledge", name: "with a pledge" },
  { value: "decision", name: "with a decision" },
  { value: "action", name: "with an action" },
  { value: "delivers", name: "delivers a point" },
  { value: "echoes", name: "echoes a point" },
];

/** What to look for in the log: everything that is set must hold. Escape shows all again. */
export function FilterBar({ dossier, filter, found, onFilter, onClose }: Props) {
  const text = useRef<HTMLInputElement>(null);
  useEffect(() => text.current?.focus(), []);
  const entries = logEntries(dossier);
  const set = <K extends keyof EntryFilter>(name: K, value: EntryFilter[K] | ""): void => {
    const { [name]: _before, ...others } = filter;
    onFilter(value === "" || value === undefined ? others : { ...others, [name]: value });
  };
  const parties = unique(entries.flatMap(({ body }) => partiesOf(body)));
  const authors = unique(entries.map(({ made }) => made.author));
  return (
    <div
      className={styles["filter"]}
      role="search"
      aria-label="Look for entries"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <input
        ref={text}
        aria-label="Words"
        placeholder="Words"
        className={controls["input"]}
        value={filter.text ?? ""}
        onChange={(event) => set("text", event.target.value)}
      />
      <Choice
        isLabelHidden
        label="Party"
        value={filter.party ?? ""}
        options={named("Any party", parties, (party) => partyName(dossier, party))}
        onCommit={(value) => set("party", value)}
      />
      <Choice
        isLabelHidden
        label="Item"
        value={filter.item ?? ""}
        options={named(
          "Any item",
          all(dossier, "agenda-item").map(({ key }) => key),
          (key) => agendaItemName(dossier, key) ?? key,
        )}
        onCommit={(value) => set("item", value)}
      />
      <Choice
        isLabelHidden
        label="Issue"
        value={filter.issue ?? ""}
        options={named(
          "Any issue",
          all(dossier, "issue").map(({ key }) => key),
          (key) => issueName(dossier, key),
        )}
        onCommit={(value) => set("issue", value)}
      />
      <Choice<Stance | "">
        isLabelHidden
        label="Stance"
        value={filter.stance ?? ""}
        options={[
          { value: "", name: "Any stance" },
          ...stanceSchema.options.map((value) => ({ value, name: stanceDisplay[value].name })),
        ]}
        onCommit={(value) => set("stance", value)}
      />
      <Choice<EntryFlag | "">
        isLabelHidden
        label="Kind"
        value={filter.flag ?? ""}
        options={[{ value: "", name: "Any kind" }, ...flags]}
        onCommit={(value) => set("flag", value)}
      />
      {authors.length > 1 && (
        <Choice
          isLabelHidden
          label="Typed by"
          value={filter.author ?? ""}
          options={named("Typed by anyone", authors, (author) => author)}
          onCommit={(value) => set("author", value)}
        />
      )}
      <span className={screen["note"]} role="status">
        {found} of {entries.length}
      </span>
      <Button look="quiet" onPress={onClose} shortcut="Esc">
        Show all
      </Button>
    </div>
  );
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

const named = (
  any: string,
  values: readonly string[],
  nameOf: (value: string) => string,
): readonly { readonly value: string; readonly name: string }[] => [
  { value: "", name: any },
  ...values
    .map((value) => ({ value, name: nameOf(value) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true })),
];
