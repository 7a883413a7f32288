import { useEffect, useState } from "react";
import { toDossier, type Dossier } from "../../shared/dossier/dossier.ts";
import { readDossier } from "./read-dossier.ts";
import { useMeeting } from "./use-dossier.ts";

/** The dossier of the meeting before, once it is read; null where there is none. */
export const usePrevious = (): Dossier | null => useOtherDossier(useMeeting().previous);

/** A dossier that is not the open one, once it is read; null where there is none. */
export function useOtherDossier(id: string | undefined): Dossier | null {
  const [dossier, setDossier] = useState<Dossier | null>(null);
  useEffect(() => {
    let isWanted = true;
    setDossier(null);
    if (id === undefined) return undefined;
    void readDossier(id).then((opened) => {
      if (isWanted && opened.ok) setDossier(toDossier(id, opened.value.records));
    });
    return () => {
      isWanted = false;
    };
  }, [id]);
  return dossier;
}
