import { useMeeting } from "../app/use-dossier.ts";

export function MeetingScreen() {
  return <h1>{useMeeting().title}</h1>;
}
