import { all, type Dossier } from "../dossier/dossier.ts";
import type { IssueId } from "../dossier/identity.ts";
import type { Names } from "./draft-names.ts";
import { statement, type Statement } from "./draft-text.ts";
import { completed } from "./note-clause.ts";
import { writtenAt } from "./draft-period.ts";
import { lowerFirst, sentence, sentencesOf, upperFirst, withoutStop } from "./sentence.ts";

/** Something told to us outside the room, and the issue it is about as far as its words show. */
export interface MarginNote {
  readonly statement: Statement;
  readonly issue: IssueId | null;
  readonly isRequest: boolean; // they asked us for something
}

/**
 * What bilaterals held by then brought: their ask with the first paragraph of our note, then each further paragraph.
 * One whose note was written before it began was only planned, and is not reported.
 */
export function marginNotes(dossier: Dossier, names: Names, at: string): readonly MarginNote[] {
  return all(dossier, "bilateral").flatMap(({ key, body, clock }) => {
    if (!body.note || !body.startsAt || body.startsAt > at || writtenAt(clock) < body.startsAt) return [];
    const ref = { kind: "bilateral" as const, key };
    const party = upperFirst(names.of(body.party));
    return body.note
      .split(/\n\s*\n/)
      .filter((text) => text.trim() !== "")
      .map((text, index): MarginNote => {
        const said = sentencesOf(text).map((one) => sentence(completed(one)));
        const asks =
          index === 0 && body.theirAsk ? [`On the margins, ${party} asked for ${ask(body.theirAsk)}.`] : [];
        const own = asks.length > 0 ? said : onTheMargins(said, body.party, party);
        return {
          statement: statement([...asks, ...own].join(" "), ref),
          issue: issueIn(`${index === 0 ? (body.theirAsk ?? "") : ""} ${text}`, dossier),
          isRequest: asks.length > 0,
        };
      });
  });
}

const ask = (text: string): string => {
  const [first = ""] = sentencesOf(text);
  return withoutStop(lowerFirst(first));
};

function onTheMargins(said: readonly string[], party: string, name: string): readonly string[] {
  const [first = "", ...rest] = said;
  if (/\bmargins?\b/i.test(first)) return said;
  const names = new RegExp(`^(?:${name.replace(/[^A-Za-z ]/g, ".")}|${party.split(":")[1] ?? "-"})\\b`);
  return [`On the margins, ${names.test(first) ? first : lowerFirst(first)}`, ...rest];
}

/** The issue whose name or other names a text uses most. */
export function issueIn(text: string, dossier: Dossier): IssueId | null {
  const words = ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, " ")} `;
  let best: { readonly issue: IssueId; readonly length: number } | null = null;
  for (const { key, body } of all(dossier, "issue")) {
    for (const name of [body.name, ...body.aliases]) {
      const sought = name.toLowerCase().replace(/[^a-z0-9]+/g, " ");
      if (sought.length > (best?.length ?? 3) && words.includes(` ${sought} `))
        best = { issue: key, length: sought.length };
    }
  }
  return best?.issue ?? null;
}
