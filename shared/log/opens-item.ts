import type { Intervention } from "../dossier/intervention.ts";

/** Whether an entry says no more than which agenda item is discussed from there on: “/2”, or “~10:30 /2”. */
export const opensItemAlone = ({ text, line, agendaItem }: Intervention): boolean =>
  text === "" && agendaItem !== undefined && /^(?:~\S+ +)?\/\S+$/.test(line.trim());
