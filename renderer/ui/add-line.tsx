import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import styles from "./field.module.css";
import { useUnsavedTyping } from "./unsaved-typing.ts";

interface Props {
  readonly label: string; // "Add an agenda item"
  readonly to?: string; // the list it adds to, where several on a page have the same label
  readonly onAdd: (text: string) => void;
  readonly isMultiline?: boolean;
}

/** An empty line at the end of a list: type, Enter, and the next one is ready. Leaving it adds what was typed too. */
export function AddLine({ label, to, onAdd, isMultiline = false }: Props) {
  const [text, setText] = useState("");
  const isAdded = useRef(false); // one text is added once, however many ways it is left at the same time
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const type = (typed: string): void => {
    isAdded.current = false;
    setText(typed);
  };
  const add = (): void => {
    if (text.trim() === "" || isAdded.current) return;
    isAdded.current = true;
    onAdd(text.trim());
    setText("");
  };
  useUnsavedTyping(add);
  useInSight(control);
  const shared = {
    ref: control,
    "aria-label": to === undefined ? label : `${label}, ${to}`,
    placeholder: `+ ${label}…`,
    className: `${styles["input"]} ${styles["addLine"]}`,
    value: text,
    "data-add-line": label,
    "data-undo": text === "" ? "app" : "own",
    onChange: (event: { readonly target: { readonly value: string } }) => type(event.target.value),
    onBlur: add,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape" && text !== "") {
        event.stopPropagation();
        type("");
      }
      if (event.key !== "Enter" || (isMultiline && event.shiftKey)) return;
      event.preventDefault();
      add();
    },
  };
  return isMultiline ? <textarea {...shared} rows={1} /> : <input {...shared} />;
}

/** A line that is typed in stays in sight whole, however many rows it has put above itself. */
function useInSight(control: RefObject<HTMLElement | null>): void {
  const top = useRef(0);
  useLayoutEffect(() => {
    const line = control.current;
    if (line === null || line !== document.activeElement) return;
    if (line.offsetTop !== top.current) line.scrollIntoView({ block: "nearest" });
    top.current = line.offsetTop;
  });
}
