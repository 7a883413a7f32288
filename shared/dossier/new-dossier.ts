import type { Change, NewDossierRequest } from "../ipc-contract.ts";
import { usualMarking } from "../marking/usual-marking.ts";
import { referenceParty } from "../reference/parties.ts";
import type { Json } from "../revision/json.ts";
import { carriedOver } from "./carried-over.ts";
import { find, type Dossier } from "./dossier.ts";
import { meetingKey, type Meeting } from "./meeting.ts";
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
 * The first commit of a dossier: its meeting, our own party, and what is carried over from an earlier dossier.
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
    defaultMarking: request.defaultMarking ?? earlier?.defaultMarking ?? usualMarking(request.ourParty),
  };
  const ours = referenceParty(request.ourParty)?.name ?? request.ourParty;
  return [
    put("meeting", meetingKey, meeting),
    ...(previous?.records.party?.has(request.ourParty)
      ? []
      : [put("party", request.ourParty, { name: ours })]),
    ...(previous ? carriedOver(previous, meeting.defaultMarking, request, newKey) : []),
  ];
}

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
