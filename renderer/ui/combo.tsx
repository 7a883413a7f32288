import { useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import styles from "./controls.module.css";

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
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly isCleared?: boolean; // empties itself after a choice: it adds to a list
}

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether a sign of the item, or a word of its name, begins with what is typed. */
export function isMatch(item: ComboItem, typed: string): boolean {
  const query = folded(typed.trim());
  const signs = [item.name, ...(item.signs ?? [])].map(folded);
  const words = folded(item.name).split(/[\s/_-]+/);
  return [...signs, ...words].some((sign) => sign.startsWith(query));
}

/** One of many, found by typing: the list narrows to what matches; arrows and Enter take one. */
export function Combo(props: Props) {
  const { label, items, value, onCommit, isLabelHidden = false, isCleared = false } = props;
  const [round, setRound] = useState(0);
  const chosen = items.find(({ id }) => id === value);
  const byName = new Map(items.map((item) => [item.name, item]));
  return (
    <ComboBox
      key={`${round} ${value ?? ""}`} // what was chosen elsewhere is shown too
      className={styles["field"] ?? ""}
      defaultItems={items}
      defaultValue={chosen?.id ?? null}
      defaultFilter={(name, typed) => isMatch(byName.get(name) ?? { id: name, name }, typed)}
      menuTrigger="input"
      onChange={(key) => {
        if (key === null || key === value) return;
        onCommit(String(key));
        if (isCleared) setRound(round + 1);
      }}
    >
      <Label className={isLabelHidden ? "visually-hidden" : (styles["label"] ?? "")}>{label}</Label>
      <Input className={styles["input"] ?? ""} placeholder={props.placeholder ?? ""} />
      <Popover className={styles["popover"] ?? ""}>
        <ListBox items={items}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={styles["option"] ?? ""}>
              {item.name}
              {item.note !== undefined && <small> {item.note}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
