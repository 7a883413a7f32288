import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import styles from "./field.module.css";
import { useUnsavedTyping } from "./unsaved-typing.ts";

/** Saves a value; what is wrong with it, when it cannot be saved, is shown under the field. */
type Commit<T> = (value: T) => string | null | void;

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: Commit<string>;
  readonly isLabelHidden?: boolean;
  readonly isMultiline?: boolean;
  readonly isWrapped?: boolean; // one line of text that may take several on screen: Enter saves it
  readonly isBare?: boolean; // looks like text until it is worked on
  readonly placeholder?: string;
  readonly type?: "text" | "date" | "datetime-local" | "number";
  readonly autoFocus?: boolean;
  readonly id?: string;
}

/** A text that is saved when the field is left or Enter is pressed (Ctrl+Enter in several lines); Escape takes it back. */
export function Field(props: TextProps) {
  const { label, isLabelHidden = false, isMultiline = false, isWrapped = false, isBare = false } = props;
  const fallbackId = useId();
  const id = props.id ?? fallbackId;
  const { text, problem, isDirty, type, commit, revert } = useTyping(props);
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.autoFocus) control.current?.focus();
  }, [props.autoFocus]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (!isMultiline || event.ctrlKey || event.metaKey)) {
      if (isWrapped) event.preventDefault();
      commit();
    }
    if (event.key === "Escape" && isDirty) {
      event.stopPropagation();
      revert();
    }
  };
  const shared = {
    id,
    ref: control,
    className: styles["input"],
    value: text,
    placeholder: props.placeholder ?? "",
    "data-empty": text === "" || undefined,
    "data-undo": isDirty ? "own" : "app", // what Ctrl+Z takes back: typing, else the last commit
    "aria-invalid": problem !== null,
    "aria-describedby": problem === null ? undefined : `${id}-problem`,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      type(isWrapped ? target.value.replaceAll(/\s*\n\s*/g, " ") : target.value),
    onBlur: commit,
    onKeyDown,
  };
  return (
    <div className={`${styles["field"]} ${isBare ? styles["bare"] : ""}`}>
      <label htmlFor={id} className={isLabelHidden ? "visually-hidden" : styles["label"]}>
        {label}
      </label>
      {isMultiline || isWrapped ? (
        <textarea {...shared} rows={1} />
      ) : (
        <input {...shared} type={props.type ?? "text"} />
      )}
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className={styles["error"]}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** What is typed beside what is saved. A new saved value takes the place of the old, but never of what is being typed. */
function useTyping({ value, onCommit }: TextProps) {
  const [text, setText] = useState(value);
  const [saved, setSaved] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const sent = useRef(value); // the same as `saved`, for two ways of leaving at once
  useEffect(() => {
    const before = sent.current;
    sent.current = value;
    setSaved(value);
    setText((shown) => (shown.trim() === before.trim() ? value : shown));
  }, [value]);

  const commit = (): void => {
    if (text.trim() === sent.current.trim()) return;
    const refused = onCommit(text.trim()) ?? null;
    setProblem(refused);
    if (refused !== null) return;
    sent.current = text;
    setSaved(text);
  };
  useUnsavedTyping(commit);
  const type = (typed: string): void => {
    setText(typed);
    setProblem(null);
  };
  return { text, problem, isDirty: text.trim() !== saved.trim(), commit, type, revert: () => type(saved) };
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly onCommit: Commit<T>;
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
        onChange={(event) => void props.onCommit(event.target.value as T)}
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
