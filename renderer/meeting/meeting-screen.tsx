import { useDossier, useMeeting } from "../app/use-dossier.ts";
import { setField } from "../app/edit.ts";
import { useApp } from "../app/store.ts";
import { Choice, Field } from "../ui/field.tsx";
import { Section } from "../ui/section.tsx";
import styles from "../ui/screen.module.css";
import { markingChoices, sameMarking } from "../app/marking-choice.ts";
import { Agenda } from "./agenda.tsx";
import { Bilaterals } from "./bilaterals.tsx";
import { Logistics } from "./logistics.tsx";
import { Objectives } from "./objectives.tsx";
import { Scenario } from "./scenario.tsx";

const change = (field: string) => (value: unknown) => setField("meeting", "meeting", field, value);

/** The meeting itself: when and where, what is on the agenda, what we want, who is met when. */
export function MeetingScreen() {
  const meeting = useMeeting();
  const dossier = useDossier();
  const previous = useApp((state) => state.dossiers.find(({ id }) => id === meeting.previous));
  const marks = markingChoices(meeting.defaultMarking);
  return (
    <div className={styles["page"]}>
      <Section title="The meeting">
        <div className={styles["facts"]}>
          <div className={styles["wide"]}>
            <Field label="Title" value={meeting.title} onCommit={change("title")} />
          </div>
          <Field label="First day" type="date" value={meeting.startsOn ?? ""} onCommit={change("startsOn")} />
          <Field label="Last day" type="date" value={meeting.endsOn ?? ""} onCommit={change("endsOn")} />
          <Field label="Place" value={meeting.place ?? ""} onCommit={change("place")} />
          <Field label="Convened by" value={meeting.body ?? ""} onCommit={change("body")} />
          <Field label="Time zone" value={meeting.timeZone} onCommit={change("timeZone")} />
          <Choice
            label="Default marking"
            value={JSON.stringify(
              marks.find((one) => sameMarking(one.marking, meeting.defaultMarking))?.marking,
            )}
            onCommit={(value) => change("defaultMarking")(JSON.parse(value))}
            options={marks.map(({ marking, name }) => ({ value: JSON.stringify(marking), name }))}
          />
          <Field
            label="Floor limit, seconds"
            type="number"
            value={String(meeting.nationalLimitSeconds ?? "")}
            onCommit={(value) => change("nationalLimitSeconds")(value === "" ? null : Number(value))}
          />
          <Field label="Drafted by" value={meeting.drafter ?? ""} onCommit={change("drafter")} />
          <div className={styles["wide"]}>
            <Field label="Purpose" isMultiline value={meeting.purpose ?? ""} onCommit={change("purpose")} />
          </div>
          <div className={styles["wide"]}>
            <Field
              label="Press line"
              isMultiline
              value={meeting.pressLine ?? ""}
              onCommit={change("pressLine")}
            />
          </div>
        </div>
        {previous && (
          <p className={styles["note"]}>
            Carried over from {previous.title}: positions, pledges, open actions and the watch list.
          </p>
        )}
      </Section>
      <div className={styles["two"]}>
        <Agenda dossier={dossier} />
        <Objectives dossier={dossier} />
      </div>
      <Scenario dossier={dossier} timeZone={meeting.timeZone} />
      <div className={styles["two"]}>
        <Bilaterals dossier={dossier} timeZone={meeting.timeZone} />
        <Logistics dossier={dossier} />
      </div>
    </div>
  );
}
