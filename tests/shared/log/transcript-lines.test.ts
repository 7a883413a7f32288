import { describe, expect, it } from "vitest";
import type { PartyId } from "../../../shared/dossier/identity.ts";
import { atTime, afterEntry, logContext } from "../../../shared/log/log-context.ts";
import { entryChanges } from "../../../shared/log/entry-changes.ts";
import { parseEntry } from "../../../shared/log/parse-entry.ts";
import { interventionSchema } from "../../../shared/dossier/intervention.ts";
import { days, isSecondDay, transcript } from "../../fixtures/transcript/transcript.ts";
import { saidIn } from "../../fixtures/transcript/said-in.ts";
import { sampleDossier } from "../brief/make-dossier.ts";

describe("a meeting as it is typed", () => {
  const dossier = sampleDossier("cnd-2010-margins");
  let made = 0;
  const newKey = (): string => `01936000-0000-7000-8000-${String((made += 1)).padStart(12, "0")}`;
  let context = logContext(dossier, days.first);
  let now = Date.parse(days.first);
  const read = transcript.map(([line, said]) => {
    now = isSecondDay(line) ? Date.parse(days.second) : now + 60_000;
    context = atTime(context, new Date(now).toISOString());
    const entry = parseEntry(line, context);
    const { key, changes } = entryChanges(entry, context, newKey);
    const body = interventionSchema.parse(changes[0]?.fields);
    context = afterEntry(context, { key, body });
    return [line, said, saidIn(entry, context)] as const;
  });

  it.each(read)("reads %j", (_line, said, found) => {
    expect(found).toEqual(said);
  });

  it("reports with many verbs, in more than half of its lines", () => {
    const verbs = transcript.flatMap(([, said]) => said.verb ?? []);
    expect(verbs.length).toBeGreaterThan(transcript.length / 2);
    expect(new Set(verbs).size).toBeGreaterThanOrEqual(60);
  });

  it("has at least 200 lines, of at least 60 parties", () => {
    expect(transcript.length).toBeGreaterThanOrEqual(200);
    const parties = new Set<PartyId | undefined>(transcript.map(([, said]) => said.party));
    expect(parties.size).toBeGreaterThan(60);
  });
});
