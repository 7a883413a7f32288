import { Combo, type ComboItem } from "./combo.tsx";
import styles from "./picked.module.css";

interface Props {
  readonly label: string; // "Ours at the table"
  readonly picked: readonly string[];
  readonly items: readonly ComboItem[];
  readonly onCommit: (picked: readonly string[]) => void;
}

/** Some of many: those picked, each with a way to take it out, and a line to pick another. */
export function Picked({ label, picked, items, onCommit }: Props) {
  const nameOf = (id: string): string => items.find((item) => item.id === id)?.name ?? "Unknown";
  return (
    <div className={styles["group"]}>
      <span className={styles["label"]}>{label}</span>
      <div className={styles["picked"]}>
        {picked.map((id) => (
          <span key={id} className={styles["chip"]}>
            {nameOf(id)}
            <button
              type="button"
              aria-label={`Take out ${nameOf(id)}`}
              onClick={() => onCommit(picked.filter((one) => one !== id))}
            >
              ✕
            </button>
          </span>
        ))}
        <Combo
          isLabelHidden
          isCleared
          label={`Add to: ${label}`}
          placeholder="+ Add…"
          value={null}
          items={items.filter(({ id }) => !picked.includes(id))}
          onCommit={(id) => onCommit([...picked, id])}
        />
      </div>
    </div>
  );
}
