import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import styles from "./controls.module.css";

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly isLabelHidden?: boolean;
  readonly isMultiline?: boolean;
  readonly isBare?: boolean; // looks like text until it is worked on
  readonly placeholder?: string;
  readonly type?: "text" | "date" | "datetime-local" | "number";
  readonly autoFocus?: boolean;
  readonly id?: string;
}

/** A text that is saved when the field is left or Enter is pressed (Ctrl+Enter in several lines); Escape takes it back. */
export function Field(props: TextProps) {
  const { label, value, onCommit, isLabelHidden = false, isMultiline = false, isBare = false } = props;
  const fallbackId = useId();
  const id = props.id ?? fallbackId;
  const [text, setText] = useState(value);
  const committed = useRef(value);
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    committed.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (props.autoFocus) control.current?.focus();
  }, [props.autoFocus]);

  const commit = (): void => {
    if (text === committed.current) return;
    committed.current = text;
    onCommit(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (!isMultiline || event.ctrlKey)) commit();
    if (event.key === "Escape" && text !== committed.current) {
      event.stopPropagation();
      setText(committed.current);
    }
  };
  const shared = {
    id,
    ref: control,
    className: styles["input"],
    value: text,
    placeholder: props.placeholder ?? "",
    onChange: (event: { readonly target: { readonly value: string } }) => setText(event.target.value),
    onBlur: commit,
    onKeyDown,
  };
  return (
    <div className={`${styles["field"]} ${isBare ? styles["bare"] : ""}`}>
      <label htmlFor={id} className={isLabelHidden ? "visually-hidden" : styles["label"]}>
        {label}
      </label>
      {isMultiline ? <textarea {...shared} rows={1} /> : <input {...shared} type={props.type ?? "text"} />}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly onCommit: (value: T) => void;
  readonly isLabelHidden?: boolean;
  readonly isBare?: boolean;
}

/** One of a few: the system's own list, which every keyboard knows. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={`${styles["field"]} ${props.isBare ? styles["bare"] : ""}`}>
      <label htmlFor={id} className={props.isLabelHidden ? "visually-hidden" : styles["label"]}>
        {props.label}
      </label>
      <select
        id={id}
        className={styles["input"]}
        value={props.value}
        onChange={(event) => props.onCommit(event.target.value as T)}
      >
        {props.options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
