import type { Block, Run } from "../document/document.ts";
import { dateIn, dayText, timeText } from "../dossier/dates.ts";
import { all } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import { issueName, partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { ownWords } from "../positions/pasted-positions.ts";
import { stanceDisplay } from "../dossier/stance.ts";

import { membersOfDelegation } from "../delegations/delegations.ts";
import { heading, headingId, sourced, type PackView } from "./pack-view.ts";
import { pointRuns, pointsFor } from "./points.ts";
import { factTable, type Fact } from "./table-rows.ts";
import { aimText } from "../pledges/aim-text.ts";
import { amountText } from "../pledges/amount-text.ts";

/**
 * A country at a time: what they will want, our ask, where they stand and stood, what they pledged, what to say. Last,
 * those of whom nothing but where they stand is recorded, so that nobody looks for them in vain.
 */
export function composeCountries(view: PackView): readonly Block[] {
  const others = partiesTold(view).filter((party) => party !== view.meeting.ourParty);
  const pages = others.map((party) => {
    const name = partyName(view.dossier, party);
    const table = factTable(view, name, factsOf(view, party));
    return table.length === 0 ? [] : [heading(2, headingId("country", party), name), ...table];
  });
  const pageless = others.filter((_, index) => pages[index]?.length === 0);
  return pageless.length === others.length ? [] : [...pages.flat(), ...standOnly(view, pageless)];
}

/** Those of whom only where they stand is recorded, each with a link to it. A releasable copy tells nothing of the rest. */
function standOnly(view: PackView, parties: readonly PartyId[]): readonly Block[] {
  const standing = parties.filter((party) => stand(view, party).some(({ text }) => text.length > 0));
  if (standing.length === 0 || view.isReleasable) return [];
  const names = standing.flatMap((party, index): Run[] => [
    { text: index === 0 ? "" : ", " },
    { text: partyName(view.dossier, party), link: headingId("position", party) },
  ]);
  const records = standing.flatMap((party) => stand(view, party).flatMap((fact) => fact.records));
  const runs = [{ text: "Only where they stand is recorded: " }, ...names, { text: "." }];
  return [{ kind: "paragraph", style: "note", ...sourced(view, ...records), runs }];
}

/** The parties of the matrix, then those that only an assessment speaks of: it is told nowhere else. */
function partiesTold(view: PackView): readonly PartyId[] {
  const assessed = all(view.dossier, "assessment").flatMap(({ body }) => body.party ?? []);
  return [...new Set([...view.matrix.parties, ...assessed])];
}

function factsOf(view: PackView, party: PartyId): readonly Fact[] {
  const record = view.dossier.records.party?.get(party);
  const own = (name: string, text: string | undefined): Fact[] =>
    record && text !== undefined ? [{ name, text, records: [record] }] : [];
  const wishes = [...own("What they will want", record?.body.aims), ...own("Our ask", record?.body.ourAsk)];
  const rest = [
    ...pastPositions(view, party),
    ...pledges(view, party),
    ...assessments(view, party),
    ...watchItems(view, party),
    ...points(view, party),
    ...bilaterals(view, party),
    ...own("Note", record?.body.note),
  ];
  // Where they stand is told under Positions too: that alone does not make a page.
  const isTold = [...wishes, ...rest].some(({ text }) => text.length > 0);
  return isTold ? [...head(view, party), ...wishes, ...stand(view, party), ...rest] : [];
}

function head(view: PackView, party: PartyId): readonly Fact[] {
  const role = membersOfDelegation(view.dossier, party).find(({ body }) => body.role === "head");
  const person = role ? view.dossier.records.person?.get(role.body.person) : undefined;
  if (!role || !person) return [];
  const text = [person.body.name, person.body.title].filter((part) => part !== undefined).join(", ");
  return [{ name: "Head of delegation", text, records: [role, person] }];
}

/** One line an issue: the sign, the issue, and what it was before where that was elsewhere. */
function stand(view: PackView, party: PartyId): readonly Fact[] {
  const told = view.matrix.issues.flatMap(({ key, body }) => {
    const standing = view.matrix.at(party, key);
    return standing ? [{ standing, name: body.name }] : [];
  });
  const text = told.flatMap(({ standing, name }, index): Run[] => {
    const { stance } = standing.current;
    const { symbol } = stanceDisplay[stance];
    return [
      { text: `${index === 0 ? "" : "\n"}${symbol} `, tone: stance },
      { text: `${name}${standing.inferredFrom === null ? "" : " (inferred)"}${standing.moved ? " ⚑" : ""}` },
    ];
  });
  return [{ name: "Where they stand", text, records: told.flatMap(({ standing }) => standing.told) }];
}

/** A history without what only says once more, on the same day, what the newer says. */
const changesIn = (history: readonly DossierRecord<"position">[]): readonly DossierRecord<"position">[] =>
  history.filter(({ body }, at) => {
    const newer = history[at - 1]?.body;
    if (newer?.stance !== body.stance || newer.asOf !== body.asOf) return true;
    return !["", ownWords(newer)].includes(ownWords(body));
  });

/** Since we last met: what they said of an issue over time, newest first, where there is more than one word of it. */
function pastPositions(view: PackView, party: PartyId): readonly Fact[] {
  const told = view.matrix.issues.flatMap(({ key }) => {
    const history = changesIn(view.matrix.at(party, key)?.history ?? []);
    return history.length < 2 ? [] : [{ key, history }];
  });
  const text = told.flatMap(({ key, history }, index): Run[] => [
    { text: `${index === 0 ? "" : "\n"}${issueName(view.dossier, key)}: `, bold: true },
    {
      text: history
        .map(
          ({ body }) =>
            `${stanceDisplay[body.stance].name.toLowerCase()}, ${dayText(body.asOf)}${inBrackets(ownWords(body))}`,
        )
        .join("; before that "),
    },
  ]);
  return [{ name: "Since we last met", text, records: told.flatMap(({ history }) => history) }];
}

const inBrackets = (words: string): string => (words === "" ? "" : ` (${words})`);

function pledges(view: PackView, party: PartyId): readonly Fact[] {
  const own = all(view.dossier, "pledge").filter(({ body }) => body.party === party);
  return [{ name: "Pledges", text: linesOf(own.map(pledgeText)), records: own }];
}

function pledgeText({ body }: DossierRecord<"pledge">): string {
  const { amount, currency, status, on } = body;
  const aim = aimText(body) || undefined;
  const sum = amount === undefined ? "No figure" : amountText(amount, currency);
  return `${[`${sum} ${status}`, aim, on === undefined ? undefined : dayText(on)].filter((part) => part !== undefined).join(", ")}.`;
}

function assessments(view: PackView, party: PartyId): readonly Fact[] {
  const own = all(view.dossier, "assessment").filter(({ body }) => body.party === party);
  return [{ name: "Our assessment", text: linesOf(own.map(({ body }) => body.text)), records: own }];
}

function watchItems(view: PackView, party: PartyId): readonly Fact[] {
  const own = all(view.dossier, "watch-item").filter(({ body }) => body.party === party);
  return [{ name: "Watch for", text: linesOf(own.map(({ body }) => body.text)), records: own }];
}

function points(view: PackView, party: PartyId): readonly Fact[] {
  const own = pointsFor(view, party);
  const text = own.flatMap((point, index) => [...(index === 0 ? [] : [{ text: "\n" }]), ...pointRuns(point)]);
  return [{ name: "What to say", text, records: own }];
}

function bilaterals(view: PackView, party: PartyId): readonly Fact[] {
  const zone = view.meeting.timeZone;
  const own = all(view.dossier, "bilateral").filter(
    ({ body }) => body.party === party && (view.member === null || body.attendees.includes(view.member)),
  );
  const text = own.flatMap(({ key, body }, index): Run[] => {
    const when =
      body.startsAt === undefined
        ? "Time to be agreed"
        : `${dayText(dateIn(body.startsAt, zone))}, ${timeText(body.startsAt, zone)}`;
    return [{ text: `${index === 0 ? "" : "\n"}${when}`, link: headingId("bilateral", key) }];
  });
  return [{ name: "Bilateral", text, records: own }];
}

const linesOf = (texts: readonly string[]): string => texts.join("\n");
