import { dayText } from "../../shared/dossier/dates.ts";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import type { SearchHit } from "../../shared/ipc-contract.ts";
import { portionMark } from "../../shared/marking/schemes.ts";
import type { Piece } from "../../shared/search/excerpt.ts";
import { StanceMark } from "../ui/stance-mark.tsx";
import styles from "./search.module.css";

interface Props {
  readonly id: string;
  readonly hit: SearchHit;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A record that was found: its kind; its name, stance, mark and words; its date and dossier. */
export function SearchResult({ id, hit, isChosen, onChoose }: Props) {
  const { ref, name, stance, marking, excerpt, date, dossierTitle } = hit;
  const mark = marking && <span className={styles["mark"]}>{portionMark(marking)}</span>;
  return (
    // The keys are those of the list: its options never have the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={styles["result"]}
      onClick={onChoose}
    >
      <span className={styles["kind"]}>{kindNames[ref.kind]}</span>
      <span className={styles["found"]}>
        {name.length > 0 && (
          <span className={styles["name"]}>
            {excerpt.length === 0 && mark}
            <Pieces of={name} />
            {stance && <StanceMark stance={stance} />}
          </span>
        )}
        {excerpt.length > 0 && (
          <span className={styles["excerpt"]}>
            {mark}
            <Pieces of={excerpt} />
          </span>
        )}
      </span>
      <span className={styles["where"]}>
        <span>{date === null ? "no date" : dayText(date)}</span>
        <span title={dossierTitle}>{dossierTitle}</span>
      </span>
    </div>
  );
}

const Pieces = ({ of }: { readonly of: readonly Piece[] }) => (
  <span>{of.map(({ text, isFound }, index) => (isFound ? <mark key={index}>{text}</mark> : text))}</span>
);
