import type { Topic } from "../../reference/topics.ts";
import { dueIn } from "./dates-in.ts";
import { partiesIn, partyPattern } from "./named-parties.ts";
import { issueIn } from "./positions.ts";
import type { Proposal, Sentence } from "./proposal.ts";

const body =
  "(?:[Pp]artners|[Pp]articipants|[Mm]embers|[Mm]ember [Ss]tates|[Pp]arties|[Dd]elegations|[Tt]he (?:group|committee|commission|meeting|plenary|[A-Z][\\w ]{0,40}?Group))";
const decided = new RegExp(
  `\\b${body}(?: (?:also|then|formally|finally))* (agreed|decided|adopted|approved|endorsed|concluded)\\b`,
);
const summedUp = /\bchair\b[^.;]*\b(?:summari[sz]ed|summed up|concluded)\b/;
const owner = `(?:${partyPattern}|[Ww]e|Post|[Tt]he secretariat)`;
const promised = new RegExp(
  `\\b(?<who>${owner}) (?:will|is planning to|plans to|intends to|announced (?:its|their) intention to|agreed to) (?<what>(?:ask|circulate|send|prepare|host|hold|convene|reschedule|submit|report|draft|organi[sz]e|follow)\\b[^;,]*)`,
);
const forecast = new RegExp(
  `\\b(?:may|might|is likely to|are likely to|is expected to|can be expected to) (?:also )?(?:try|push|seek|press|attempt|insist|reopen|raise|block|propose)\\b`,
);

/** Decisions: what the body of the meeting agreed or adopted, or how the chair summed it up, which is provisional. */
export function decisionsIn(said: Sentence, known: readonly Topic[], on: string): readonly Proposal[] {
  const { sentence, role } = said;
  const [, verb] = decided.exec(sentence) ?? [];
  const isSummedUp = summedUp.test(sentence);
  if (role === "comment" || (verb === undefined && !isSummedUp)) return [];
  const isFinal = verb === "adopted" || verb === "approved" || verb === "endorsed";
  const status = verb === undefined ? "provisional" : isFinal ? "adopted" : "agreed";
  const issue = issueIn(sentence, known);
  const text = verb === undefined ? summedUpIn(sentence) : decisionIn(sentence);
  return [
    {
      kind: "decision",
      body: { text, status, on, ...(issue === undefined ? {} : { issue }) },
      ...placeOf(said),
    },
  ];
}

/** From the subject of the decision on: “(during which) more than 50 partners agreed to …”. */
function decisionIn(sentence: string): string {
  const before = sentence.slice(0, decided.exec(sentence)?.index ?? 0);
  const starts = [...before.matchAll(/(?:\b(?:during|at|in) which|\bwhere|\bthat|[,;:]) /g)];
  const last = starts.at(-1);
  return upperFirst(sentence.slice(last ? last.index + last[0].length : 0));
}

/** What the chair summed up: what follows the dash or colon, else the whole sentence. */
const summedUpIn = (sentence: string): string =>
  upperFirst(/ (?:-|--) (.+)$/.exec(sentence)?.[1] ?? sentence);

/** Actions: who said they will do what, and by when. What is hoped of somebody is none. */
export function actionsIn(said: Sentence, writtenAt: string): readonly Proposal[] {
  if (said.role === "summary" || forecast.test(said.sentence)) return [];
  const { who, what } = promised.exec(said.sentence)?.groups ?? {};
  if (who === undefined || what === undefined) return [];
  const due = dueIn(said.sentence, writtenAt);
  const text = `${what.charAt(0).toUpperCase()}${what.slice(1)}`.replace(/[.\s]+$/, "");
  return [
    {
      kind: "action",
      body: { text, owner: who, status: "open", ...(due === undefined ? {} : { due }) },
      ...placeOf(said),
    },
  ];
}

/** What others may try: a clause each, anywhere in the cable. */
export function watchItemsIn(said: Sentence, known: readonly Topic[]): readonly Proposal[] {
  if (!forecast.test(said.sentence)) return [];
  return said.sentence
    .split(/,? similarly,? |; |, and (?=[^,]*\bmay\b)|, while /)
    .filter((clause) => forecast.test(clause))
    .map((clause): Proposal => {
      const text = upperFirst(
        clause.replace(
          /^(?:We|Post|USDEL|The delegation)(?: also)? (?:expects?|anticipates?|believes?|thinks?)(?: that)? /,
          "",
        ),
      );
      const who = text.slice(0, text.search(forecast));
      const [party] = partiesIn(who);
      const issue = issueIn(text, known);
      return {
        kind: "watch-item",
        body: {
          text: `${text.replace(/[.,\s]+$/, "")}.`,
          ...(party === undefined ? {} : { party }),
          ...(issue === undefined ? {} : { issue }),
        },
        ...placeOf(said),
      };
    });
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const placeOf = ({ sentence, paragraph }: Sentence) => ({ sentence, paragraph });
