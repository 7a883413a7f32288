import { useState, type DragEvent } from "react";
import styles from "./rows.module.css";

const format = "application/x-aide-row"; // files dropped on the window are something else

/** What a row is dragged by. The keys and the menu of the row do the same. */
export function RowHandle({ record }: { readonly record: string }) {
  const onDragStart = (event: DragEvent<HTMLElement>): void => {
    const row = event.currentTarget.closest("li");
    event.dataTransfer.setData(format, record);
    event.dataTransfer.effectAllowed = "move";
    if (row) event.dataTransfer.setDragImage(row, 0, 0);
  };
  return (
    <span draggable aria-hidden="true" className={styles["handle"]} title="Drag" onDragStart={onDragStart}>
      ⠿
    </span>
  );
}

interface Place {
  readonly before: string | null; // the row it would stand before; null: at the end
  readonly top: number; // of the line that shows it
}

/**
 * Takes rows that are dropped on a list, or anywhere on what it stands in: `area` are the properties of that element,
 * `line` is shown in it.
 */
export function useRowDrop(onDrop: (record: string, before: string | null) => void) {
  const [place, setPlace] = useState<Place | null>(null);
  const area = {
    onDragOver: (event: DragEvent<HTMLElement>): void => {
      if (!event.dataTransfer.types.includes(format)) return;
      event.preventDefault(); // else it is refused
      const next = placeAt(event.currentTarget, event.clientY);
      setPlace((shown) => (shown?.top === next.top && shown.before === next.before ? shown : next));
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent<HTMLElement>): void => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setPlace(null);
    },
    onDrop: (event: DragEvent<HTMLElement>): void => {
      const record = event.dataTransfer.getData(format);
      setPlace(null);
      if (record === "") return;
      event.preventDefault();
      onDrop(record, placeAt(event.currentTarget, event.clientY).before);
    },
  };
  const line = place && <div className={styles["dropLine"]} style={{ top: place.top }} />;
  return { area, line };
}

/** Before the first row whose middle is under the pointer; else at the end. */
function placeAt(area: HTMLElement, y: number): Place {
  const boxes = [...area.querySelectorAll<HTMLElement>("li[data-record]")].map((row) => ({
    record: row.dataset["record"] ?? null,
    box: row.getBoundingClientRect(),
  }));
  const top = area.getBoundingClientRect().top;
  const next = boxes.find(({ box }) => y < box.top + box.height / 2);
  const last = boxes.at(-1)?.box.bottom ?? area.querySelector("ul")?.getBoundingClientRect().top ?? top;
  return next ? { before: next.record, top: next.box.top - top } : { before: null, top: last - top };
}
