import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { matchKeybindingPress, parseKeybinding } from "tinykeys";
import styles from "./rows.module.css";
import { RowHandle } from "./row-drag.tsx";
import { focusAddLine, focusAfterRemoval, focusRowBeside, isArrowOwn } from "./row-focus.ts";
import { rowKeys, type RowDeed } from "./row-keys.ts";
import { RowMenu } from "./row-menu.tsx";

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly render: (item: T, index: number) => ReactNode;
  readonly onMove?: (item: T, by: -1 | 1) => void;
  readonly onDelete?: (item: T) => void;
  readonly onLeft?: (item: T) => void; // to the list beside this one
  readonly onRight?: (item: T) => void;
  readonly isDragged?: boolean; // by its handle, to where `useRowDrop` takes it
}

const bindings = rowKeys.map(({ keys, does }) => ({ does, press: parseKeybinding(keys)[0] }));

const deedOf = (event: KeyboardEvent): RowDeed | undefined =>
  bindings.find(({ press }) => press && matchKeybindingPress(event.nativeEvent, press))?.does;

/** A list whose rows are worked on in place, by the keys of `rowKeys` or the menu beside each row. */
export function Rows<T>(props: Props<T>) {
  const { label, items, keyOf, render, onMove, onDelete, onLeft, onRight, isDragged = false } = props;
  const returnTo = useReturn(items.map(keyOf).join());
  const move = (item: T, by: -1 | 1): void => {
    if (!onMove || !items[items.indexOf(item) + by]) return;
    returnTo(document.activeElement);
    onMove(item, by);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, item: T): void => {
    const deed = deedOf(event);
    if (deed === undefined) return;
    const row = event.currentTarget;
    if (deed === "previous" || deed === "next") {
      if (isArrowOwn(event.target, event.key)) return;
      focusRowBeside(row, event.target, deed === "next" ? 1 : -1);
    } else if (deed === "add") focusAddLine(row);
    else if (deed === "delete") {
      if (!onDelete) return;
      focusAfterRemoval(row);
      onDelete(item);
    } else if (deed === "left" || deed === "right") {
      const aside = deed === "left" ? onLeft : onRight;
      if (!aside) return;
      aside(item);
    } else move(item, deed === "up" ? -1 : 1);
    event.preventDefault();
  };
  return (
    <ul className={styles["rows"]} aria-label={label}>
      {items.map((item, index) => (
        <li
          key={keyOf(item)}
          className={styles["rowItem"]}
          data-record={keyOf(item)}
          onKeyDown={(event) => onKeyDown(event, item)}
        >
          {render(item, index)}
          {(onMove ?? onDelete) && (
            <RowMenu
              {...(onMove && index > 0 ? { onUp: () => onMove(item, -1) } : {})}
              {...(onMove && index < items.length - 1 ? { onDown: () => onMove(item, 1) } : {})}
              {...(onLeft ? { onLeft: () => onLeft(item) } : {})}
              {...(onRight ? { onRight: () => onRight(item) } : {})}
              {...(onDelete ? { onDelete: () => onDelete(item) } : {})}
            />
          )}
          {isDragged && <RowHandle record={keyOf(item)} />}
        </li>
      ))}
    </ul>
  );
}

/**
 * A row that moves loses the focus, since the browser takes its element out and puts it in again. It is given back
 * when the new order is shown. Leaving the field has saved it, so what was typed moves along.
 */
function useReturn(order: string): (control: Element | null) => void {
  const waiting = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    waiting.current?.focus();
    waiting.current = null;
  }, [order]);
  return (control) => {
    if (!(control instanceof HTMLElement)) return;
    control.blur();
    waiting.current = control;
  };
}
