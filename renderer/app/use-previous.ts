import { useEffect, useState } from "react";
import { toDossier, type Dossier } from "../../shared/dossier/dossier.ts";
import { api } from "../api.ts";
import { useMeeting } from "./use-dossier.ts";

/** The dossier of the meeting before, once it is read; null where there is none. */
export function usePrevious(): Dossier | null {
  const { previous } = useMeeting();
  const [dossier, setDossier] = useState<Dossier | null>(null);
  useEffect(() => {
    let isWanted = true;
    setDossier(null);
    if (previous === undefined) return undefined;
    void api.dossier.open({ dossier: previous }).then((opened) => {
      if (isWanted && opened.ok) setDossier(toDossier(previous, opened.value.records));
    });
    return () => {
      isWanted = false;
    };
  }, [previous]);
  return dossier;
}
