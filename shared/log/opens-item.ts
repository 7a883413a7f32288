import type { Intervention } from "../dossier/intervention.ts";

/** Whether an entry says no more than which agenda item is discussed from there on: the line “/2”. */
export const opensItemAlone = ({ text, agendaItem, party, speaker, stances }: Intervention): boolean =>
  text === "" &&
  agendaItem !== undefined &&
  party === undefined &&
  speaker === undefined &&
  stances.length === 0;
