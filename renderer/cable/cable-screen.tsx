import { useMeeting } from "../app/use-dossier.ts";

export function CableScreen() {
  return <h1>{useMeeting().title}</h1>;
}
