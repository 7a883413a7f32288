import { samples, sampleRevisions } from "../../seeds/sample.ts";
import type { AppError } from "../../shared/app-error.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Puts the sample dossiers into a workspace; where they are already, nothing changes. Answers their ids. */
export function createSamples(workspace: Workspace): Result<readonly string[], AppError> {
  const merged = workspace.merge(samples.flatMap((sample) => sampleRevisions(sample)));
  return merged.ok ? ok(samples.map((sample) => sample.dossier)) : merged;
}
