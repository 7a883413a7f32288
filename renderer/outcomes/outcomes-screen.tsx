import { useDossier } from "../app/use-dossier.ts";
import { Actions } from "./actions.tsx";
import { Decisions } from "./decisions.tsx";
import { Pledges } from "./pledges.tsx";
import { WatchList } from "./watch-list.tsx";
import { Assessments } from "./assessments.tsx";
import styles from "../ui/screen.module.css";

/** What came of it: decisions, pledges, actions, what to watch, and what we make of it. */
export function OutcomesScreen() {
  const dossier = useDossier();
  return (
    <div className={styles["page"]}>
      <Decisions dossier={dossier} />
      <Pledges dossier={dossier} />
      <Actions dossier={dossier} />
      <WatchList dossier={dossier} />
      <Assessments dossier={dossier} />
    </div>
  );
}
