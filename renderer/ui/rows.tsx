import type { KeyboardEvent, ReactNode } from "react";
import styles from "./controls.module.css";

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly render: (item: T, index: number) => ReactNode;
  readonly onMove?: (item: T, by: -1 | 1) => void;
  readonly onDelete?: (item: T) => void;
}

/** A list whose rows are worked on in place: Alt+↑/↓ moves the row one is in, Ctrl+Delete deletes it. */
export function Rows<T>({ label, items, keyOf, render, onMove, onDelete }: Props<T>) {
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, item: T): void => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (event.altKey && by !== null && onMove) {
      event.preventDefault();
      leaveAndReturn(event.target, () => onMove(item, by));
    }
    if (event.ctrlKey && (event.key === "Delete" || event.key === "Backspace") && onDelete) {
      event.preventDefault();
      focusNeighbour(event.currentTarget);
      onDelete(item);
    }
  };
  return (
    <ul className={styles["rows"]} aria-label={label}>
      {items.map((item, index) => (
        <li key={keyOf(item)} className={styles["rowItem"]} onKeyDown={(event) => onKeyDown(event, item)}>
          {render(item, index)}
        </li>
      ))}
    </ul>
  );
}

/** Leaving a field saves it: so what was typed moves along; then the field is focused again in its new place. */
function leaveAndReturn(target: EventTarget, move: () => void): void {
  if (target instanceof HTMLElement) target.blur();
  move();
  setTimeout(() => {
    if (target instanceof HTMLElement) target.focus();
  }, 60);
}

function focusNeighbour(row: HTMLElement): void {
  const neighbour = row.nextElementSibling ?? row.previousElementSibling;
  neighbour?.querySelector<HTMLElement>("input, textarea, select, button")?.focus();
}
