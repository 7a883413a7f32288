import { useMeeting } from "../app/use-dossier.ts";

export function DelegationsScreen() {
  return <h1>{useMeeting().title}</h1>;
}
