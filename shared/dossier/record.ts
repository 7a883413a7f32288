import type { z } from "zod";
import { actionSchema } from "./action.ts";
import { agendaItemSchema } from "./agenda-item.ts";
import { assessmentSchema } from "./assessment.ts";
import { backgroundParagraphSchema } from "./background-paragraph.ts";
import { bilateralSchema } from "./bilateral.ts";
import { cableDraftSchema } from "./cable-draft.ts";
import { clearanceSchema } from "./clearance.ts";
import { decisionSchema } from "./decision.ts";
import { draftResolutionSchema } from "./draft-resolution.ts";
import { editionSchema } from "./edition.ts";
import { floorEventSchema } from "./floor-event.ts";
import { groupMembershipSchema } from "./group-membership.ts";
import { issueId, partyId, uuid } from "./identity.ts";
import { interventionSchema } from "./intervention.ts";
import { issueSchema } from "./issue.ts";
import { logisticsNoteSchema } from "./logistics-note.ts";
import { meetingKey, meetingSchema } from "./meeting.ts";
import { objectiveSchema } from "./objective.ts";
import { partySchema } from "./party.ts";
import { personSchema } from "./person.ts";
import { pledgeSchema } from "./pledge.ts";
import { positionSchema } from "./position.ts";
import { postProfileSchema } from "./post-profile.ts";
import type { RecordKind } from "./record-ref.ts";
import { roleSchema } from "./role.ts";
import { scenarioSlotSchema } from "./scenario-slot.ts";
import { talkingPointSchema } from "./talking-point.ts";
import { watchItemSchema } from "./watch-item.ts";

/** The schema of every kind's body. */
export const bodySchemas = {
  meeting: meetingSchema,
  "agenda-item": agendaItemSchema,
  "scenario-slot": scenarioSlotSchema,
  party: partySchema,
  "group-membership": groupMembershipSchema,
  person: personSchema,
  role: roleSchema,
  issue: issueSchema,
  objective: objectiveSchema,
  "talking-point": talkingPointSchema,
  clearance: clearanceSchema,
  position: positionSchema,
  assessment: assessmentSchema,
  "floor-event": floorEventSchema,
  intervention: interventionSchema,
  pledge: pledgeSchema,
  decision: decisionSchema,
  "draft-resolution": draftResolutionSchema,
  action: actionSchema,
  "watch-item": watchItemSchema,
  bilateral: bilateralSchema,
  "background-paragraph": backgroundParagraphSchema,
  "logistics-note": logisticsNoteSchema,
  "cable-draft": cableDraftSchema,
  edition: editionSchema,
  "post-profile": postProfileSchema,
} as const satisfies Record<RecordKind, z.ZodType>;

export type BodyOf<K extends RecordKind> = Readonly<z.infer<(typeof bodySchemas)[K]>>;

/** Whether a key may name a record of this kind: parties and issues have stable keys, the rest UUIDs. */
export function isKeyOf(kind: RecordKind, key: string): boolean {
  if (kind === "meeting") return key === meetingKey;
  if (kind === "party") return partyId.safeParse(key).success;
  if (kind === "issue") return issueId.safeParse(key).success;
  return uuid.safeParse(key).success;
}

/** Who made a record, and on which device: of its first revision, whoever changed it since. */
export interface Made {
  readonly author: string;
  readonly device: string;
}

/** A record as it stands: the fold of its revisions. `heads` are the revisions nothing supersedes. */
export type DossierRecord<K extends RecordKind = RecordKind> = {
  readonly [Kind in K]: {
    readonly dossier: string;
    readonly kind: Kind;
    readonly key: string;
    readonly body: BodyOf<Kind>;
    readonly heads: readonly string[];
    readonly author: string; // who changed it last
    readonly clock: string; // of the newest revision
    readonly made: Made;
  };
}[K];
