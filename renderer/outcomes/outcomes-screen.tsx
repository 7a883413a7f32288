import { useMeeting } from "../app/use-dossier.ts";

export function OutcomesScreen() {
  return <h1>{useMeeting().title}</h1>;
}
