import { useEffect, useState } from "react";
import { all } from "../../shared/dossier/dossier.ts";
import { agendaItemName } from "../../shared/dossier/names.ts";
import { keyText, useProvide } from "../app/commands.ts";
import { useRevealed } from "../app/reveal.ts";
import { useApp } from "../app/store.ts";
import { useDossier } from "../app/use-dossier.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/field.tsx";
import { Section } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import { Clearances } from "./clearances.tsx";
import { ItemPoints } from "./item-points.tsx";
import styles from "./points.module.css";
import { lanes, pointsOfItem } from "./points-of-item.ts";
import { ReuseDialog } from "./reuse-dialog.tsx";

const everyItem = "all";
const noItem = "none";
const reuseKeys = "$mod+Shift+U";

/** Talking points by agenda item, in three lanes, and who has cleared them. */
export function PointsScreen() {
  const dossier = useDossier();
  const [chosen, choose] = useState(everyItem);
  const [isReusing, setReusing] = useState(false);
  const hasOthers = useApp((state) => state.dossiers.length > 1);
  const revealed = useRevealed((state) => state.ref?.kind);
  useEffect(() => {
    if (revealed === "talking-point") choose(everyItem);
  }, [revealed]);

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
  ]);
  const shown = chosen === everyItem ? items : [chosen];
  return (
    <div className={screen["page"]} style={{ maxWidth: "none" }}>
      <div className={styles["bar"]}>
        <Choice label="Agenda item" value={chosen} options={options} onCommit={choose} />
        <span className={screen["note"]}>{summary(dossier)}</span>
        {hasOthers && (
          <Button onPress={() => setReusing(true)} shortcut={keyText(reuseKeys)}>
            Reuse a point…
          </Button>
        )}
      </div>
      <div className={`${styles["lanes"]} ${styles["heads"]}`} aria-hidden="true">
        {lanes.map(({ lane, title }) => (
          <span key={lane}>{title}</span>
        ))}
      </div>
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

/** "12 points, 3 of them not cleared". */
function summary(dossier: ReturnType<typeof useDossier>): string {
  const points = all(dossier, "talking-point");
  const open = new Set(
    all(dossier, "clearance").flatMap(({ body }) =>
      body.point !== undefined && body.state !== "given" ? [body.point] : [],
    ),
  );
  const count = points.filter(({ key }) => open.has(key)).length;
  const total = points.length === 1 ? "1 point" : `${points.length} points`;
  return count === 0 ? total : `${total}, ${count} not cleared`;
}
