import { v7 as newUuid } from "uuid";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { FloorEvent } from "../../shared/dossier/floor-event.ts";
import { partyName } from "../../shared/dossier/names.ts";
import { floorOf, holderOf, type Floor } from "../../shared/log/floor.ts";
import type { ParsedEntry } from "../../shared/log/parsed-entry.ts";
import {
  enlisted,
  floorGiven,
  nextCalled,
  speakingOf,
  type Speaking,
} from "../../shared/log/speakers-list.ts";
import { useProvide } from "../app/commands.ts";
import { answered, commit, put } from "../app/committing.ts";
import { say } from "../app/store.ts";

/** The keys of the room. They work while one types, so no letter is among them. */
export const floorKeys = {
  list: "F2",
  give: "F3",
  next: "F4",
  room: "F6",
  pause: "F7",
  order: "F8",
  release: "F9",
} as const;

interface Line {
  readonly isBreak: boolean;
  readonly read: () => ParsedEntry; // of the line as it stands
  readonly clear: () => void; // empties it
}

/** What the room's keys do: with the party at the head of the line, and with the list. */
export function useFloorKeys({ isBreak, read, clear }: Line): void {
  const withParty = (deed: string, event: (who: Speaking, floor: Floor) => FloorEvent): boolean => {
    const who = speaking(read());
    if (!who) say("Type the party first: its name or code begins the line.");
    else inRoom((floor, dossier) => record(`${deed}: ${partyName(dossier, who.party)}`, event(who, floor)));
    return who !== undefined;
  };
  const command = (id: string, title: string, keys: string, run: () => void) => ({
    id,
    title,
    keys,
    group: "Room",
    run,
  });
  useProvide([
    command("list-speaker", "Put the party in the line on the speakers’ list", floorKeys.list, () => {
      const isAlone = read().text === "";
      const isDone = withParty("On the speakers’ list", (who, floor) => enlisted(floor, who, now()));
      if (isDone && isAlone) clear();
    }),
    command("give-floor", "Give the floor to the party in the line", floorKeys.give, () => {
      const isAlone = read().text === "";
      const isDone = withParty("Floor given", (who, floor) => floorGiven(floor, who, now()));
      if (isDone && isAlone) clear();
    }),
    command("call-next", "Call the next speaker", floorKeys.next, () =>
      inRoom((floor, dossier) => {
        const next = nextCalled(floor, now());
        if (next?.party === undefined) say("Nobody is on the speakers’ list.");
        else record(`Floor given: ${partyName(dossier, next.party)}`, next);
      }),
    ),
    command("break", isBreak ? "Resume the meeting" : "Break", floorKeys.pause, () =>
      inRoom((floor) =>
        floor.isBreak
          ? record("Meeting resumed", { type: "resumed", at: now() })
          : record("Break", { type: "break", at: now() }),
      ),
    ),
    command("point-of-order", "Point of order by the party in the line", floorKeys.order, () => {
      const note = read().text.replace(itself, "").slice(0, 300);
      const isDone = withParty("Point of order", (who, floor) => ({
        type: "point-of-order",
        at: now(),
        ...under(floor),
        ...who,
        ...(note === "" ? {} : { note }),
      }));
      if (isDone) clear();
    }),
    command("release-floor", "End the turn", floorKeys.release, () =>
      inRoom((floor) =>
        holderOf(floor)
          ? record("Turn ended", { type: "floor-released", at: now() })
          : say("Nobody has the floor."),
      ),
    ),
  ]);
}

const itself = /^(?:(?:on|raises|makes) )?(?:an? )?point of order(?:[:,] *|$)/i; // which the key has said

/** Does something in the room as all keys before have left it, however fast they came. */
const inRoom = (deed: (floor: Floor, dossier: Dossier) => void): void =>
  void answered().then((dossier) => dossier && deed(floorOf(dossier), dossier));

const speaking = (entry: ParsedEntry): Speaking | undefined =>
  entry.party === undefined ? undefined : speakingOf(entry.party, entry);

const now = (): string => new Date().toISOString();
const under = ({ agendaItem }: Floor): { agendaItem?: string } =>
  agendaItem === undefined ? {} : { agendaItem };

/** Writes down what happened in the room. */
export const record = (label: string, event: FloorEvent): void =>
  void commit(label, [put("floor-event", newUuid(), event)]);
