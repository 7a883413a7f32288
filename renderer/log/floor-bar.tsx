import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { timeText } from "../../shared/dossier/dates.ts";
import { agendaItemName, partyName } from "../../shared/dossier/names.ts";
import { holderOf, secondsLeft, secondsOf, type Floor, type Turn } from "../../shared/log/floor.ts";
import { add } from "../app/edit.ts";
import { keyText } from "../app/commands.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/field.tsx";
import { Clock, useNow } from "./clock.tsx";
import { floorKeys } from "./floor-keys.ts";
import { minutesText } from "./minutes.ts";
import styles from "./log.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly floor: Floor;
  readonly item: string | undefined; // under discussion
  readonly timeZone: string;
  readonly isRoomOpen: boolean;
  readonly onRoom: () => void;
}

/** The room in one line: the item, who has the floor and for how long, who is next, and the time. */
export function FloorBar({ dossier, floor, item, timeZone, isRoomOpen, onRoom }: Props) {
  const next = floor.list.map(({ party }) => partyName(dossier, party));
  return (
    <div className={styles["bar"]}>
      <Choice
        isLabelHidden
        label="Item under discussion"
        value={item ?? ""}
        options={[
          { value: "", name: "No item opened" },
          ...all(dossier, "agenda-item").map(({ key }) => ({
            value: key,
            name: agendaItemName(dossier, key) ?? key,
          })),
        ]}
        onCommit={openItem}
      />
      <span className={styles["floor"]} role="timer" aria-label="Floor">
        <Holder dossier={dossier} floor={floor} timeZone={timeZone} />
      </span>
      <span className={styles["next"]} title={next.join(", ")}>
        {next.length > 0 && (
          <>
            <small>next:</small> {next.slice(0, 3).join(", ")}
            {next.length > 3 && ` and ${next.length - 3} more`}
          </>
        )}
      </span>
      <Button look="quiet" onPress={onRoom} shortcut={keyText(floorKeys.room)}>
        {isRoomOpen ? "Hide the room" : "Room"}
      </Button>
      <Clock timeZone={timeZone} />
    </div>
  );
}

function openItem(item: string): void {
  const at = new Date().toISOString();
  add("floor-event", { type: "item-opened", at, ...(item === "" ? {} : { agendaItem: item }) });
}

type HolderProps = Pick<Props, "dossier" | "floor" | "timeZone">;

function Holder({ dossier, floor, timeZone }: HolderProps) {
  const turn = holderOf(floor);
  if (turn?.party !== undefined) {
    return (
      <>
        <small>floor:</small> {partyName(dossier, turn.party)}
        {turn.onBehalfOf !== undefined && ` for ${partyName(dossier, turn.onBehalfOf)}`} <Timer turn={turn} />
      </>
    );
  }
  if (floor.isBreak && floor.since !== undefined) return <>break since {timeText(floor.since, timeZone)}</>;
  return null;
}

function Timer({ turn }: { readonly turn: Turn }) {
  const now = useNow().toISOString();
  const left = secondsLeft(turn, now);
  const limit = turn.limitSeconds === undefined ? "" : ` / ${minutesText(turn.limitSeconds)}`;
  return (
    <span className={styles["timer"]} data-over={left !== undefined && left < 0 ? true : undefined}>
      {minutesText(secondsOf(turn, now))}
      {limit}
      {left !== undefined && left < 0 && ` over by ${minutesText(left)}`}
    </span>
  );
}
