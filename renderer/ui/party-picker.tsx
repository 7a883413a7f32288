import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import type { PartyId } from "../../shared/dossier/identity.ts";
import { referenceParties } from "../../shared/reference/parties.ts";
import styles from "./controls.module.css";

interface Props {
  readonly label: string;
  readonly value: PartyId | null;
  readonly onCommit: (party: PartyId) => void;
  readonly isLabelHidden?: boolean;
}

const words = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const byId = new Map(referenceParties.map((party) => [party.id, party]));

/** A party of the reference list, by any of its names or codes. */
export function PartyPicker({ label, value, onCommit, isLabelHidden = false }: Props) {
  const matches = (name: string, typed: string): boolean => {
    const party = referenceParties.find((one) => one.name === name);
    const names = party ? [party.name, ...party.codes, ...party.aliases, ...party.demonyms] : [name];
    return names.some((one) => words(one).startsWith(words(typed)));
  };
  return (
    <ComboBox
      className={styles["field"] ?? ""}
      defaultItems={referenceParties}
      defaultInputValue={value === null ? "" : (byId.get(value)?.name ?? value)}
      defaultFilter={matches}
      menuTrigger="input"
      onSelectionChange={(key) => {
        if (key !== null) onCommit(String(key));
      }}
    >
      <Label className={isLabelHidden ? "visually-hidden" : (styles["label"] ?? "")}>{label}</Label>
      <Input className={styles["input"] ?? ""} />
      <Popover className={styles["popover"] ?? ""}>
        <ListBox items={referenceParties}>
          {(party) => (
            <ListBoxItem id={party.id} textValue={party.name} className={styles["option"] ?? ""}>
              {party.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
