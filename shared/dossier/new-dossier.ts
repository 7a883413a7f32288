import type { Change, NewDossierRequest } from "../ipc-contract.ts";
import { referenceParty } from "../reference/parties.ts";
import type { Json } from "../revision/json.ts";
import { all, find, type Dossier } from "./dossier.ts";
import { meetingKey, type Meeting } from "./meeting.ts";
import type { DossierRecord } from "./record.ts";
import type { RecordKind } from "./record-ref.ts";

/** A slug of a title: "CND 2010 – margins" gives `cnd-2010-margins`; nothing to go by gives `dossier`. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join("-").slice(0, 60).replace(/-+$/, "") || "dossier";
}

/** The first of `slug`, `slug-2`, `slug-3`, … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/**
 * The first commit of a dossier: its meeting, our own party, and what is carried over from an earlier dossier:
 * issues, parties, the positions last known with their source and date, open actions, pledges, the watch list.
 * Takes what the person gave, the slug to use, and a maker of new keys.
 */
export function newDossierChanges(
  request: NewDossierRequest,
  slug: string,
  previous: Dossier | null,
  newKey: () => string,
): readonly Change[] {
  const earlier = previous ? find(previous, "meeting", meetingKey) : undefined;
  const meeting: Meeting = {
    ...optional(request),
    title: request.title,
    slug,
    timeZone: request.timeZone ?? earlier?.timeZone ?? "Europe/Vienna",
    language: earlier?.language ?? "en",
    ourParty: request.ourParty,
    defaultMarking: request.defaultMarking ?? earlier?.defaultMarking ?? unclassified,
  };
  const ours = referenceParty(request.ourParty)?.name ?? request.ourParty;
  return [
    put("meeting", meetingKey, meeting),
    ...(previous?.records.party?.has(request.ourParty)
      ? []
      : [put("party", request.ourParty, { name: ours })]),
    ...(previous ? carriedOver(previous, newKey) : []),
  ];
}

const unclassified = { scheme: "us", level: "UNCLASSIFIED", caveats: [] } as const;

const optional = ({ startsOn, endsOn, place, body, previous }: NewDossierRequest): Partial<Meeting> => ({
  ...(startsOn ? { startsOn } : {}),
  ...(endsOn ? { endsOn } : {}),
  ...(place ? { place } : {}),
  ...(body ? { body } : {}),
  ...(previous ? { previous } : {}),
});

const put = (kind: RecordKind, key: string, body: object): Change => ({
  kind,
  key,
  action: "put",
  fields: body as Readonly<Record<string, Json>>,
});

function carriedOver(previous: Dossier, newKey: () => string): readonly Change[] {
  const underNewKey = (record: DossierRecord): Change => {
    const { agendaItem: _itsAgenda, ...body } = record.body as { agendaItem?: string };
    return put(record.kind, newKey(), body);
  };
  return [
    ...all(previous, "issue").map((issue) => put("issue", issue.key, issue.body)),
    ...all(previous, "party").map((party) => put("party", party.key, party.body)),
    ...all(previous, "group-membership").map(underNewKey),
    ...lastKnown(previous).map(underNewKey),
    ...all(previous, "pledge").map(underNewKey),
    ...all(previous, "watch-item").map(underNewKey),
    ...all(previous, "action")
      .filter((action) => action.body.status === "open")
      .map(underNewKey),
  ];
}

/** The newest position of each party on each issue: by date, then by clock. */
function lastKnown(dossier: Dossier): readonly DossierRecord<"position">[] {
  const newest = new Map<string, DossierRecord<"position">>();
  for (const position of all(dossier, "position")) {
    const place = `${position.body.party} ${position.body.issue}`;
    const known = newest.get(place);
    if (!known || isLater(position, known)) newest.set(place, position);
  }
  return [...newest.values()];
}

const isLater = (a: DossierRecord<"position">, b: DossierRecord<"position">): boolean =>
  a.body.asOf === b.body.asOf ? a.clock > b.clock : a.body.asOf > b.body.asOf;
