import type { AppError } from "../../shared/app-error.ts";
import type { DossierSnapshot } from "../../shared/ipc-contract.ts";
import { ok, type Result } from "../../shared/result.ts";
import { api } from "../api.ts";

/** Asks main for a dossier, whole. */
export async function readDossier(id: string): Promise<Result<DossierSnapshot, AppError>> {
  const opened = await api.dossier.open({ dossier: id });
  return opened.ok ? ok(JSON.parse(opened.value) as DossierSnapshot) : opened;
}
