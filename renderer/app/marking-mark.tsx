import { portionMark } from "../../shared/marking/schemes.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import styles from "./marking-mark.module.css";
import { markingChoices, sameMarking } from "./marking-choice.ts";
import { useMeeting } from "./use-dossier.ts";

interface Props {
  readonly value: Marking | undefined;
  readonly onCommit: (marking: Marking | null) => unknown;
}

/** The marking of one record, as its portion mark: "(SBU)". Under it lies the list to choose another from. */
export function MarkingMark({ value, onCommit }: Props) {
  const { defaultMarking } = useMeeting();
  const marks = markingChoices(value ?? defaultMarking);
  const chosen = marks.find(({ marking }) => value && sameMarking(marking, value));
  return (
    <span className={styles["mark"]} data-unset={value === undefined || undefined}>
      <span aria-hidden="true">{portionMark(value ?? defaultMarking)}</span>
      <select
        aria-label="Marking"
        value={chosen?.name ?? ""}
        onChange={(event) => {
          const name = event.target.value;
          void onCommit(marks.find((one) => one.name === name)?.marking ?? null);
        }}
      >
        <option value="">Default marking</option>
        {marks.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
