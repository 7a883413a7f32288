import { useMemo, useState } from "react";
import { all } from "../../shared/dossier/dossier.ts";
import { agendaItemName } from "../../shared/dossier/names.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import { logContext } from "../../shared/log/log-context.ts";
import { add } from "../app/edit.ts";
import { useApp } from "../app/store.ts";
import { useDossier } from "../app/use-dossier.ts";
import { Choice } from "../ui/field.tsx";
import { EntryList } from "./entry-list.tsx";
import { EntryLine } from "./entry-line.tsx";
import { Clock } from "./clock.tsx";
import styles from "./log.module.css";

/** The room: what was said above, newest last; the one line to type in below. */
export function LogScreen() {
  const dossier = useDossier();
  const author = useApp((state) => state.settings?.author);
  const context = useMemo(() => logContext(dossier, new Date().toISOString(), author), [dossier, author]);
  const [editing, edit] = useState<DossierRecord<"intervention"> | null>(null);
  const items = all(dossier, "agenda-item");
  const openItem = (item: string): void => {
    const at = new Date().toISOString();
    add("floor-event", { type: "item-opened", at, ...(item === "" ? {} : { agendaItem: item }) });
  };
  return (
    <div className={styles["log"]}>
      <div className={styles["bar"]}>
        <Choice
          isLabelHidden
          label="Item under discussion"
          value={context.item ?? ""}
          options={[
            { value: "", name: "No item opened" },
            ...items.map(({ key }) => ({ value: key, name: agendaItemName(dossier, key) ?? key })),
          ]}
          onCommit={openItem}
        />
        <Clock timeZone={context.timeZone} />
      </div>
      <EntryList dossier={dossier} timeZone={context.timeZone} />
      <EntryLine
        key={editing?.key ?? "new"}
        dossier={dossier}
        context={context}
        editing={editing}
        onEdit={edit}
        onDone={() => edit(null)}
      />
    </div>
  );
}
