import { find, type Dossier } from "../../shared/dossier/dossier.ts";
import { meetingKey, type Meeting } from "../../shared/dossier/meeting.ts";
import { useApp } from "./store.ts";

/** The dossier on screen. Screens are only shown when there is one. */
export function useDossier(): Dossier {
  const dossier = useApp((state) => state.open?.dossier);
  if (!dossier) throw new Error("A screen is shown without a dossier");
  return dossier;
}

export function useMeeting(): Meeting {
  const meeting = find(useDossier(), "meeting", meetingKey);
  if (!meeting) throw new Error("An open dossier has a meeting");
  return meeting;
}
