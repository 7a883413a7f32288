import { describe, expect, it } from "vitest";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import { floorEventSchema, type FloorEvent } from "../../../shared/dossier/floor-event.ts";
import type { DossierRecord } from "../../../shared/dossier/record.ts";
import { floorOf, holderOf, secondsLeft, secondsOf } from "../../../shared/log/floor.ts";
import { enlisted, movedInList, nextCalled } from "../../../shared/log/speakers-list.ts";
import { spokenByGroup, spokenByParty } from "../../../shared/log/spoken-time.ts";
import { key, noteDossier } from "./note-meeting.ts";

const meeting = {
  title: "Consultations",
  slug: "consultations",
  timeZone: "Europe/Vienna",
  language: "en",
  ourParty: "country:US",
  defaultMarking: { scheme: "us", level: "UNCLASSIFIED", caveats: [] },
  nationalLimitSeconds: 180,
  groupLimitSeconds: 300,
};

const record = (kind: string, recordKey: string, body: object): DossierRecord =>
  ({ dossier: noteDossier, kind, key: recordKey, body, heads: [], author: "N", clock: recordKey }) as never;

/** The room after some events, given in any order; the clock is `10:MM:SS`. */
const room = (...events: FloorEvent[]): Dossier =>
  toDossier(noteDossier, [
    record("meeting", "meeting", meeting),
    ...events.map((body, at) => record("floor-event", key(at + 1), floorEventSchema.parse(body))),
  ]);

const at = (minutesAndSeconds: string): string => `2009-11-27T10:${minutesAndSeconds}Z`;
const [item, otherItem] = [key(70), key(71)];
const opened = (when: string, agendaItem: string): FloorEvent => ({
  type: "item-opened",
  at: at(when),
  agendaItem,
});
const listed = (when: string, party: string, order: string, agendaItem = item): FloorEvent => ({
  type: "listed",
  at: at(when),
  agendaItem,
  party,
  order,
});
const taken = (when: string, party: string): FloorEvent => ({ type: "floor-taken", at: at(when), party });
const released = (when: string): FloorEvent => ({ type: "floor-released", at: at(when) });

const list = (dossier: Dossier): readonly string[] => floorOf(dossier).list.map(({ party }) => party);

describe("the speakers' list", () => {
  it("is in the order of the places, not of the asking", () => {
    const dossier = room(
      opened("00:00", item),
      listed("01:00", "country:RU", "a1"),
      listed("02:00", "country:FR", "a0"),
    );
    expect(list(dossier)).toEqual(["country:FR", "country:RU"]);
  });

  it("loses who takes the floor or withdraws, and takes back who asks again", () => {
    const asked = [listed("01:00", "country:RU", "a0"), listed("01:10", "country:FR", "a1")];
    expect(list(room(opened("00:00", item), ...asked, taken("02:00", "country:RU")))).toEqual(["country:FR"]);
    const withdrawn: FloorEvent = { type: "unlisted", at: at("02:00"), party: "country:FR" };
    expect(list(room(opened("00:00", item), ...asked, withdrawn))).toEqual(["country:RU"]);
    const again = listed("03:00", "country:RU", "a2");
    expect(list(room(opened("00:00", item), ...asked, taken("02:00", "country:RU"), again))).toEqual([
      "country:FR",
      "country:RU",
    ]);
  });

  it("is that of the item under discussion", () => {
    const asked = [listed("01:00", "country:RU", "a0"), listed("01:10", "country:FR", "a1", otherItem)];
    expect(list(room(opened("00:00", item), ...asked))).toEqual(["country:RU"]);
    expect(list(room(opened("00:00", item), ...asked, opened("02:00", otherItem)))).toEqual(["country:FR"]);
  });

  it("has a party once, at its latest place; for itself and for a group are two", () => {
    const twice = [
      listed("01:00", "country:SE", "a0"),
      listed("01:10", "country:RU", "a1"),
      listed("01:20", "country:SE", "a2"),
    ];
    expect(list(room(opened("00:00", item), ...twice))).toEqual(["country:RU", "country:SE"]);
    const forGroup = { ...listed("01:30", "country:SE", "a3"), onBehalfOf: "group:EU" };
    expect(list(room(opened("00:00", item), ...twice, forGroup))).toHaveLength(3);
  });

  it("takes a party on at the end, moves it up and down, and calls the next", () => {
    let dossier = room(opened("00:00", item), listed("01:00", "country:RU", "a0"));
    const next = enlisted(floorOf(dossier), { party: "country:FR" }, at("02:00"));
    dossier = room(opened("00:00", item), listed("01:00", "country:RU", "a0"), next);
    expect(list(dossier)).toEqual(["country:RU", "country:FR"]);
    const order = movedInList(floorOf(dossier), 1, -1);
    dossier = room(opened("00:00", item), listed("01:00", "country:RU", "a0"), {
      ...next,
      order: order ?? "",
    });
    expect(list(dossier)).toEqual(["country:FR", "country:RU"]);
    expect(movedInList(floorOf(dossier), 0, -1)).toBeUndefined();
    expect(nextCalled(floorOf(dossier), at("03:00"))).toEqual({
      type: "floor-taken",
      at: at("03:00"),
      agendaItem: item,
      party: "country:FR",
    });
    expect(nextCalled(floorOf(room()), at("03:00"))).toBeUndefined();
  });

  it("is the same whichever laptop's events came first", () => {
    const events = [opened("00:00", item), listed("01:00", "country:RU", "a0"), taken("02:00", "country:RU")];
    const forth = events.map((body, index) => record("floor-event", key(index + 1), body));
    const back = forth.toReversed();
    expect(floorOf(toDossier(noteDossier, back))).toEqual(floorOf(toDossier(noteDossier, forth)));
  });
});

