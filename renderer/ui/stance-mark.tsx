import { stanceDisplay, type Stance } from "../../shared/dossier/stance.ts";
import styles from "./stance-mark.module.css";

/** A stance by its sign and a word, never by its colour alone. */
export function StanceMark({ stance, text }: { readonly stance: Stance; readonly text?: string }) {
  const { symbol, name } = stanceDisplay[stance];
  return (
    <span className={styles["stance"]} data-stance={stance} title={name}>
      <span aria-hidden="true">{symbol}</span>
      {text === undefined ? (
        name
      ) : (
        <span>
          {text}
          <span className="visually-hidden">, {name}</span>
        </span>
      )}
    </span>
  );
}
