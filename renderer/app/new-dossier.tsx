import { useState, type FormEvent } from "react";
import { useLocation } from "wouter";
import { marksCarried } from "../../shared/dossier/carried-over.ts";
import type { PartyId } from "../../shared/dossier/identity.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import type { Scheme } from "../../shared/marking/scheme.ts";
import { bannerText, defaultMarking, schemes } from "../../shared/marking/schemes.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { PartyPicker } from "../ui/party-picker.tsx";
import { ZonePicker } from "../ui/zone-picker.tsx";
import { markingChoices } from "./marking-choice.ts";
import { mappedMarks, MarkMapping, type Mapping } from "./mark-mapping.tsx";
import styles from "./shell.module.css";
import { refreshDossiers, useApp, valueOf } from "./store.ts";
import { useOtherDossier } from "./use-previous.ts";

/** The usual marks of a scheme, each under the scheme's name. */
const marksOf = (scheme: Scheme): readonly { readonly marking: Marking; readonly name: string }[] =>
  markingChoices({ scheme: scheme.id, level: scheme.levels[0]?.key ?? "", caveats: [] }).map((one) => ({
    marking: one.marking,
    name: `${scheme.name}: ${one.name}`,
  }));

const marks = Object.values(schemes).flatMap(marksOf);

const empty = { title: "", startsOn: "", endsOn: "", place: "", body: "", previous: "" };

/** A dossier from nothing, or from the meeting before: what is left open comes from there. */
export function NewDossier({ onClose }: { readonly onClose: () => void }) {
  const [, go] = useLocation();
  const dossiers = useApp((state) => state.dossiers);
  const usual = useApp((state) => state.settings?.ourParty);
  const latest = useApp((state) => state.open?.dossier.records.meeting?.get(meetingKey)?.body);
  const [given, setGiven] = useState(empty);
  const [pickedParty, setPickedParty] = useState<PartyId | null>(null);
  const ourParty = pickedParty ?? usual ?? latest?.ourParty ?? "country:US"; // the usual one may still be on its way
  const [timeZone, setTimeZone] = useState(
    latest?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  const [marking, setMarking] = useState("");
  const [withRoster, setWithRoster] = useState(false);
  const [mapping, setMapping] = useState<Mapping>({});
  const [problem, setProblem] = useState<string | null>(null);
  const earlier = useOtherDossier(given.previous === "" ? undefined : given.previous);
  const chosen = marks.find(({ name }) => name === marking)?.marking;
  const foreign =
    earlier && chosen
      ? marksCarried(earlier, { withRoster }).filter(({ scheme }) => scheme !== chosen.scheme)
      : [];
  const set = (field: keyof typeof empty) => (value: string) =>
    setGiven((before) => ({ ...before, [field]: value }));

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void create();
  };
  const create = async (): Promise<void> => {
    if (given.title === "") return setProblem("Give the meeting a title first.");
    if (given.endsOn !== "" && given.endsOn < given.startsOn) {
      return setProblem("The last day is before the first: change one of them.");
    }
    const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
    const markings = chosen ? mappedMarks(foreign, chosen, mapping) : [];
    const created = await api.workspace.createDossier({
      ...filled,
      title: given.title,
      ourParty,
      timeZone,
      ...(chosen ? { defaultMarking: chosen } : {}),
      ...(given.previous === "" ? {} : { withRoster, markings }),
    });
    if (!created.ok) return setProblem(`${created.error.message} ${created.error.action ?? ""}`);
    await refreshDossiers();
    onClose();
    go(`/${valueOf(created)?.dossier ?? ""}/meeting`);
  };
  return (
    <Dialog title="New dossier" onClose={onClose}>
      <form onSubmit={onSubmit} className={styles["form"]}>
        <div className={styles["full"]}>
          <Field label="Title of the meeting" value={given.title} onCommit={set("title")} autoFocus />
        </div>
        <Field label="First day" type="date" value={given.startsOn} onCommit={set("startsOn")} />
        <Field label="Last day" type="date" value={given.endsOn} onCommit={set("endsOn")} />
        <Field label="Place" value={given.place} onCommit={set("place")} />
        <ZonePicker label="Time zone there" value={timeZone} onCommit={setTimeZone} />
        <Field label="Convened by" value={given.body} onCommit={set("body")} />
        <PartyPicker label="The party we serve" value={ourParty} onCommit={setPickedParty} />
        <Choice
          label="Default marking"
          value={marking}
          onCommit={setMarking}
          options={[
            ...(earlier ? [{ value: "", name: `As before: ${bannerText(defaultMarking(earlier))}` }] : []),
            ...marks.map(({ name }) => ({ value: name, name })),
          ]}
        />
        <Choice
          label="Carry over from"
          value={given.previous}
          onCommit={set("previous")}
          options={[
            { value: "", name: "Nothing: an empty dossier" },
            ...dossiers.map(({ id, title: name }) => ({ value: id, name })),
          ]}
        />
        {earlier && (
          <label className={styles["full"]}>
            <input
              type="checkbox"
              checked={withRoster}
              onChange={({ target }) => setWithRoster(target.checked)}
            />{" "}
            Bring the people of that meeting along
          </label>
        )}
        {chosen && <MarkMapping from={foreign} base={chosen} mapping={mapping} onChange={setMapping} />}
        <div className={styles["full"]}>
          {problem !== null && <p role="alert">{problem}</p>}
          <Actions>
            <Button onPress={onClose}>Cancel</Button>
            <Button look="primary" isSubmit>
              Create
            </Button>
          </Actions>
        </div>
      </form>
    </Dialog>
  );
}