describe("the floor", () => {
  it("is held from being taken until it is released, taken by the next, or the room breaks", () => {
    expect(holderOf(floorOf(room(taken("00:00", "country:FR"))))?.party).toBe("country:FR");
    expect(holderOf(floorOf(room(taken("00:00", "country:FR"), released("02:14"))))).toBeUndefined();
    const next = floorOf(room(taken("00:00", "country:FR"), taken("02:00", "country:RU")));
    expect(next.turns.map(({ party, to }) => [party, to])).toEqual([
      ["country:FR", at("02:00")],
      ["country:RU", undefined],
    ]);
    const coffee = floorOf(room(taken("00:00", "country:FR"), { type: "break", at: at("05:00") }));
    expect(holderOf(coffee)).toBeUndefined();
    expect([coffee.isBreak, coffee.since]).toEqual([true, at("05:00")]);
  });

  it("is timed against the limit for nationals, or for groups", () => {
    const national = floorOf(room(taken("00:00", "country:FR"))).turns[0];
    const group = floorOf(room({ ...taken("00:00", "country:SE"), onBehalfOf: "group:EU" })).turns[0];
    expect(national && secondsLeft(national, at("02:14"))).toBe(46);
    expect(national && secondsLeft(national, at("03:10"))).toBe(-10);
    expect(group && secondsLeft(group, at("02:14"))).toBe(166);
  });

  it("never lasts less than nothing, whatever the clocks did", () => {
    const [turn] = floorOf(room(taken("05:00", "country:FR"))).turns;
    expect(turn && secondsOf(turn, at("04:00"))).toBe(0);
  });

  it("is not taken by a point of order", () => {
    const order: FloorEvent = { type: "point-of-order", at: at("01:00"), party: "country:IR" };
    const floor = floorOf(room(taken("00:00", "country:FR"), order));
    expect(holderOf(floor)?.party).toBe("country:FR");
    expect(floor.pointsOfOrder.map(({ body }) => body.party)).toEqual(["country:IR"]);
  });
});

describe("who spoke how long", () => {
  const { turns } = floorOf(
    room(
      taken("00:00", "country:FR"),
      released("04:00"),
      { ...taken("05:00", "country:SE"), onBehalfOf: "group:EU" },
      released("06:00"),
      taken("07:00", "country:FR"),
      released("07:30"),
      taken("08:00", "country:RU"),
    ),
  );

  it("is summed by party, the longest first, with what went over the limit", () => {
    expect(spokenByParty(turns, at("08:10"))).toEqual([
      { party: "country:FR", turns: 2, seconds: 270, secondsOver: 60 },
      { party: "country:SE", turns: 1, seconds: 60, secondsOver: 0 },
      { party: "country:RU", turns: 1, seconds: 10, secondsOver: 0 },
    ]);
  });

  it("is summed by group: for it, and by its members of that day for themselves", () => {
    const groups = ["group:EU", "group:CIS"];
    expect(
      spokenByGroup(turns, groups, at("08:10"), "2009-11-27").map(({ party, seconds }) => [party, seconds]),
    ).toEqual([
      ["group:EU", 330],
      ["group:CIS", 10],
    ]);
  });
});
