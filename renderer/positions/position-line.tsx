import type { Dossier } from "../../shared/dossier/dossier.ts";
import { dayText } from "../../shared/dossier/dates.ts";
import { issueName, partyName } from "../../shared/dossier/names.ts";
import { stanceDisplay, stanceSchema } from "../../shared/dossier/stance.ts";
import { howWeKnow } from "../../shared/brief/source-text.ts";
import { ownWords } from "../../shared/positions/pasted-positions.ts";
import type { Standing } from "../../shared/positions/positions.ts";
import { useMeeting } from "../app/use-dossier.ts";
import { StanceMark } from "../ui/stance-mark.tsx";
import screen from "../ui/screen.module.css";
import styles from "./positions.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly previous: Dossier | null;
  readonly party: string;
  readonly issue: string;
  readonly standing: Standing | null;
}

const letters = stanceSchema.options
  .map((stance) => `${stanceDisplay[stance].letter} ${stanceDisplay[stance].name.toLowerCase()}`)
  .join(", ");

/** The cell one is on, in words: what the party says, and how we know. */
export function PositionLine({ dossier, previous, party, issue, standing }: Props) {
  const { timeZone } = useMeeting();
  return (
    <div className={styles["line"]} aria-label="The cell in words" role="note">
      <strong>
        {partyName(dossier, party)}: {issueName(dossier, issue)}
      </strong>
      {standing ? (
        <span>
          <StanceMark stance={standing.current.stance} /> {ownWords(standing.current)}
          {standing.current.quote !== undefined && <em> “{standing.current.quote}”</em>}{" "}
          <small className={screen["note"]}>
            {howWeKnow(standing.current, standing.inferredFrom, { dossier, previous, meeting: { timeZone } })}
            {standing.moved &&
              ` ⚑ Moved: ${stanceDisplay[standing.moved.stance].name.toLowerCase()} on ${dayText(standing.moved.asOf)}.`}
          </small>
        </span>
      ) : (
        <span className={screen["note"]}>
          No position recorded. That is not the same as neutral. A letter sets one: {letters}. Enter opens the
          cell, to write what they say.
        </span>
      )}
    </div>
  );
}
