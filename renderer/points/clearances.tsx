import type { Clearance } from "../../shared/dossier/clearance.ts";
import { dateIn } from "../../shared/dossier/dates.ts";
import { all, find, type Dossier } from "../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import type { TalkingPoint } from "../../shared/dossier/talking-point.ts";
import type { Point } from "../../shared/points/points.ts";
import { add, deleteItem, setField } from "../app/edit.ts";
import { commit, put } from "../app/committing.ts";
import { useApp } from "../app/store.ts";
import { useOtherDossier } from "../app/use-previous.ts";
import { useMeeting } from "../app/use-dossier.ts";
import { AddLine } from "../ui/add-line.tsx";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { Rows } from "../ui/rows.tsx";
import { WordChanges } from "../ui/word-changes.tsx";
import screen from "../ui/screen.module.css";
import styles from "./points.module.css";

const steps: readonly { readonly value: Clearance["step"]; readonly name: string }[] = [
  { value: "drafted", name: "Drafted" },
  { value: "cleared", name: "Cleared" },
  { value: "approved", name: "Approved" },
];
const states: readonly { readonly value: Clearance["state"]; readonly name: string }[] = [
  { value: "open", name: "Open" },
  { value: "given", name: "Given" },
  { value: "refused", name: "Refused" },
];

/** The clearances of a point, or of the pack, from draft to approval. */
function clearancesOf(dossier: Dossier, point: string | null): readonly DossierRecord<"clearance">[] {
  const place = ({ body }: DossierRecord<"clearance">): number =>
    steps.findIndex(({ value }) => value === body.step);
  return all(dossier, "clearance")
    .filter(({ body }) => (body.point ?? null) === point)
    .toSorted((a, b) => place(a) - place(b));
}

/** Where the clearance of a point stands, in a word or two. */
export function clearanceState(
  dossier: Dossier,
  point: string,
): { readonly words: string; readonly tone: "unset" | "warn" | "done" } {
  const clearances = clearancesOf(dossier, point);
  if (clearances.length === 0) return { words: "Clearance", tone: "unset" };
  const refused = clearances.find(({ body }) => body.state === "refused");
  if (refused) return { words: `✗ Refused by ${refused.body.by}`, tone: "warn" };
  const open = clearances.find(({ body }) => body.state === "open");
  return open
    ? { words: `◌ Not yet ${open.body.step} by ${open.body.by}`, tone: "warn" }
    : { words: "✓ Cleared", tone: "done" };
}

interface Props {
  readonly dossier: Dossier;
  readonly point: string | null; // null: the whole pack
}

/** Who drafts, clears and approves, and who has. */
export function Clearances({ dossier, point }: Props) {
  const { timeZone } = useMeeting();
  const clearances = clearancesOf(dossier, point);
  const addStep = (text: string): void => {
    const [by = text, ...office] = text.split(",").map((part) => part.trim());
    const step = steps.find(({ value }) => clearances.every(({ body }) => body.step !== value));
    add("clearance", {
      ...(point === null ? {} : { point }),
      step: step?.value ?? "cleared",
      by,
      ...(office.length > 0 ? { office: office.join(", ") } : {}),
      state: "open",
    });
  };
  const setState = ({ key, body }: DossierRecord<"clearance">, state: Clearance["state"]): void => {
    const on = state === "open" ? null : (body.on ?? dateIn(new Date().toISOString(), timeZone));
    void commit("Change the state of a clearance", [put("clearance", key, { state, on })]);
  };
  return (
    <>
      <Rows
        label="Clearances"
        items={clearances}
        keyOf={(item) => item.key}
        onDelete={(item) => deleteItem("clearance", item)}
        render={(item) => {
          const set = (field: string) => (value: unknown) => setField("clearance", item.key, field, value);
          return (
            <div className={screen["line"]} style={{ "--columns": "8rem 1fr 1fr 7rem 10rem 1fr" }}>
              <Choice
                isBare
                isLabelHidden
                label="Step"
                value={item.body.step}
                options={steps}
                onCommit={set("step")}
              />
              <Field isBare isLabelHidden isWrapped label="By" value={item.body.by} onCommit={set("by")} />
              <Field
                isBare
                isLabelHidden
                isWrapped
                label="Office"
                placeholder="Office"
                value={item.body.office ?? ""}
                onCommit={set("office")}
              />
              <div className={item.body.state === "given" ? "" : styles["warn"]}>
                <Choice
                  isBare
                  isLabelHidden
                  label="State"
                  value={item.body.state}
                  options={states}
                  onCommit={(state) => setState(item, state)}
                />
              </div>
              <Field
                isBare
                isLabelHidden
                type="date"
                label="On"
                value={item.body.on ?? ""}
                onCommit={set("on")}
              />
              <Field
                isBare
                isLabelHidden
                isWrapped
                label="Note"
                placeholder="Note"
                value={item.body.note ?? ""}
                onCommit={set("note")}
              />
            </div>
          );
        }}
      />
      <AddLine label="Add a clearance: by whom, office" onAdd={addStep} />
    </>
  );
}

interface DialogProps {
  readonly dossier: Dossier;
  readonly point: Pick<Point, "key" | "body">;
  readonly onClose: () => void;
}

export function ClearanceDialog({ dossier, point: { key, body }, onClose }: DialogProps) {
  return (
    <Dialog title="Clearance of a point" onClose={onClose} isWide>
      <div className={styles["quote"]}>
        {body.reusedFrom ? <Reused text={body.text} from={body.reusedFrom} /> : <p>{body.text}</p>}
      </div>
      <Clearances dossier={dossier} point={key} />
      <Actions>
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </Actions>
    </Dialog>
  );
}

interface ReusedProps {
  readonly text: string;
  readonly from: NonNullable<TalkingPoint["reusedFrom"]>;
}

/** A point that was taken over: what its words are now, against those it has where it came from. */
function Reused({ text, from }: ReusedProps) {
  const title = useApp(({ dossiers }) => dossiers.find(({ id }) => id === from.dossier)?.title);
  const other = useOtherDossier(title === undefined ? undefined : from.dossier);
  const before = other && find(other, "talking-point", from.key)?.text;
  const origin =
    title === undefined
      ? "Taken over from a dossier that is not here."
      : other && before === undefined
        ? `Taken over from ${title}, where it has been deleted.`
        : `Taken over from ${title}${before === text ? ", word for word." : ". What changed since:"}`;
  return (
    <>
      <p className={screen["note"]}>{origin}</p>
      <WordChanges before={before ?? text} after={text} />
    </>
  );
}
