import type { RecordKind } from "../dossier/record-ref.ts";

/** The sections of a briefing pack in their order: the id by which one is switched off, and its heading. */
export const packSections = [
  { id: "cover", name: "Cover" },
  { id: "contents", name: "Contents" },
  { id: "changes", name: "What changed" },
  { id: "since-last", name: "Since the last meeting" },
  { id: "purpose", name: "Purpose and objectives" },
  { id: "scenario", name: "Scenario" },
  { id: "agenda", name: "Agenda" },
  { id: "resolutions", name: "Draft resolutions" },
  { id: "delegations", name: "Delegations" },
  { id: "points", name: "Talking points" },
  { id: "positions", name: "Positions" },
  { id: "countries", name: "Country by country" },
  { id: "bilaterals", name: "Bilaterals on the margins" },
  { id: "pledges", name: "Pledges and resources" },
  { id: "watch", name: "Watch list and press line" },
  { id: "background", name: "Background" },
  { id: "actions", name: "Open actions" },
  { id: "logistics", name: "Contacts and logistics" },
  { id: "clearance", name: "Clearance" },
] as const;

export type SectionId = (typeof packSections)[number]["id"];

/** The name of a section, as its heading has it. */
export const sectionName = (id: SectionId): string =>
  packSections.find((section) => section.id === id)?.name ?? id;

/** The section in which the records of a kind are told; the kinds that are not here are never in a pack. */
export const sectionOfKind: Readonly<Partial<Record<RecordKind, SectionId>>> = {
  meeting: "cover",
  objective: "purpose",
  "scenario-slot": "scenario",
  "agenda-item": "agenda",
  "draft-resolution": "resolutions",
  person: "delegations",
  role: "delegations",
  "talking-point": "points",
  issue: "positions",
  position: "positions",
  party: "countries",
  assessment: "countries",
  bilateral: "bilaterals",
  pledge: "pledges",
  "watch-item": "watch",
  "background-paragraph": "background",
  action: "actions",
  "logistics-note": "logistics",
  clearance: "clearance",
};
