import { useEffect, useRef, useState } from "react";
import { all, find, type Dossier } from "../../shared/dossier/dossier.ts";
import { agendaItemName } from "../../shared/dossier/names.ts";
import { api } from "../api.ts";
import { keyText, useProvide } from "../app/commands.ts";
import { Exporting, useExport } from "../app/exporting.tsx";
import { reveal, useRevealed } from "../app/reveal.ts";
import { say, useApp } from "../app/store.ts";
import { useDossier } from "../app/use-dossier.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/field.tsx";
import { EmptyState, Section } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import { Clearances } from "./clearances.tsx";
import { ItemPoints } from "./item-points.tsx";
import styles from "./points.module.css";
import { pointsOfItem } from "../../shared/points/points.ts";
import { lanes } from "./lanes.ts";
import { ReuseDialog } from "./reuse-dialog.tsx";

const everyItem = "all";
const noItem = "none";
const reuseKeys = "$mod+Shift+U";

/** Talking points by agenda item, in three lanes, and who has cleared them. */
export function PointsScreen() {
  const dossier = useDossier();
  const [chosen, choose] = useState(everyItem);
  const exporting = useExport();
  const [isReusing, setReusing] = useState(false);
  const hasOthers = useApp((state) => state.dossiers.length > 1);
  const revealed = useRevealed(({ ref }) => {
    if (ref?.kind === "clearance") return find(dossier, "clearance", ref.key)?.point;
    return ref?.kind === "talking-point" ? ref.key : undefined;
  });

  const items = [...all(dossier, "agenda-item").map(({ key }) => key), noItem];
  const keyOf = (item: string): string | null => (item === noItem ? null : item);
  const options = [everyItem, ...items].map((value) => ({
    value,
    name:
      value === everyItem ? "All items" : `${nameOf(value)} (${pointsOfItem(dossier, keyOf(value)).length})`,
  }));
  function nameOf(item: string): string {
    return agendaItemName(dossier, item) ?? "Any item";
  }
  const exportStatement = (): void => {
    const part = chosen === everyItem ? {} : { item: keyOf(chosen) };
    void exporting.start((of) => api.documents.exportList({ ...of, list: { of: "statement", ...part } }));
  };
  const step = (by: -1 | 1) => (): void => {
    const at = options.findIndex(({ value }) => value === chosen);
    choose(options[Math.max(0, Math.min(options.length - 1, at + by))]?.value ?? everyItem);
  };
  useProvide([
    { id: "points-next", title: "Next agenda item", keys: "Alt+PageDown", group: "Points", run: step(1) },
    { id: "points-before", title: "Agenda item before", keys: "Alt+PageUp", group: "Points", run: step(-1) },
    {
      id: "points-reuse",
      title: "Reuse a point from another dossier",
      keys: reuseKeys,
      group: "Points",
      run: () => setReusing(true),
    },
    {
      id: "points-statement",
      title: "Export the statement copy for interpreters",
      keys: "$mod+e",
      group: "Points",
      run: exportStatement,
    },
  ]);
  const shown = chosen === everyItem ? items : [chosen];
  const isOutOfSight =
    revealed !== undefined &&
    !shown.some((item) => pointsOfItem(dossier, keyOf(item)).some(({ key }) => key === revealed));
  useEffect(() => {
    if (isOutOfSight) choose(everyItem);
  }, [isOutOfSight]);
  return (
    <div className={screen["page"]} style={{ maxWidth: "none" }}>
      <div className={styles["bar"]}>
        <Choice label="Agenda item" value={chosen} options={options} onCommit={choose} />
        <Summary dossier={dossier} />
        <Button onPress={exportStatement} shortcut={keyText("$mod+e")}>
          Statement copy
        </Button>
        {hasOthers && (
          <Button onPress={() => setReusing(true)} shortcut={keyText(reuseKeys)}>
            Reuse a point…
          </Button>
        )}
      </div>
      <Exporting exporting={exporting} />
      <div className={`${styles["lanes"]} ${styles["heads"]}`} aria-hidden="true">
        {lanes.map(({ lane, title }) => (
          <span key={lane}>{title}</span>
        ))}
      </div>
      {all(dossier, "talking-point").length === 0 && (
        <EmptyState>
          <p>
            No points yet. Press <kbd>Insert</kbd> and type what is to be said, Enter after each.
            {items.length === 1 && " With an agenda on the Meeting page they stand under its items."}
          </p>
        </EmptyState>
      )}
      {shown.map((item) => (
        <ItemPoints key={item} dossier={dossier} item={keyOf(item)} title={nameOf(item)} />
      ))}
      <Section title="Clearance of the pack">
        <Clearances dossier={dossier} point={null} />
      </Section>
      {isReusing && (
        <ReuseDialog
          dossier={dossier}
          item={chosen === everyItem ? null : keyOf(chosen)}
          onClose={() => setReusing(false)}
        />
      )}
    </div>
  );
}

/** "12 points", and a way to each of those that are not cleared. */
function Summary({ dossier }: { readonly dossier: Dossier }) {
  const seen = useRef(-1);
  const points = all(dossier, "talking-point");
  const open = new Set(
    all(dossier, "clearance").flatMap(({ body }) =>
      body.point !== undefined && body.state !== "given" ? [body.point] : [],
    ),
  );
  const waiting = points.filter(({ key }) => open.has(key));
  const showNext = (): void => {
    seen.current = (seen.current + 1) % waiting.length;
    const next = waiting[seen.current];
    if (next) reveal(next);
    else say("Every point is cleared, or has no clearance to wait for.");
  };
  useProvide([
    {
      id: "points-not-cleared",
      title: "Next point that is not cleared",
      keys: "$mod+Shift+K",
      group: "Points",
      run: showNext,
    },
  ]);
  return (
    <span className={`${screen["note"]} ${styles["summary"]}`}>
      {points.length === 1 ? "1 point" : `${points.length} points`}
      {waiting.length > 0 && (
        <Button look="quiet" onPress={showNext}>
          <span className={styles["warn"]}>◌ {waiting.length} not cleared</span>
        </Button>
      )}
    </span>
  );
}
