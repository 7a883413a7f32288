import type { Marking } from "../../../shared/marking/marking.ts";
import type { RecordRef } from "../../../shared/dossier/record-ref.ts";
import { meetingOf, uuidOf, type Given } from "./make-dossier.ts";

/** A word that stands in one record only, and which record that is. */
export interface Token {
  readonly word: string;
  readonly ref: RecordRef;
  readonly field: string;
}

/**
 * A dossier with every kind that a pack tells, every field of text filled with a word of its own. `markOf` gives each
 * record its mark.
 */
export function everyRecord(markOf: (kind: string, name: string) => Marking | undefined = () => undefined): {
  readonly given: readonly Given[];
  readonly tokens: readonly Token[];
} {
  const tokens: Token[] = [];
  const word = (kind: Given[0], key: string, field: string): string => {
    const token = `word${tokens.length}x`;
    tokens.push({ word: token, ref: { kind, key }, field });
    return token;
  };
  const marked = (kind: string, name: string): { marking?: Marking } => {
    const marking = markOf(kind, name);
    return marking ? { marking } : {};
  };
  const of = (kind: Given[0], name: string) => (field: string) =>
    word(kind, uuidOf(`${kind} ${name}`), field);
  const key = (kind: Given[0], name: string): string => uuidOf(`${kind} ${name}`);
  const source = { type: "cable", reference: "A cable" } as const;

  const meeting = (field: string): string => word("meeting", "meeting", field);
  const party = (id: string) => (field: string) => word("party", id, field);
  const [item, slot, person, head] = [
    of("agenda-item", "1"),
    of("scenario-slot", "1"),
    of("person", "ours"),
    of("person", "theirs"),
  ];
  const [france, role] = [party("country:FR"), of("role", "ours")];
  const issue = (field: string): string => word("issue", "funding", field);
  const objectives = (["objective", "red-line", "fallback", "trade"] as const).map((type): Given => [
    "objective",
    key("objective", type),
    { type, order: "a0", text: of("objective", type)("text"), ...marked("objective", type) },
  ]);
  const points = (["deliver", "if-raised", "background"] as const).flatMap((lane): readonly Given[] =>
    [undefined, key("agenda-item", "1")].map((agendaItem): Given => {
      const name = `${lane} ${agendaItem ? "item" : "none"}`;
      const say = of("talking-point", name);
      return [
        "talking-point",
        key("talking-point", name),
        {
          lane,
          order: "a0",
          text: say("text"),
          ...(lane === "if-raised" ? { trigger: say("trigger") } : {}),
          ...(agendaItem ? { agendaItem } : { forParty: "country:FR" }),
          speaker: key("person", "ours"),
          ...marked("talking-point", name),
        },
      ];
    }),
  );
  const positions = (["country:FR", "country:CA", "country:US"] as const).map((who, index): Given => {
    const say = of("position", who);
    return [
      "position",
      key("position", who),
      {
        party: who,
        issue: "funding",
        stance: (["supports", "opposes", "neutral"] as const)[index] ?? "neutral",
        summary: say("summary"),
        quote: say("quote"),
        source: { type: "statement", title: say("source") },
        asOf: "2009-11-27",
        confidence: "stated",
        ...marked("position", who),
      },
    ];
  });
  const pledges = (["required", "announced", "anticipated", "requested", "declined"] as const).map(
    (status): Given => {
      const say = of("pledge", status);
      return [
        "pledge",
        key("pledge", status),
        {
          party: status === "required" ? "org:UNODC" : "country:CA",
          status,
          amount: 1_000,
          currency: "USD",
          purpose: say("purpose"),
          term: say("term"),
          note: say("note"),
          source,
          ...marked("pledge", status),
        },
      ];
    },
  );
  const backgrounds = (["free", "not-to-be-disclosed"] as const).map((use): Given => {
    const say = of("background-paragraph", use);
    return [
      "background-paragraph",
      key("background-paragraph", use),
      {
        use,
        order: "a0",
        heading: say("heading"),
        text: `${say("first")}\n\n${say("second")}`,
        ...marked("background-paragraph", use),
      },
    ];
  });
  const assessments = ([undefined, "country:FR"] as const).map((about): Given => [
    "assessment",
    key("assessment", about ?? "all"),
    {
      text: of("assessment", about ?? "all")("text"),
      on: "2010-03-01",
      ...(about ? { party: about } : {}),
      ...marked("assessment", about ?? "all"),
    },
  ]);
  const watch = of("watch-item", "1");
  const bilateral = of("bilateral", "1");
  const note = of("logistics-note", "1");
  const action = of("action", "1");
  const draft = of("draft-resolution", "1");
  const clearance = of("clearance", "1");
  const given: readonly Given[] = [
    meetingOf({
      title: meeting("title"),
      body: meeting("body"),
      place: meeting("place"),
      purpose: meeting("purpose"),
      pressLine: meeting("pressLine"),
      drafter: meeting("drafter"),
      copyLine: meeting("copyLine"),
      nationalLimitSeconds: 180,
    }),
    [
      "agenda-item",
      key("agenda-item", "1"),
      {
        order: "a0",
        number: "1",
        title: item("title"),
        note: item("note"),
        documents: [item("documents")],
        ...marked("agenda-item", "1"),
      },
    ],
    [
      "scenario-slot",
      key("scenario-slot", "1"),
      {
        startsAt: "2010-03-10T08:30:00Z",
        endsAt: "2010-03-10T09:30:00Z",
        title: slot("title"),
        lead: slot("lead"),
        access: "closed",
        place: slot("place"),
        note: slot("note"),
        agendaItem: key("agenda-item", "1"),
        ...marked("scenario-slot", "1"),
      },
    ],
    ["party", "country:US", { name: "United States" }],
    [
      "party",
      "country:FR",
      {
        name: "France",
        aims: france("aims"),
        ourAsk: france("ourAsk"),
        note: france("note"),
        ...marked("party", "country:FR"),
      },
    ],
    ["party", "country:CA", { name: "Canada" }],
    ["issue", "funding", { name: issue("name"), order: "a0", aliases: [], note: issue("note") }],
    [
      "person",
      key("person", "ours"),
      {
        name: person("name"),
        office: person("office"),
        title: person("title"),
        email: person("email"),
        phone: person("phone"),
        biography: person("biography"),
        ...marked("person", "ours"),
      },
    ],
    [
      "person",
      key("person", "theirs"),
      {
        name: head("name"),
        title: head("title"),
        biography: head("biography"),
        ...marked("person", "theirs"),
      },
    ],
    [
      "role",
      key("role", "ours"),
      {
        person: key("person", "ours"),
        party: "country:US",
        role: "head",
        order: "a0",
        attends: [],
        seat: role("seat"),
        ...marked("role", "ours"),
      },
    ],
    [
      "role",
      key("role", "theirs"),
      {
        person: key("person", "theirs"),
        party: "country:FR",
        role: "head",
        order: "a0",
        attends: [],
        ...marked("role", "theirs"),
      },
    ],
    ...objectives,
    ...points,
    ...positions,
    ...pledges,
    ...backgrounds,
    ...assessments,
    [
      "watch-item",
      key("watch-item", "1"),
      {
        text: watch("text"),
        response: watch("response"),
        party: "country:FR",
        source: { type: "document", title: watch("source") },
        ...marked("watch-item", "1"),
      },
    ],
    [
      "bilateral",
      key("bilateral", "1"),
      {
        party: "country:FR",
        startsAt: "2010-03-10T13:00:00Z",
        place: bilateral("place"),
        with: bilateral("with"),
        attendees: [key("person", "ours")],
        ourAsk: bilateral("ourAsk"),
        theirAsk: bilateral("theirAsk"),
        points: [key("talking-point", "deliver none")],
        note: bilateral("note"),
        ...marked("bilateral", "1"),
      },
    ],
    [
      "logistics-note",
      key("logistics-note", "1"),
      { heading: note("heading"), text: note("text"), order: "a0", ...marked("logistics-note", "1") },
    ],
    [
      "action",
      key("action", "1"),
      {
        text: action("text"),
        owner: action("owner"),
        due: "2010-04-01",
        status: "open",
        ...marked("action", "1"),
      },
    ],
    [
      "draft-resolution",
      key("draft-resolution", "1"),
      {
        order: "a0",
        title: draft("title"),
        symbol: draft("symbol"),
        sponsor: "country:FR",
        coSponsors: ["country:CA"],
        ourPosition: draft("ourPosition"),
        status: "voted",
        votesFor: 30,
        votesAgainst: 5,
        abstentions: 1,
        agendaItem: key("agenda-item", "1"),
        ...marked("draft-resolution", "1"),
      },
    ],
    [
      "clearance",
      key("clearance", "1"),
      {
        step: "cleared",
        by: clearance("by"),
        office: clearance("office"),
        state: "open",
        note: clearance("note"),
      },
    ],
  ];
  return { given, tokens };
}
