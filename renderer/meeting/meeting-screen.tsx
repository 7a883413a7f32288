import { meetingKey } from "../../shared/dossier/meeting.ts";
import { setField } from "../app/edit.ts";
import { markingChoices, sameMarking } from "../app/marking-choice.ts";
import { lengthText, readLength } from "../app/typed-time.ts";
import { useDossier, useMeeting } from "../app/use-dossier.ts";
import { Choice, Field } from "../ui/field.tsx";
import { Section } from "../ui/section.tsx";
import { ZonePicker } from "../ui/zone-picker.tsx";
import styles from "../ui/screen.module.css";
import { Agenda } from "./agenda.tsx";
import { Background } from "./background.tsx";
import { Bilaterals } from "./bilaterals.tsx";
import { Logistics } from "./logistics.tsx";
import { Objectives } from "./objectives.tsx";
import { PreviousMeeting } from "./previous-meeting.tsx";
import { Resolutions } from "./resolutions.tsx";
import { Scenario } from "./scenario.tsx";

const change = (field: string) => (value: unknown) => setField("meeting", "meeting", field, value);

/** The meeting itself: when and where, what is on the agenda, what we want, who is met when. */
export function MeetingScreen() {
  const dossier = useDossier();
  return (
    <div className={styles["page"]}>
      <Facts />
      <Agenda dossier={dossier} />
      <Resolutions dossier={dossier} />
      <Objectives dossier={dossier} />
      <Scenario dossier={dossier} />
      <Background dossier={dossier} />
      <div className={styles["two"]}>
        <Bilaterals dossier={dossier} />
        <Logistics dossier={dossier} />
      </div>
    </div>
  );
}

function Facts() {
  const meeting = useMeeting();
  const dossier = useDossier();
  const marks = markingChoices(meeting.defaultMarking);
  return (
    <Section title="The meeting">
      <div className={styles["facts"]} data-record={meetingKey}>
        <div className={styles["wide"]}>
          <Field label="Title" value={meeting.title} onCommit={change("title")} />
        </div>
        <Field label="First day" type="date" value={meeting.startsOn ?? ""} onCommit={change("startsOn")} />
        <Field label="Last day" type="date" value={meeting.endsOn ?? ""} onCommit={change("endsOn")} />
        <Field label="Place" isWrapped value={meeting.place ?? ""} onCommit={change("place")} />
        <Field label="Convened by" isWrapped value={meeting.body ?? ""} onCommit={change("body")} />
        <ZonePicker label="Time zone" value={meeting.timeZone} onCommit={change("timeZone")} />
        <Choice
          label="Default marking"
          value={marks.find(({ marking }) => sameMarking(marking, meeting.defaultMarking))?.name ?? ""}
          onCommit={(chosen) =>
            change("defaultMarking")(
              marks.find(({ name }) => name === chosen)?.marking ?? meeting.defaultMarking,
            )
          }
          options={marks.map(({ name }) => ({ value: name, name }))}
        />
        <LimitField label="Floor limit" field="nationalLimitSeconds" value={meeting.nationalLimitSeconds} />
        <LimitField label="Limit for groups" field="groupLimitSeconds" value={meeting.groupLimitSeconds} />
        <Field label="Drafted by" isWrapped value={meeting.drafter ?? ""} onCommit={change("drafter")} />
        <Field label="Copy line" isWrapped value={meeting.copyLine ?? ""} onCommit={change("copyLine")} />
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
        <div className={styles["wide"]}>
          <PreviousMeeting dossier={dossier} />
        </div>
      </div>
    </Section>
  );
}

interface LimitProps {
  readonly label: string;
  readonly field: string;
  readonly value: number | undefined;
}

/** How long one may speak, as minutes and seconds. */
function LimitField({ label, field, value }: LimitProps) {
  return (
    <Field
      label={label}
      placeholder="minutes, 3:00"
      value={value === undefined ? "" : lengthText(value)}
      onCommit={(typed) => {
        const seconds = readLength(typed);
        if (typed !== "" && seconds === null) return "Type minutes, such as 3 or 3:30.";
        return change(field)(seconds);
      }}
    />
  );
}
