import { useRef, useState } from "react";
import styles from "./controls.module.css";

interface Props {
  readonly label: string; // "Add an agenda item"
  readonly onAdd: (text: string) => void;
  readonly isMultiline?: boolean;
}

/** An empty line at the end of a list: type, Enter, and the next one is ready. */
export function AddLine({ label, onAdd, isMultiline = false }: Props) {
  const [text, setText] = useState("");
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const add = (): void => {
    if (text.trim() === "") return;
    onAdd(text.trim());
    setText("");
    control.current?.focus();
  };
  const shared = {
    ref: control,
    "aria-label": label,
    placeholder: `${label}…`,
    className: styles["input"],
    value: text,
    onChange: (event: { readonly target: { readonly value: string } }) => setText(event.target.value),
    onBlur: add,
    onKeyDown: (event: {
      readonly key: string;
      readonly shiftKey: boolean;
      readonly preventDefault: () => void;
    }) => {
      if (event.key === "Escape") setText("");
      if (event.key !== "Enter" || (isMultiline && event.shiftKey)) return;
      event.preventDefault();
      add();
    },
  };
  return isMultiline ? <textarea {...shared} rows={1} /> : <input {...shared} />;
}
