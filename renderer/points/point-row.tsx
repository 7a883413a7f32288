import { useState } from "react";
import { useLocation } from "wouter";
import { speakingSeconds } from "../../shared/brief/speaking-time.ts";
import { durationText, timeText } from "../../shared/dossier/dates.ts";
import { all, find, type Dossier } from "../../shared/dossier/dossier.ts";
import { partyName } from "../../shared/dossier/names.ts";
import { speakersText } from "../../shared/log/who-spoke.ts";
import type { Point } from "../../shared/points/points.ts";
import { setField } from "../app/edit.ts";
import { markingChoices, sameMarking } from "../app/marking-choice.ts";
import { reveal } from "../app/reveal.ts";
import { useMeeting } from "../app/use-dossier.ts";
import { Choice, Field } from "../ui/field.tsx";
import { ClearanceDialog, clearanceState } from "./clearances.tsx";
import { movePoint } from "./move-point.ts";
import styles from "./points.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly point: Pick<Point, "key" | "body">;
}

/** One point: its words, and below them who speaks it, how long, how it is marked, and whether it is cleared. */
export function PointRow({ dossier, point: { key, body } }: Props) {
  const set = (field: string) => (value: unknown) => setField("talking-point", key, field, value);
  return (
    <div className={styles["point"]}>
      {body.lane === "if-raised" && (
        <div className={styles["trigger"]}>
          <Field
            isBare
            isLabelHidden
            isWrapped
            label="What they say"
            placeholder="What they say…"
            value={body.trigger ?? ""}
            onCommit={set("trigger")}
          />
        </div>
      )}
      <Field isBare isLabelHidden isMultiline label="Point" value={body.text} onCommit={set("text")} />
      <div className={styles["meta"]}>
        <Setting
          label="Speaker"
          value={body.speaker ?? ""}
          options={[{ value: "", name: "No speaker" }, ...speakers(dossier, body.speaker)]}
          onCommit={set("speaker")}
        />
        {body.lane !== "background" && <span>{durationText(speakingSeconds(body.text))}</span>}
        <MarkingSetting point={{ key, body }} />
        <Heard dossier={dossier} point={key} />
        <Setting
          label="For"
          value={body.forParty ?? ""}
          options={[{ value: "", name: "For all" }, ...listeners(dossier)]}
          onCommit={set("forParty")}
        />
        <ItemSetting dossier={dossier} point={{ key, body }} />
        <Clearance dossier={dossier} point={{ key, body }} />
      </div>
    </div>
  );
}

interface SettingProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onCommit: (value: string) => string | null;
}

const Setting = (props: SettingProps) => (
  <span className={props.value === "" ? styles["unset"] : ""}>
    <Choice isBare isLabelHidden {...props} />
  </span>
);

function MarkingSetting({ point: { key, body } }: Pick<Props, "point">) {
  const { defaultMarking } = useMeeting();
  const marks = markingChoices(body.marking ?? defaultMarking);
  const chosen = marks.find(({ marking }) => body.marking && sameMarking(marking, body.marking));
  return (
    <Setting
      label="Marking"
      value={chosen?.name ?? ""}
      options={[{ value: "", name: "Default mark" }, ...marks.map(({ name }) => ({ value: name, name }))]}
      onCommit={(chosenName) => {
        const marking = marks.find(({ name }) => name === chosenName)?.marking ?? null;
        return setField("talking-point", key, "marking", marking);
      }}
    />
  );
}

/** The agenda item it belongs to: choosing another moves it there, to the end of the same lane. */
function ItemSetting({ dossier, point: { key, body } }: Props) {
  const items = all(dossier, "agenda-item");
  const item = items.some((one) => one.key === body.agendaItem) ? (body.agendaItem ?? "") : "";
  return (
    <span className={styles["unset"]}>
      <Choice
        isBare
        isLabelHidden
        label="Agenda item of the point"
        value={item}
        options={[
          { value: "", name: "Any item" },
          ...items.map((one) => ({ value: one.key, name: `Item ${one.body.number}` })),
        ]}
        onCommit={(next) =>
          void movePoint(dossier, key, { item: next === "" ? null : next, lane: body.lane }, null)
        }
      />
    </span>
  );
}

/** Those of our delegation, and whoever it is assigned to now. */
function speakers(
  dossier: Dossier,
  current: string | undefined,
): readonly { readonly value: string; readonly name: string }[] {
  const ourParty = find(dossier, "meeting", "meeting")?.ourParty;
  const ours = all(dossier, "role").flatMap(({ body }) => (body.party === ourParty ? [body.person] : []));
  const keys = new Set([...ours, ...(current === undefined ? [] : [current])]);
  return [...keys].map((value) => ({
    value,
    name: find(dossier, "person", value)?.name ?? "Unknown person",
  }));
}

const listeners = (dossier: Dossier): readonly { readonly value: string; readonly name: string }[] =>
  all(dossier, "party")
    .filter(({ key }) => key !== find(dossier, "meeting", "meeting")?.ourParty)
    .map(({ key }) => ({ value: key, name: `For ${partyName(dossier, key)}` }))
    .toSorted((a, b) => a.name.localeCompare(b.name));

/** Where its clearance stands; where it was reused, what changed since is shown with it. */
function Clearance({ dossier, point }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { words, tone } = clearanceState(dossier, point.key);
  return (
    <>
      {point.body.reusedFrom && (
        <button type="button" className={styles["unset"]} onClick={() => setOpen(true)}>
          Reused
        </button>
      )}
      <button type="button" className={styles[tone]} onClick={() => setOpen(true)}>
        {words}
      </button>
      {isOpen && <ClearanceDialog dossier={dossier} point={point} onClose={() => setOpen(false)} />}
    </>
  );
}

/** When it was said, with a way to the entry, and who took it up. */
function Heard({ dossier, point }: { readonly dossier: Dossier; readonly point: string }) {
  const [, go] = useLocation();
  const { timeZone } = useMeeting();
  const entries = all(dossier, "intervention");
  const said = entries.find(({ body }) => body.delivers.includes(point));
  const echoes = entries.flatMap(({ body }) =>
    body.party !== undefined && body.echoes.includes(point) ? [speakersText(dossier, body)] : [],
  );
  return (
    <>
      {said && (
        <button
          type="button"
          className={styles["done"]}
          onClick={() => {
            go(`/${dossier.id}/log`);
            reveal(said);
          }}
        >
          ✓ Delivered {timeText(said.body.at, timeZone)}
        </button>
      )}
      {echoes.length > 0 && <span>Taken up by {[...new Set(echoes)].join(", ")}</span>}
    </>
  );
}
