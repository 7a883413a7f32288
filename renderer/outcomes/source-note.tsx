import { find, type Dossier } from "../../shared/dossier/dossier.ts";
import { dateIn, dayText, timeText } from "../../shared/dossier/dates.ts";
import { speakersText } from "../../shared/log/who-spoke.ts";
import type { Source } from "../../shared/dossier/source.ts";
import { entryText } from "../../shared/log/entry-changes.ts";
import { useMeeting } from "../app/use-dossier.ts";
import screen from "../ui/screen.module.css";
import styles from "./outcomes.module.css";

const note = `${screen["note"]} ${styles["source"]}`;

interface Props {
  readonly dossier: Dossier;
  readonly source: Source | undefined;
}

/** Where something came from: the entry of the log with its words, or the paper. */
export function SourceNote({ dossier, source }: Props) {
  const { timeZone } = useMeeting();
  if (source === undefined) return <span className={note}>no source</span>;
  if (source.type !== "intervention") {
    const text =
      source.type === "cable"
        ? `${source.reference}${source.paragraph === undefined ? "" : `, paragraph ${source.paragraph}`}`
        : source.type === "assessment"
          ? `assessment by ${source.by}`
          : source.title;
    return <span className={note}>{text}</span>;
  }
  const entry = find(dossier, "intervention", source.key);
  if (!entry) return <span className={note}>on the floor, in another dossier</span>;
  const when = `${dayText(dateIn(entry.at, timeZone))}, ${timeText(entry.at, timeZone)}`;
  const who = entry.party === undefined ? entry.speaker : speakersText(dossier, entry);
  return (
    <span className={`${note} ${styles["entry"]}`} title={entry.line}>
      {[when, who].filter(Boolean).join(", ")}: {entryText(entry)}
    </span>
  );
}
