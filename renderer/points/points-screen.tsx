import { useState } from "react";
import { speakingSeconds } from "../../shared/brief/speaking-time.ts";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { durationText } from "../../shared/dossier/dates.ts";
import { agendaItemName } from "../../shared/dossier/names.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import type { TalkingPoint } from "../../shared/dossier/talking-point.ts";
import { addLast, deleteItem, moveItem, setField } from "../app/edit.ts";
import { markingChoices, sameMarking } from "../app/marking-choice.ts";
import { useDossier, useMeeting } from "../app/use-dossier.ts";
import { AddLine } from "../ui/add-line.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import styles from "../ui/screen.module.css";

const lanes: readonly {
  readonly lane: TalkingPoint["lane"];
  readonly title: string;
  readonly add: string;
}[] = [
  { lane: "deliver", title: "To deliver", add: "Add a point to deliver" },
  { lane: "if-raised", title: "If raised", add: "Add an answer if raised" },
  { lane: "background", title: "Background only", add: "Add background" },
];
const everyItem = "all";
const noItem = "none";

/** Talking points of an agenda item, in three lanes. */
export function PointsScreen() {
  const dossier = useDossier();
  const items = all(dossier, "agenda-item");
  const [chosen, choose] = useState(items[0]?.key ?? noItem);
  const options = [
    ...items.map(({ key }) => ({ value: key, name: agendaItemName(dossier, key) ?? key })),
    { value: noItem, name: "Any item" },
    { value: everyItem, name: "All items" },
  ];
  const shown = chosen === everyItem ? [...items.map(({ key }) => key), noItem] : [chosen];
  return (
    <div className={styles["page"]}>
      <div style={{ maxWidth: "28rem" }}>
        <Choice label="Agenda item" value={chosen} options={options} onCommit={choose} />
      </div>
      {shown.map((item) => (
        <Item key={item} dossier={dossier} item={item === noItem ? undefined : item} />
      ))}
    </div>
  );
}

interface ItemProps {
  readonly dossier: Dossier;
  readonly item: string | undefined;
}

function Item({ dossier, item }: ItemProps) {
  const limit = useMeeting().nationalLimitSeconds;
  const points = all(dossier, "talking-point").filter(({ body }) => body.agendaItem === item);
  const seconds = points
    .filter(({ body }) => body.lane === "deliver")
    .reduce((sum, { body }) => sum + speakingSeconds(body.text), 0);
  const isOver = limit !== undefined && seconds > limit;
  return (
    <Section
      title={agendaItemName(dossier, item) ?? "Any item"}
      action={
        <span className={isOver ? styles["warning"] : styles["note"]}>
          {durationText(seconds)} to deliver
          {limit !== undefined && ` of ${durationText(limit)}`}
          {isOver && ": over the floor limit"}
        </span>
      }
    >
      <div className={styles["two"]}>
        {lanes.map(({ lane, title, add }) => {
          const ofLane = points.filter(({ body }) => body.lane === lane);
          const body = { lane, ...(item === undefined ? {} : { agendaItem: item }) };
          return (
            <div key={lane} style={{ display: "grid", gap: "8px" }}>
              <h3>{title}</h3>
              <Rows
                label={title}
                items={ofLane}
                keyOf={(point) => point.key}
                onMove={(point, by) => moveItem("talking-point", ofLane, point.key, by)}
                onDelete={(point) => deleteItem("talking-point", point)}
                render={(point) => <Point dossier={dossier} point={point} />}
              />
              <AddLine
                isMultiline
                label={add}
                onAdd={(text) => void addLast("talking-point", ofLane, { ...body, text })}
              />
            </div>
          );
        })}
      </div>
    </Section>
  );
}

interface PointProps {
  readonly dossier: Dossier;
  readonly point: DossierRecord<"talking-point">;
}

function Point({ dossier, point: { key, body } }: PointProps) {
  const { ourParty, defaultMarking } = useMeeting();
  const ours = all(dossier, "role").filter((role) => role.body.party === ourParty);
  const people = ours.flatMap((role) => {
    const person = dossier.records.person?.get(role.body.person);
    return person ? [{ value: person.key, name: person.body.name }] : [];
  });
  const marks = markingChoices(body.marking ?? defaultMarking);
  const marked = body.marking && marks.find((one) => body.marking && sameMarking(one.marking, body.marking));
  const open = all(dossier, "clearance").filter(
    (one) => one.body.point === key && one.body.state !== "given",
  );
  const delivered = all(dossier, "intervention").filter((one) => one.body.delivers.includes(key)).length;
  const set = (field: string) => (value: unknown) => setField("talking-point", key, field, value);
  return (
    <div style={{ display: "grid", gap: "2px" }}>
      {body.lane === "if-raised" && (
        <Field
          isBare
          isLabelHidden
          label="What they say"
          placeholder="What they say…"
          value={body.trigger ?? ""}
          onCommit={set("trigger")}
        />
      )}
      <Field isBare isLabelHidden isMultiline label="Point" value={body.text} onCommit={set("text")} />
      <div className={styles["line"]} style={{ "--columns": "1fr 1fr auto" }}>
        <Choice
          isBare
          isLabelHidden
          label="Speaker"
          value={body.speaker ?? ""}
          options={[{ value: "", name: "No speaker yet" }, ...people]}
          onCommit={set("speaker")}
        />
        <Choice
          isBare
          isLabelHidden
          label="Marking"
          value={marked ? JSON.stringify(marked.marking) : ""}
          options={[
            { value: "", name: "Default marking" },
            ...marks.map(({ marking, name }) => ({ value: JSON.stringify(marking), name })),
          ]}
          onCommit={(value) => set("marking")(value === "" ? null : (JSON.parse(value) as unknown))}
        />
        <span className={styles["note"]} style={{ padding: "5px 8px" }}>
          {durationText(speakingSeconds(body.text))}
        </span>
      </div>
      {open.length > 0 && (
        <p className={styles["warning"]}>
          {open.map((one) => `Not yet ${one.body.step} by ${one.body.by}`).join("; ")}
        </p>
      )}
      {delivered > 0 && <p className={styles["note"]}>✓ Delivered</p>}
    </div>
  );
}
