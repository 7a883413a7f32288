import { useContext, useEffect, useState, type KeyboardEvent, type ReactNode } from "react";
import { ComboBox, ComboBoxStateContext } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import styles from "./field.module.css";
import popover from "./popover.module.css";

export interface ComboItem {
  readonly id: string;
  readonly name: string;
  readonly note?: string; // shown beside the name, smaller
  readonly signs?: readonly string[]; // other ways to write it: codes, demonyms
}

interface Props {
  readonly label: string;
  readonly items: readonly ComboItem[];
  readonly value: string | null;
  readonly onCommit: (id: string) => void;
  readonly onClear?: () => void; // the field was emptied; without it, it shows its value again
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly isCleared?: boolean; // empties itself after a choice: it adds to something
  readonly isAddLine?: boolean; // adds a row to a list, and looks like every line that does
}

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether a sign of the item, or a word of its name, begins with what is typed. */
export function isMatch(item: ComboItem, typed: string): boolean {
  const query = folded(typed.trim());
  const signs = [item.name, ...(item.signs ?? [])].map(folded);
  const words = folded(item.name).split(/[\s/_-]+/);
  return [...signs, ...words].some((sign) => sign.startsWith(query));
}

/** The item that what is typed means most likely: the one it is a sign of, else the first it begins. */
export function bestMatch(items: readonly ComboItem[], typed: string): ComboItem | undefined {
  const query = folded(typed.trim());
  if (query === "") return undefined;
  const isSign = (item: ComboItem): boolean =>
    [item.name, ...(item.signs ?? [])].some((sign) => folded(sign) === query);
  return items.find(isSign) ?? items.find((item) => isMatch(item, typed));
}

/** One of many, found by typing: the list narrows to what matches; Enter or Tab takes the one that is lit, arrows light another. */
export function Combo(props: Props) {
  const { label, items, value, onCommit, isAddLine = false } = props;
  const { isLabelHidden = isAddLine, isCleared = isAddLine } = props;
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]); // what was chosen elsewhere is shown too
  useEffect(() => {
    if (isCleared) setShown(null);
  }, [isCleared, shown]);
  const byName = new Map(items.map((item) => [item.name, item]));
  return (
    <ComboBox
      className={styles["field"] ?? ""}
      defaultItems={items}
      value={items.some(({ id }) => id === shown) ? shown : null}
      defaultFilter={(name, typed) => isMatch(byName.get(name) ?? { id: name, name }, typed)}
      menuTrigger="input"
      onChange={(key) => {
        if (key === null && props.onClear) {
          setShown(null);
          props.onClear();
        }
        if (key === null || key === shown) return;
        setShown(String(key));
        onCommit(String(key));
      }}
    >
      <BestMatch items={items}>
        <Label className={isLabelHidden ? "visually-hidden" : (styles["label"] ?? "")}>{label}</Label>
        <Input
          className={`${styles["input"]} ${isAddLine ? styles["addLine"] : ""}`}
          placeholder={props.placeholder ?? (isAddLine ? `+ ${label}…` : "")}
          {...(isAddLine ? { "data-add-line": label } : {})}
        />
      </BestMatch>
      <Popover className={popover["popover"] ?? ""}>
        <ListBox items={items}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={popover["option"] ?? ""}>
              {item.name}
              {item.note !== undefined && <small> {item.note}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

interface BestMatchProps {
  readonly items: readonly ComboItem[];
  readonly children: ReactNode;
}

/**
 * Lights what was most likely meant as soon as something is typed, so that Enter and Tab take it; pressed before the list
 * is there to be lit, they take it all the same.
 */
function BestMatch({ items, children }: BestMatchProps) {
  const state = useContext(ComboBoxStateContext);
  const isTyped = state !== null && state.inputValue !== (state.selectedItem?.textValue ?? "");
  const best = isTyped ? bestMatch(items, state.inputValue)?.id : undefined;
  const { selectionManager, isOpen = false } = state ?? {};
  const isUnlit = selectionManager?.focusedKey === null;
  useEffect(() => {
    if (isOpen && best !== undefined && isUnlit) selectionManager?.setFocusedKey(best);
  }, [isOpen, best, isUnlit, selectionManager]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isLit = isOpen && selectionManager?.focusedKey !== null; // asked now: after a letter it is unlit before it is drawn so
    if (isLit || best === undefined || (event.key !== "Enter" && event.key !== "Tab")) return;
    state?.setValue(best);
    state?.close();
    if (event.key !== "Enter") return;
    event.preventDefault(); // it would send the form
    event.stopPropagation();
  };
  return (
    <div className={styles["together"]} onKeyDownCapture={onKeyDown}>
      {children}
    </div>
  );
}
