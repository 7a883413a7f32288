import { useRef, useState, type KeyboardEvent } from "react";
import styles from "./controls.module.css";
import { useUnsavedTyping } from "./unsaved-typing.ts";

interface Props {
  readonly label: string; // "Add an agenda item"
  readonly onAdd: (text: string) => void;
  readonly isMultiline?: boolean;
}

/** An empty line at the end of a list: type, Enter, and the next one is ready. Leaving it adds what was typed too. */
export function AddLine({ label, onAdd, isMultiline = false }: Props) {
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
  const shared = {
    ref: control,
    "aria-label": label,
    placeholder: `+ ${label}…`,
    className: `${styles["input"]} ${styles["addLine"]}`,
    value: text,
    "data-add-line": true,
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
