import type { NewDossierRequest } from "../../shared/ipc-contract.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import { bannerText, schemes } from "../../shared/marking/schemes.ts";
import { Choice } from "../ui/field.tsx";
import { markingChoices } from "./marking-choice.ts";

/** What marks of another scheme become, by how they are printed. */
export type Mapping = Readonly<Record<string, Marking>>;

/** Those the person has chosen for, in the scheme of the new dossier. */
export const mappedMarks = (
  from: readonly Marking[],
  base: Marking,
  mapping: Mapping,
): NonNullable<NewDossierRequest["markings"]> =>
  from.flatMap((mark) => {
    const to = mapping[bannerText(mark)];
    return to?.scheme === base.scheme ? [{ from: mark, to }] : [];
  });

interface Props {
  readonly from: readonly Marking[];
  readonly base: Marking; // of the new dossier
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Asks of each mark of another scheme what it becomes. Nothing is chosen beforehand: no rule says which equals which. */
export function MarkMapping({ from, base, mapping, onChange }: Props) {
  const lowest = schemes[base.scheme].levels[0]?.key ?? "";
  const marks = markingChoices({ scheme: base.scheme, level: lowest, caveats: [] });
  return from.map((mark) => {
    const [made] = mappedMarks([mark], base, mapping);
    return (
      <Choice
        key={bannerText(mark)}
        label={`${bannerText(mark)} becomes`}
        value={made ? bannerText(made.to) : ""}
        onCommit={(name) => {
          const to = marks.find((one) => one.name === name)?.marking;
          if (to) onChange({ ...mapping, [bannerText(mark)]: to });
        }}
        options={[{ value: "", name: "Choose" }, ...marks.map(({ name }) => ({ value: name, name }))]}
      />
    );
  });
}
