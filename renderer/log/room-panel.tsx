import { useEffect, useMemo, useRef } from "react";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { dateIn, timeText } from "../../shared/dossier/dates.ts";
import { partyName } from "../../shared/dossier/names.ts";
import type { PartyId } from "../../shared/dossier/identity.ts";
import type { Floor, Listed, Turn } from "../../shared/log/floor.ts";
import { enlisted, floorGiven, movedInList, speakingOf } from "../../shared/log/speakers-list.ts";
import { spokenByGroup, spokenByParty, type Spoken } from "../../shared/log/spoken-time.ts";
import { commit, put } from "../app/committing.ts";
import { keyText } from "../app/commands.ts";
import { Button } from "../ui/button.tsx";
import { PartyPicker } from "../ui/party-picker.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import { useNow } from "./clock.tsx";
import { floorKeys, record } from "./floor-keys.ts";
import { minutesText } from "./minutes.ts";
import styles from "./log.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly floor: Floor;
  readonly timeZone: string;
  readonly onClose: () => void;
}

/** The room beside the log: the speakers' list, who spoke for how long, and points of order. */
export function RoomPanel({ dossier, floor, timeZone, onClose }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>("li button, input");
    first?.focus();
  }, []);
  return (
    <aside
      ref={panel}
      className={styles["panel"]}
      aria-label="The room"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <Speakers dossier={dossier} floor={floor} />
      <SpokenTimes dossier={dossier} floor={floor} timeZone={timeZone} />
      <PointsOfOrder dossier={dossier} floor={floor} timeZone={timeZone} />
    </aside>
  );
}

function Speakers({ dossier, floor }: Pick<Props, "dossier" | "floor">) {
  const at = (): string => new Date().toISOString();
  const give = (listed: Listed): void =>
    record(
      `Floor given: ${partyName(dossier, listed.party)}`,
      floorGiven(floor, speakingOf(listed.party, listed), at()),
    );
  const move = (listed: Listed, by: -1 | 1): void => {
    const order = movedInList(floor, floor.list.indexOf(listed), by);
    if (order !== undefined)
      void commit("Move on the speakers’ list", [put("floor-event", listed.key, { order })]);
  };
  const withdraw = ({ party, onBehalfOf }: Listed): void =>
    record(`Off the speakers’ list: ${partyName(dossier, party)}`, {
      type: "unlisted",
      at: at(),
      party,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    });
  return (
    <Section title="Speakers’ list">
      {floor.list.length === 0 && (
        <p className={screen["note"]}>
          Nobody. Type a party in the line and press {keyText(floorKeys.list)}, or add one here.
        </p>
      )}
      <Rows
        label="Speakers’ list"
        items={floor.list}
        keyOf={({ key }) => key}
        onMove={move}
        onDelete={withdraw}
        render={(listed, index) => (
          <div className={styles["speaker"]}>
            <span>
              {index + 1}. {partyName(dossier, listed.party)}
              {listed.onBehalfOf !== undefined && ` for ${partyName(dossier, listed.onBehalfOf)}`}
            </span>
            <Button
              look="quiet"
              label={`Give the floor to ${partyName(dossier, listed.party)}`}
              onPress={() => give(listed)}
            >
              Give the floor
            </Button>
          </div>
        )}
      />
      <PartyPicker
        isAddLine
        label="Add a speaker"
        value={null}
        onCommit={(party) =>
          record(`On the speakers’ list: ${partyName(dossier, party)}`, enlisted(floor, { party }, at()))
        }
      />
    </Section>
  );
}

function SpokenTimes({ dossier, floor, timeZone }: Omit<Props, "onClose">) {
  const now = useNow().toISOString();
  const groups = useMemo(() => groupsAmong(dossier, floor.turns), [dossier, floor.turns]);
  const memberships = useMemo(() => all(dossier, "group-membership").map(({ body }) => body), [dossier]);
  const spoken = spokenByParty(floor.turns, now);
  const byGroup = spokenByGroup(floor.turns, groups, now, dateIn(now, timeZone), memberships);
  if (spoken.length === 0) return null;
  return (
    <Section title="Who spoke, how long">
      <table className={screen["table"]}>
        <thead>
          <tr>
            <th scope="col">Party or group</th>
            <th scope="col" className={screen["number"]}>
              Turns
            </th>
            <th scope="col" className={screen["number"]}>
              Time
            </th>
          </tr>
        </thead>
        <tbody>
          {spoken
            .filter(({ party }) => !groups.includes(party))
            .map((one) => (
              <SpokenRow key={one.party} name={partyName(dossier, one.party)} spoken={one} />
            ))}
          {byGroup.map((one) => (
            <SpokenRow key={one.party} name={`${partyName(dossier, one.party)}, with members`} spoken={one} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** The groups that are at the meeting, spoke, or were spoken for. */
function groupsAmong(dossier: Dossier, turns: readonly Turn[]): readonly PartyId[] {
  const heard = turns.flatMap(({ party = "", onBehalfOf = "" }) => [party, onBehalfOf]);
  const parties = [...all(dossier, "party").map(({ key }) => key), ...heard];
  return [...new Set(parties.filter((party) => party.startsWith("group:")))];
}

function SpokenRow({ name, spoken }: { readonly name: string; readonly spoken: Spoken }) {
  const { turns, seconds, secondsOver } = spoken;
  return (
    <tr>
      <td>
        {name}
        {secondsOver >= 1 && <span className={screen["warning"]}> over by {minutesText(secondsOver)}</span>}
      </td>
      <td className={screen["number"]}>{turns}</td>
      <td className={screen["number"]}>{minutesText(seconds)}</td>
    </tr>
  );
}

function PointsOfOrder({ dossier, floor, timeZone }: Omit<Props, "onClose">) {
  if (floor.pointsOfOrder.length === 0) return null;
  return (
    <Section title="Points of order">
      <ul className={styles["plain"]}>
        {floor.pointsOfOrder.map(({ key, body }) => (
          <li key={key}>
            {timeText(body.at, timeZone)} {body.party !== undefined && partyName(dossier, body.party)}
            {body.note !== undefined && `: ${body.note}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
