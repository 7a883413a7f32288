import { all, find, type Dossier } from "../dossier/dossier.ts";
import { meetingKey } from "../dossier/meeting.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { keyWords } from "./key-words.ts";
import { partiesOf, type Spoke } from "./who-spoke.ts";

type Point = DossierRecord<"talking-point">;

/** Whether an entry delivers our points (we speak) or may echo them (others do). */
export const saysOf = (entry: Spoke, dossier: Dossier): "delivers" | "echoes" => {
  const ours = find(dossier, "meeting", meetingKey)?.ourParty;
  return partiesOf(entry).some((party) => party === ours) ? "delivers" : "echoes";
};

/**
 * Our points to deliver or to raise, those that an entry most likely says first: points under its item before others,
 * then by the words they share with its text, rare ones counting more. Points for the background only are never spoken.
 */
export function pointsByLikeness(
  { text, agendaItem }: { readonly text: string; readonly agendaItem?: string | undefined },
  dossier: Dossier,
): readonly Point[] {
  const said = keyWords(text);
  const points = all(dossier, "talking-point")
    .filter(({ body }) => body.lane !== "background")
    .map((point) => ({ point, words: keyWords(point.body.text).intersection(said) }));
  const weight = (word: string): number => 1 / points.filter(({ words }) => words.has(word)).length;
  const rank = ({ point, words }: (typeof points)[number]): number =>
    [...words].reduce((sum, word) => sum + weight(word), point.body.agendaItem === agendaItem ? 0.2 : 0);
  return points
    .map((one) => ({ ...one, rank: rank(one) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ point }) => point);
}
