import { firstWords } from "../../shared/document/first-words.ts";
import { dateIn } from "../../shared/dossier/dates.ts";
import { all, find, type Dossier } from "../../shared/dossier/dossier.ts";
import { partyName } from "../../shared/dossier/names.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import { add, deleteItem, setField } from "../app/edit.ts";
import { MarkingMark } from "../app/marking-mark.tsx";
import { useMeeting } from "../app/use-dossier.ts";
import { toInstant } from "../app/zone-time.ts";
import type { ComboItem } from "../ui/combo.tsx";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { PartyPicker } from "../ui/party-picker.tsx";
import { Picked } from "../ui/picked.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import { meetingDays } from "./meeting-days.ts";
import styles from "./meeting.module.css";
import { DayChoice, TimeField } from "./when-field.tsx";

/** Meetings with one party on the margins, in their order; those without a time last. */
export function Bilaterals({ dossier }: { readonly dossier: Dossier }) {
  const at = ({ body }: DossierRecord<"bilateral">): string => body.startsAt ?? "~";
  const bilaterals = all(dossier, "bilateral").toSorted((a, b) => (at(a) < at(b) ? -1 : 1));
  return (
    <Section title="Bilaterals">
      <Rows
        label="Bilaterals"
        items={bilaterals}
        keyOf={(item) => item.key}
        onDelete={(item) => deleteItem("bilateral", item)}
        render={(bilateral) => <Bilateral dossier={dossier} bilateral={bilateral} />}
      />
      <PartyPicker
        isAddLine
        label="Add a bilateral with"
        value={null}
        onCommit={(party) => void add("bilateral", { party, attendees: [], points: [] })}
      />
    </Section>
  );
}

interface Props {
  readonly dossier: Dossier;
  readonly bilateral: DossierRecord<"bilateral">;
}

function Bilateral({ dossier, bilateral: { key, body } }: Props) {
  const set = (field: string) => (value: unknown) => setField("bilateral", key, field, value);
  return (
    <div className={styles["bilateral"]}>
      <div className={styles["bilateralHead"]}>
        <strong>{partyName(dossier, body.party)}</strong>
        <When at={body.startsAt} onCommit={set("startsAt")} />
        <MarkingMark value={body.marking} onCommit={set("marking")} />
      </div>
      <div className={screen["line"]} style={{ "--columns": "1fr 1fr" }}>
        <Field isBare isWrapped label="Where" value={body.place ?? ""} onCommit={set("place")} />
        <Field isBare isWrapped label="Their side" value={body.with ?? ""} onCommit={set("with")} />
        <Field isBare isMultiline label="Our ask" value={body.ourAsk ?? ""} onCommit={set("ourAsk")} />
        <Field isBare isMultiline label="Their ask" value={body.theirAsk ?? ""} onCommit={set("theirAsk")} />
      </div>
      <Picked label="Ours" picked={body.attendees} items={ourPeople(dossier)} onCommit={set("attendees")} />
      <Picked
        label="Points to take along"
        picked={body.points}
        items={pointsFor(dossier)}
        onCommit={set("points")}
      />
    </div>
  );
}

interface WhenProps {
  readonly at: string | undefined;
  readonly onCommit: (instant: string | null) => string | null;
}

function When({ at, onCommit }: WhenProps) {
  const meeting = useMeeting();
  const { timeZone } = meeting;
  const days = meetingDays(meeting);
  const [first] = days;
  if (at === undefined) {
    return first === undefined ? (
      <span className={screen["note"]}>No time: the meeting has no date yet</span>
    ) : (
      <Button look="quiet" onPress={() => void onCommit(toInstant(`${first}T09:00`, timeZone))}>
        Set a time
      </Button>
    );
  }
  return (
    <>
      <DayChoice value={at} days={days} timeZone={timeZone} onCommit={onCommit} />
      <div className={styles["time"]}>
        <TimeField
          label="Time"
          day={dateIn(at, timeZone)}
          value={at}
          timeZone={timeZone}
          onCommit={onCommit}
        />
      </div>
    </>
  );
}

function ourPeople(dossier: Dossier): readonly ComboItem[] {
  const ours = find(dossier, "meeting", "meeting")?.ourParty;
  return all(dossier, "role").flatMap(({ body }) => {
    const name = body.party === ours ? find(dossier, "person", body.person)?.name : undefined;
    return name === undefined ? [] : [{ id: body.person, name }];
  });
}

/** Every point by its first words: what is said in a bilateral may be of any lane. */
const pointsFor = (dossier: Dossier): readonly ComboItem[] =>
  all(dossier, "talking-point").map(({ key, body }) => ({ id: key, name: firstWords(body.text, 60) }));
