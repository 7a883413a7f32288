import { useMeeting } from "../app/use-dossier.ts";

export function LogScreen() {
  return <h1>{useMeeting().title}</h1>;
}
