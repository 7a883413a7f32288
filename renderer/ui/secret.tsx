import { useId } from "react";
import styles from "./field.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly autoFocus?: boolean;
}

/** A passphrase: hidden while it is typed, and kept nowhere. */
export function Secret({ label, value, onType, autoFocus = false }: Props) {
  const id = useId();
  return (
    <div className={styles["field"]}>
      <label htmlFor={id} className={styles["label"]}>
        {label}
      </label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        className={styles["input"]}
        value={value}
        autoFocus={autoFocus}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}
