import { all } from "../../shared/dossier/dossier.ts";
import { useDossier } from "../app/use-dossier.ts";
import { Actions } from "./actions.tsx";
import { Decisions } from "./decisions.tsx";
import { Pledges } from "./pledges.tsx";
import { WatchList } from "./watch-list.tsx";
import { Assessments } from "./assessments.tsx";
import { EmptyState } from "../ui/section.tsx";
import styles from "../ui/screen.module.css";

const kinds = ["decision", "pledge", "action", "watch-item", "assessment"] as const;

/** What came of it: decisions, pledges, actions, what to watch, and what we make of it. */
export function OutcomesScreen() {
  const dossier = useDossier();
  return (
    <div className={styles["page"]}>
      {kinds.every((kind) => all(dossier, kind).length === 0) && (
        <EmptyState>
          <p>
            Nothing has come of it yet. What is logged with !decision, !pledge or !action stands here with its
            entry. Press <kbd>Insert</kbd> to add a decision by hand.
          </p>
        </EmptyState>
      )}
      <Decisions dossier={dossier} />
      <Pledges dossier={dossier} />
      <Actions dossier={dossier} />
      <WatchList dossier={dossier} />
      <Assessments dossier={dossier} />
    </div>
  );
}
