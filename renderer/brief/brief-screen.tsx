import { useMeeting } from "../app/use-dossier.ts";

export function BriefScreen() {
  return <h1>{useMeeting().title}</h1>;
}
