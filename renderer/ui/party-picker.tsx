import type { PartyId } from "../../shared/dossier/identity.ts";
import { referenceParties } from "../../shared/reference/parties.ts";
import { Combo, type ComboItem } from "./combo.tsx";

interface Props {
  readonly label: string;
  readonly value: PartyId | null;
  readonly onCommit: (party: PartyId) => void;
  readonly isLabelHidden?: boolean;
  readonly isAddLine?: boolean;
}

/** The parties of the reference list, to pick from. */
export const partyItems = referenceParties.map(({ id, name, codes, aliases, demonyms }): ComboItem => ({
  id,
  name,
  signs: [...codes, ...aliases, ...demonyms],
}));

/** A party of the reference list, by any of its names or codes. One that is not in it is shown by its own name. */
export function PartyPicker({ value, ...props }: Props) {
  const isKnown = value === null || partyItems.some(({ id }) => id === value);
  const items = isKnown ? partyItems : [{ id: value, name: value.replace(/^\w+:/, "") }, ...partyItems];
  return <Combo {...props} items={items} value={value} />;
}
