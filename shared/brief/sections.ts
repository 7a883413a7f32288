/** The sections of a briefing pack in their order: the id by which one is switched off, and its heading. */
export const packSections = [
  { id: "since-last", name: "Since the last meeting" },
  { id: "purpose", name: "Purpose and objectives" },
  { id: "scenario", name: "Scenario" },
  { id: "agenda", name: "Agenda" },
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
