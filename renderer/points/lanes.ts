import type { TalkingPoint } from "../../shared/dossier/talking-point.ts";

export interface ShownLane {
  readonly lane: TalkingPoint["lane"];
  readonly title: string;
  readonly add: string; // what the line that adds one says
}

/** The lanes of the page, from left to right. */
export const lanes: readonly ShownLane[] = [
  { lane: "deliver", title: "To deliver", add: "Add a point to deliver" },
  { lane: "if-raised", title: "If raised", add: "Add an answer if raised" },
  { lane: "background", title: "Background only", add: "Add background" },
];
