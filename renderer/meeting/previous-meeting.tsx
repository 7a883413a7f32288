import { Link } from "wouter";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { setField } from "../app/edit.ts";
import { useApp } from "../app/store.ts";
import { useMeeting } from "../app/use-dossier.ts";
import { Choice } from "../ui/field.tsx";
import screen from "../ui/screen.module.css";

/** The meeting before this one, and what of it stands in this dossier. */
export function PreviousMeeting({ dossier }: { readonly dossier: Dossier }) {
  const { previous } = useMeeting();
  const others = useApp((state) => state.dossiers).filter(({ id }) => id !== dossier.id);
  const isGone = previous !== undefined && !others.some(({ id }) => id === previous);
  return (
    <div>
      <Choice
        label="Meeting before"
        value={previous ?? ""}
        options={[
          { value: "", name: "None" },
          ...(isGone ? [{ value: previous, name: "A dossier that is not on this computer" }] : []),
          ...others.map(({ id, title, startsOn }) => ({
            value: id,
            name: startsOn === null ? title : `${title} (${startsOn.slice(0, 4)})`,
          })),
        ]}
        onCommit={(id) => setField("meeting", "meeting", "previous", id)}
      />
      {previous !== undefined && (
        <p className={screen["note"]}>
          From before this meeting: {carriedOver(dossier)}.{" "}
          {!isGone && <Link href={`/${previous}/outcomes`}>How it ended</Link>}
        </p>
      )}
    </div>
  );
}

/** "14 positions, 2 pledges, 3 open actions, 2 watch items". */
function carriedOver(dossier: Dossier): string {
  const { startsOn = "9999" } = dossier.records.meeting?.get("meeting")?.body ?? {};
  const counts: readonly (readonly [number, string, string])[] = [
    [all(dossier, "position").filter(({ body }) => body.asOf < startsOn).length, "position", "positions"],
    [all(dossier, "pledge").length, "pledge", "pledges"],
    [
      all(dossier, "action").filter(({ body }) => body.status === "open").length,
      "open action",
      "open actions",
    ],
    [all(dossier, "watch-item").length, "watch item", "watch items"],
  ];
  const parts = counts
    .filter(([count]) => count > 0)
    .map(([count, one, more]) => `${count} ${count === 1 ? one : more}`);
  return parts.length === 0 ? "nothing" : parts.join(", ");
}
