import { describe, expect, it } from "vitest";
import { samples } from "../../seeds/sample.ts";
import { all } from "../../shared/dossier/dossier.ts";
import { afterEntry, atTime, logContext } from "../../shared/log/log-context.ts";
import { parseEntry } from "../../shared/log/parse-entry.ts";
import { dossierOf } from "./dossier-of.ts";

const dossier = dossierOf(samples[0]);
const entries = [...(dossier.records.intervention ?? [])];

/** The entries of the sample, each read from its line as it would have been when it was typed. */
function readAgain() {
  let context = {
    ...logContext(dossier, "2009-11-26T09:00:00Z"),
    last: undefined as ReturnType<typeof logContext>["last"],
  };
  return entries.map(([key, { body }]) => {
    const parsed = parseEntry(body.line, atTime(context, body.at));
    const party = parsed.party ?? (parsed.continues ? context.last?.body.party : undefined);
    context = { ...afterEntry(context, { key, body }), last: { key, body } };
    return { key, parsed, party };
  });
}

describe("the lines of the sample's log", () => {
  it("read as the entries they are stored with", () => {
    const read = readAgain().map(({ parsed: { text, speaker, verb, stances }, party }) => ({
      text,
      speaker,
      verb,
      stances,
      party,
    }));
    const stored = entries.map(
      ([
        ,
        {
          body: { text, speaker, verb, stances, party },
        },
      ]) => ({ text, speaker, verb, stances, party }),
    );
    expect(read).toHaveLength(28);
    expect(read).toEqual(stored);
  });

  it("give the decisions, pledges and actions that name them as their source", () => {
    const sourced = (kind: "decision" | "pledge" | "action", key: string): number =>
      all(dossier, kind).filter(({ body }) => body.source?.type === "intervention" && body.source.key === key)
        .length;
    for (const { key, parsed } of readAgain()) {
      const decided = all(dossier, "decision").find(
        ({ body }) => body.source?.type === "intervention" && body.source.key === key,
      );
      expect(parsed.decision?.status).toBe(decided?.body.status);
      expect(sourced("pledge", key)).toBeGreaterThanOrEqual(parsed.pledges.length);
      expect(sourced("action", key)).toBeGreaterThanOrEqual(parsed.actions.length);
      expect(parsed.problems).toEqual([]);
    }
  });
});
