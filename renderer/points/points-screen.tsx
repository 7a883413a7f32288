import { useMeeting } from "../app/use-dossier.ts";

export function PointsScreen() {
  return <h1>{useMeeting().title}</h1>;
}
