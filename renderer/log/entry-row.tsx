import { firstWords } from "../../shared/document/first-words.ts";
import { timeText } from "../../shared/dossier/dates.ts";
import { find, type Dossier } from "../../shared/dossier/dossier.ts";
import type { FloorEvent } from "../../shared/dossier/floor-event.ts";
import type { Intervention } from "../../shared/dossier/intervention.ts";
import { agendaItemName, issueName, partyName } from "../../shared/dossier/names.ts";
import { stanceDisplay } from "../../shared/dossier/stance.ts";
import { entryText } from "../../shared/log/entry-changes.ts";
import type { Entry } from "../../shared/log/filter-entries.ts";
import { opensItemAlone } from "../../shared/log/opens-item.ts";
import { movedStances, type Moved } from "../../shared/log/moved.ts";
import { speakersText, whoseStances } from "../../shared/log/who-spoke.ts";
import { useApp } from "../app/store.ts";
import { StanceMark } from "../ui/stance-mark.tsx";
import styles from "./log.module.css";

/** An entry as it is shown: durable, on its way, or refused by the disk with its text kept. */
export interface Shown {
  readonly key: string;
  readonly at: string; // when it was said, as far as the clocks are known
  readonly body: Intervention;
  readonly state: "durable" | "pending" | "failed";
  readonly author: string;
}

interface Props {
  readonly dossier: Dossier;
  readonly timeZone: string;
  readonly shown: Shown;
  readonly isByMany: boolean; // then it says who typed it
  readonly near: Entry | undefined; // somebody else's, for the same party at about the same time
  readonly outcomes: readonly string[]; // what was made of it: a decision, a pledge, an action
}

/** One entry of the log. */
export function EntryRow({ dossier, shown, timeZone, isByMany, near, outcomes }: Props) {
  const { key, at, body, state, author } = shown;
  const earlier = useApp((app) => app.open?.earlierLines.get(key)) ?? [];
  const moved = state === "durable" ? movedStances(body, dossier, key) : [];
  return (
    <>
      <time dateTime={at}>{timeText(at, timeZone)}</time>
      <strong>{whoText(dossier, body)}</strong>
      <span>
        {body.speaker !== undefined && <em>{body.speaker}: </em>}
        {opensItemAlone(body) ? <b>{agendaItemName(dossier, body.agendaItem)}</b> : saidText(body)}
        {state === "failed" && <span className={styles["failed"]}> not saved yet</span>}
        {isByMany && <span className={styles["author"]}> {author}</span>}
        {earlier.length > 0 && (
          <span className={styles["corrected"]} title={`Before: ${earlier.join(" · ")}`}>
            {" "}
            corrected
          </span>
        )}
      </span>
      <span className={styles["chips"]}>
        {near && <span className={styles["near"]}>⇄ also by {near.made.author}</span>}
        {body.stances.map(({ issue, stance }) => (
          <StanceMark key={issue} stance={stance} text={issueName(dossier, issue)} />
        ))}
        {outcomes.map((text) => (
          <span key={text} className={styles["outcome"]}>
            {text}
          </span>
        ))}
        {moved.map((one) => (
          <span key={`${one.party} ${one.issue}`} className={styles["moved"]} title={beforeText(one)}>
            {movedText(one, nameAmong(dossier, body, one))}
          </span>
        ))}
        <PointMarks dossier={dossier} body={body} />
      </span>
    </>
  );
}

/** The words of an entry; none where it is all in its chips. */
const saidText = (body: Intervention): string =>
  body.text === "" && body.stances.length > 0 ? "" : entryText(body);

/** The name of a party, where an entry tells the stances of several. */
export const nameAmong = (dossier: Dossier, entry: Intervention, { party }: Moved): string =>
  whoseStances(entry).length > 1 ? `${partyName(dossier, party)} ` : "";

export const movedText = ({ from, to }: Moved, who = ""): string =>
  `⚑ ${who}moved: from ${stanceDisplay[from].name.toLowerCase()} to ${stanceDisplay[to].name.toLowerCase()}`;

/** What was said before, with its date. */
export const beforeText = ({ earlier: { words, isQuote, on } }: Moved): string =>
  `Before, on ${on}: ${isQuote ? `“${words}”` : words}`;

export function whoText(dossier: Dossier, body: Intervention): string {
  const { onBehalfOf } = body;
  const who = speakersText(dossier, body);
  return onBehalfOf === undefined ? who : `${who} for ${partyName(dossier, onBehalfOf)}`;
}

/** Our points that were spoken here, or that somebody took up. */
function PointMarks({ dossier, body }: { readonly dossier: Dossier; readonly body: Intervention }) {
  const words = (point: string): string =>
    firstWords(find(dossier, "talking-point", point)?.text ?? "a point", 80);
  return (
    <>
      {body.delivers.map((point) => (
        <span key={point} className={styles["delivered"]} title={words(point)}>
          ✓ delivered: {words(point)}
        </span>
      ))}
      {body.echoes.map((point) => (
        <span key={point} className={styles["delivered"]} title={words(point)}>
          ↩ echoes: {words(point)}
        </span>
      ))}
    </>
  );
}

interface EventProps {
  readonly dossier: Dossier;
  readonly timeZone: string;
  readonly event: FloorEvent;
}

/** What happened in the room between what was said. */
export function EventRow({ dossier, timeZone, event }: EventProps) {
  return (
    <>
      <time dateTime={event.at}>{timeText(event.at, timeZone)}</time>
      {event.type === "item-opened" ? (
        <h3>{agendaItemName(dossier, event.agendaItem) ?? "No item"}</h3>
      ) : (
        <em>{eventText(dossier, event)}</em>
      )}
    </>
  );
}

function eventText(dossier: Dossier, { type, party, note }: FloorEvent): string {
  if (type === "break") return "Break";
  if (type === "resumed") return "Resumed";
  const who = party === undefined ? "" : ` by ${partyName(dossier, party)}`;
  return `Point of order${who}${note === undefined ? "" : `: ${note}`}`;
}
