/** The tabs of a dossier, in their order; Ctrl and the number goes there. */
export const tabs = [
  { id: "meeting", name: "Meeting" },
  { id: "delegations", name: "Delegations" },
  { id: "points", name: "Points" },
  { id: "positions", name: "Positions" },
  { id: "log", name: "Log" },
  { id: "outcomes", name: "Outcomes" },
  { id: "brief", name: "Brief" },
  { id: "cable", name: "Cable" },
] as const;
export type TabId = (typeof tabs)[number]["id"];
