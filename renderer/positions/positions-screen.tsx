import { useMeeting } from "../app/use-dossier.ts";

export function PositionsScreen() {
  return <h1>{useMeeting().title}</h1>;
}
