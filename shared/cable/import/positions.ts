import { all, type Dossier } from "../../dossier/dossier.ts";
import type { IssueId, PartyId } from "../../dossier/identity.ts";
import { referenceParty } from "../../reference/parties.ts";
import { topics, type Topic } from "../../reference/topics.ts";
import { listOf } from "../sentence.ts";
import { partiesIn, subjectPattern } from "./named-parties.ts";
import type { Proposal, Sentence } from "./proposal.ts";
import { stanceOf, stancePattern } from "./stance-phrases.ts";

/** The matters a cable is read by: the reference list, under the names the dossier gives them, and its own issues. */
export function topicsOf(dossier: Dossier | null): readonly Topic[] {
  const own = dossier ? all(dossier, "issue") : [];
  const known = new Set(topics.map(({ issue }) => issue));
  return [
    ...topics,
    ...own
      .filter(({ key }) => !known.has(key))
      .map(({ key, body }) => ({
        issue: key,
        name: body.name,
        words: wordsFor([body.name, ...body.aliases]),
      })),
  ];
}

/** Short aliases are for notes, where every word counts; in prose they mean anything. */
const wordsFor = (names: readonly string[]): RegExp => {
  const long = names
    .filter((name) => name.length > 6)
    .map((name) => name.replaceAll(/[^\p{L}\p{N} -]/gu, "."));
  return new RegExp(`\\b(?:${long.length > 0 ? long.join("|") : "(?!)"})`, "i");
};

const adverbs =
  "(?: (?:also|each|both|all|again|further|likewise|strongly|reportedly|clearly|then|subsequently|had been|has been|have been|had|has|have))*";
const subject = `(?<subject>(?<![\\w-])${subjectPattern}|(?<=^|, |; |and |but |while )(?:it|they|It|They)\\b)`;
const assertion = new RegExp(
  `(?:${subject}${adverbs} |(?<= (?:and|but) ))(?<phrase>${stancePattern})(?![\\w-])`,
  "g",
);
const hearsay = /\b(?:informed|told|reported|claimed|said|heard)\b[^,;]*\bthat $/;
const referring =
  /\bsuch (?:an? )?(?:event|meeting|idea|proposal|group|text)|\b(?:it|this|that idea|the proposal|the event)\b/;

/**
 * The stances that a sentence tells: a party or several, a phrase that tells a stance, and the matters named between it
 * and the next such phrase. “Such an event” is the matter named last before. What somebody told about another party is
 * reported, not stated. Nothing is guessed: without a matter there is no position.
 */
export function positionsIn(sentence: Sentence, known: readonly Topic[], asOf: string): readonly Proposal[] {
  const found = [...sentence.sentence.matchAll(assertion)];
  let last: readonly PartyId[] = [];
  return found.flatMap((match, index) => {
    const { subject: who = "", phrase = "" } = match.groups ?? {};
    const isSame = who === "" || isPronoun(who);
    const parties = isSame ? last : partiesIn(who);
    last = parties;
    const from = match.index + match[0].length;
    const object = sentence.sentence.slice(from, found[index + 1]?.index ?? sentence.sentence.length);
    const stance = stanceOf(phrase);
    const isHearsay = hearsay.test(sentence.sentence.slice(0, match.index));
    const names = listOf(parties.map((party) => referenceParty(party)?.name ?? party));
    const told = isSame ? `${names} ${match[0].slice(who.length).trim()}` : match[0];
    const summary = summaryOf(told, object);
    return parties.flatMap((party) =>
      issuesIn(object, sentence, known).map((issue): Proposal => ({
        kind: "position",
        body: { party, issue, stance, summary, asOf, confidence: isHearsay ? "reported" : "stated" },
        sentence: sentence.sentence,
        paragraph: sentence.paragraph,
      })),
    );
  });
}

const isPronoun = (who: string): boolean => /^(?:it|they)$/i.test(who);

/** The assertion to the end of its clause. */
const summaryOf = (assertion: string, object: string): string =>
  `${assertion}${object.replace(/,? (?:while|although|though|but|and)?,? ?$/, "")}`
    .replace(/[,;. ]+$/, "")
    .trim();

function issuesIn(object: string, { before }: Sentence, known: readonly Topic[]): readonly IssueId[] {
  const named = known.filter(({ words }) => words.test(object)).map(({ issue }) => issue);
  if (named.length > 0 || !referring.test(object)) return named;
  const earlier = before.toReversed().map((text) => known.filter(({ words }) => words.test(text)));
  return earlier.find((matters) => matters.length > 0)?.map(({ issue }) => issue) ?? [];
}

/** The first matter a text names. */
export const issueIn = (text: string, known: readonly Topic[]): IssueId | undefined =>
  known.find(({ words }) => words.test(text))?.issue;
