import { generateKeyBetween } from "fractional-indexing";
import { all, type Dossier } from "../../dossier/dossier.ts";
import { clipped, type IssueId, type PartyId } from "../../dossier/identity.ts";
import type { RecordKind } from "../../dossier/record-ref.ts";
import type { Source } from "../../dossier/source.ts";
import type { Change } from "../../ipc-contract.ts";
import { referenceParty } from "../../reference/parties.ts";
import { isSameJson, type Json } from "../../revision/json.ts";
import type { ReadCable } from "../cable-reading.ts";
import { topicsOf } from "./positions.ts";
import type { Delegate, Proposal } from "./proposal.ts";

/** How a cable is referred to: "09 UNVIE VIENNA 548". */
export function cableReference({ header, station, serial, subject }: ReadCable): string {
  const year = header.dateTimeGroup?.at.slice(2, 4);
  const name = [year, station, serial === null ? undefined : Number(serial)].filter(
    (part) => part !== undefined && part !== null,
  );
  return clipped(station === null ? (subject ?? "a cable") : name.join(" "));
}

/**
 * The records that accepted proposals make in a dossier, sourced to the cable and its paragraph; with the parties and
 * issues they need. The meeting is not among them: a dossier is started with it. What the dossier has already, word for
 * word, is not written again, so the same cable twice changes nothing.
 */
export function importChanges(
  proposals: readonly Proposal[],
  dossier: Dossier,
  reference: string,
  newKey: () => string,
): readonly Change[] {
  const facts = proposals.filter(({ kind }) => kind !== "meeting");
  return [
    ...missingParties(facts, dossier),
    ...missingIssues(facts, dossier),
    ...delegationChanges(facts, dossier, newKey),
    ...facts.flatMap((fact): readonly Change[] => {
      if (fact.kind === "delegate" || fact.kind === "meeting") return [];
      const source: Source = {
        type: "cable",
        reference,
        ...(fact.paragraph === null ? {} : { paragraph: fact.paragraph }),
      };
      const body = { ...fact.body, source };
      return isKnown(dossier, fact.kind, body) ? [] : [put(fact.kind, newKey(), body)];
    }),
  ];
}

const isKnown = (dossier: Dossier, kind: RecordKind, body: object): boolean =>
  all(dossier, kind).some((record) => isSameJson(record.body, body as Json));

function missingParties(facts: readonly Proposal[], dossier: Dossier): readonly Change[] {
  const named = facts.flatMap(({ body }): readonly PartyId[] =>
    "party" in body && body.party !== undefined ? [body.party] : [],
  );
  return [...new Set(named)]
    .filter((party) => dossier.records.party?.has(party) !== true)
    .map((party) => put("party", party, { name: referenceParty(party)?.name ?? party }));
}

function missingIssues(facts: readonly Proposal[], dossier: Dossier): readonly Change[] {
  const known = topicsOf(dossier);
  const named = facts.flatMap(({ body }): readonly IssueId[] =>
    "issue" in body && body.issue !== undefined ? [body.issue] : [],
  );
  let order = all(dossier, "issue").at(-1)?.body.order ?? null;
  return [...new Set(named)]
    .filter((issue) => dossier.records.issue?.has(issue) !== true)
    .map((issue) => {
      order = generateKeyBetween(order, null);
      const name = known.find((topic) => topic.issue === issue)?.name ?? issue.replaceAll("-", " ");
      return put("issue", issue, { name, order, aliases: [] });
    });
}

function delegationChanges(
  facts: readonly Proposal[],
  dossier: Dossier,
  newKey: () => string,
): readonly Change[] {
  const roles = all(dossier, "role");
  const people = all(dossier, "person");
  let order = roles.at(-1)?.body.order ?? null;
  return facts.flatMap((fact): readonly Change[] => {
    if (fact.kind !== "delegate") return [];
    const { party, role, seat, ...person } = fact.body;
    const known = people.find(({ body }) => body.name === person.name);
    if (known && roles.some(({ body }) => body.person === known.key && body.party === party)) return [];
    const key = known?.key ?? newKey();
    order = generateKeyBetween(order, null);
    const body = { person: key, party, role, order, attends: [], ...(seat === undefined ? {} : { seat }) };
    return [...(known ? [] : [put("person", key, personOf(person))]), put("role", newKey(), body)];
  });
}

const personOf = ({ name, office, title }: Pick<Delegate, "name" | "office" | "title">): object => ({
  name,
  ...(office === undefined ? {} : { office }),
  ...(title === undefined ? {} : { title }),
});

const put = (kind: RecordKind, key: string, body: object): Change => ({
  kind,
  key,
  action: "put",
  fields: body as Change["fields"],
});
