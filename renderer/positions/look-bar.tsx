import { useRef, type ReactNode } from "react";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { groupsPresent } from "../../shared/positions/groups-present.ts";
import { useProvide } from "../app/commands.ts";
import { useApp } from "../app/store.ts";
import { Choice } from "../ui/field.tsx";
import screen from "../ui/screen.module.css";
import type { Look } from "./cells.ts";

interface Props {
  readonly dossier: Dossier;
  readonly parties: readonly string[];
  readonly on: string;
  readonly look: Look;
  readonly shown: number; // rows
  readonly onLook: (look: Look) => void;
  readonly children: ReactNode;
}

/** How to look at the matrix: which group, in which order, beside which other meeting. */
export function LookBar({ dossier, parties, on, look, shown, onLook, children }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const others = useApp((state) => state.dossiers).filter(({ id }) => id !== dossier.id);
  const groups = groupsPresent(dossier, parties, on);
  const set = (change: Partial<Look>): void => onLook({ ...look, ...change });
  const choose = (label: string) => (): void =>
    bar.current?.querySelectorAll("label").forEach((one) => {
      if (one.textContent === label) one.control?.focus();
    });
  useProvide([
    {
      id: "filter-positions",
      title: "Show the parties of a group",
      keys: "$mod+f",
      group: "Positions",
      run: choose("Group"),
    },
    {
      id: "compare-positions",
      title: "Compare with another meeting",
      keys: "$mod+d",
      group: "Positions",
      run: choose("Compare with"),
    },
  ]);
  return (
    <div ref={bar} className={screen["bar"]}>
      <Choice
        isLabelHidden
        label="Group"
        value={look.group}
        options={[
          { value: "", name: "All parties" },
          ...groups.map(({ group, name, parties: members }) => ({
            value: group,
            name: `${name} (${members.size - Number(!parties.includes(group))})`,
          })),
        ]}
        onCommit={(group) => set({ group })}
      />
      <Choice
        isLabelHidden
        label="Order"
        value={look.order}
        options={[
          { value: "name", name: "By name" },
          { value: "agreement", name: "By agreement with ours" },
        ]}
        onCommit={(order) => set({ order })}
      />
      <Choice
        isLabelHidden
        label="Compare with"
        value={look.compared}
        options={[
          { value: "", name: "Not compared" },
          ...others.map(({ id, title }) => ({ value: id, name: `Compared with: ${title}` })),
        ]}
        onCommit={(compared) => set({ compared, onlyChanged: false })}
      />
      {look.compared !== "" && (
        <label>
          <input
            type="checkbox"
            checked={look.onlyChanged}
            onChange={() => set({ onlyChanged: !look.onlyChanged })}
          />{" "}
          Only changes
        </label>
      )}
      {children}
      <span className={screen["note"]} role="status">
        {shown === parties.length ? `${shown} parties` : `${shown} of ${parties.length} parties`}
      </span>
    </div>
  );
}
