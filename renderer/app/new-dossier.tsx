import { useState, type FormEvent } from "react";
import { useLocation } from "wouter";
import { marksCarried } from "../../shared/dossier/carried-over.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { PartyId } from "../../shared/dossier/identity.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import type { Scheme } from "../../shared/marking/scheme.ts";
import { bannerText, defaultMarking, schemes } from "../../shared/marking/schemes.ts";
import { usualMarking } from "../../shared/marking/usual-marking.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { useKeptForm } from "../ui/kept-form.ts";
import { LeftForm } from "../ui/left-form.tsx";
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
const nameOf = (marking: Marking): string => `${schemes[marking.scheme].name}: ${bannerText(marking)}`;

const empty = { title: "", startsOn: "", endsOn: "", place: "", body: "", previous: "" };

const asBefore = (earlier: Dossier | null): string =>
  earlier ? `As before: ${bannerText(defaultMarking(earlier))}` : "That of the party we serve";

/** What is typed and chosen; null and nothing: what is proposed. */
interface Form extends Readonly<typeof empty> {
  readonly party: PartyId | null;
  readonly timeZone: string | null;
  readonly marking: string;
  readonly withRoster: boolean;
  readonly mapping: Mapping;
}
const begin = (): Form => ({
  ...empty,
  party: null,
  timeZone: null,
  marking: "",
  withRoster: false,
  mapping: {},
});

/** A dossier from nothing, or from the meeting before: what is left open comes from there. */
export function NewDossier({ onClose }: { readonly onClose: () => void }) {
  const [, go] = useLocation();
  const dossiers = useApp((state) => state.dossiers);
  const usual = useApp((state) => state.settings?.ourParty);
  const latest = useApp((state) => state.open?.dossier.records.meeting?.get(meetingKey)?.body);
  const { form, isLeft, change, forget } = useKeptForm("new-dossier", begin);
  const ourParty = form.party ?? usual ?? latest?.ourParty ?? null; // the usual one may still be on its way
  const timeZone = form.timeZone ?? latest?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [problem, setProblem] = useState<string | null>(null);
  const earlier = useOtherDossier(form.previous === "" ? undefined : form.previous);
  const proposed = form.previous === "" && ourParty !== null ? nameOf(usualMarking(ourParty)) : "";
  const marking = form.marking === "" ? proposed : form.marking;
  const chosen = marks.find(({ name }) => name === marking)?.marking;
  const foreign =
    earlier && chosen ? marksCarried(earlier, form).filter(({ scheme }) => scheme !== chosen.scheme) : [];
  const set = (field: keyof typeof empty) => (value: string) => change({ [field]: value });
  const cancel = (): void => {
    forget();
    onClose();
  };

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void create();
  };
  const create = async (): Promise<void> => {
    if (form.title === "") return setProblem("Give the meeting a title first.");
    if (ourParty === null) return setProblem("Choose the party we serve first.");
    if (form.endsOn !== "" && form.endsOn < form.startsOn) {
      return setProblem("The last day is before the first: change one of them.");
    }
    const { title, startsOn, endsOn, place, body, previous, withRoster } = form;
    const filled = Object.entries({ startsOn, endsOn, place, body, previous }).filter(
      ([, value]) => value !== "",
    );
    const markings = chosen ? mappedMarks(foreign, chosen, form.mapping) : [];
    const created = await api.workspace.createDossier({
      ...Object.fromEntries(filled),
      title,
      ourParty,
      timeZone,
      ...(chosen ? { defaultMarking: chosen } : {}),
      ...(previous === "" ? {} : { withRoster, markings }),
    });
    if (!created.ok) return setProblem(`${created.error.message} ${created.error.action ?? ""}`);
    forget();
    await refreshDossiers();
    onClose();
    go(`/${valueOf(created)?.dossier ?? ""}/meeting`);
  };
  return (
    <Dialog title="New dossier" onClose={onClose}>
      <form onSubmit={onSubmit} className={styles["form"]}>
        {isLeft && (
          <div className={styles["full"]}>
            <LeftForm />
          </div>
        )}
        <div className={styles["full"]}>
          <Field label="Title of the meeting" value={form.title} onCommit={set("title")} autoFocus />
        </div>
        <Field label="First day" type="date" value={form.startsOn} onCommit={set("startsOn")} />
        <Field label="Last day" type="date" value={form.endsOn} onCommit={set("endsOn")} />
        <Field label="Place" value={form.place} onCommit={set("place")} />
        <ZonePicker
          label="Time zone there"
          value={timeZone}
          onCommit={(zone) => change({ timeZone: zone })}
        />
        <Field label="Convened by" value={form.body} onCommit={set("body")} />
        <PartyPicker label="The party we serve" value={ourParty} onCommit={(party) => change({ party })} />
        <Choice
          label="Default marking"
          value={marking}
          onCommit={(name) => change({ marking: name })}
          options={[
            ...(proposed === "" ? [{ value: "", name: asBefore(earlier) }] : []),
            ...marks.map(({ name }) => ({ value: name, name })),
          ]}
        />
        <Choice
          label="Carry over from"
          value={form.previous}
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
              checked={form.withRoster}
              onChange={({ target }) => change({ withRoster: target.checked })}
            />{" "}
            Bring the people of that meeting along
          </label>
        )}
        {chosen && (
          <MarkMapping
            from={foreign}
            base={chosen}
            mapping={form.mapping}
            onChange={(mapping) => change({ mapping })}
          />
        )}
        <div className={styles["full"]}>
          {problem !== null && <p role="alert">{problem}</p>}
          <Actions>
            <Button onPress={cancel}>Cancel</Button>
            <Button look="primary" isSubmit>
              Create
            </Button>
          </Actions>
        </div>
      </form>
    </Dialog>
  );
}
