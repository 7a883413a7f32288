import { all, find, type Dossier } from "../dossier/dossier.ts";
import { meetingKey } from "../dossier/meeting.ts";
import { speakersOf } from "../log/who-spoke.ts";
import { referenceParty } from "../reference/parties.ts";

/** Words by which a subject is known. Proposals only: the drafter settles them. */
const subjects: readonly (readonly [tag: string, words: RegExp])[] = [
  ["SNAR", /\b(?:narcotic|drugs?|heroin|opiates?|opium|cocaine|precursors?|counternarcotics)\b/i],
  ["KCRM", /\b(?:organized crime|transnational crime|money laundering|trafficking in (?:arms|firearms))\b/i],
  ["KTFN", /\b(?:terrorist financing|financing of terrorism)\b/i],
  ["PTER", /\bterroris[mt]\b/i],
  ["KCOR", /\b(?:anti-)?corruption\b/i],
  ["PARM", /\b(?:disarmament|arms control|test ban)\b/i],
  ["KNNP", /\b(?:non-?proliferation|safeguards|nuclear)\b/i],
  ["PHUM", /\bhuman rights\b/i],
  ["PREF", /\brefugees?\b/i],
  ["SMIG", /\bmigra(?:tion|nts?)\b/i],
  ["SENV", /\b(?:environment|biodiversity|climate)\b/i],
  ["ETRD", /\b(?:trade|tariffs?)\b/i],
  ["EAID", /\b(?:foreign assistance|development aid)\b/i],
  ["KTIP", /\btrafficking in (?:persons|human beings)\b/i],
];

/**
 * TAGS proposed from the meeting, its issues and those who spoke: external relations first, the organization, subjects
 * by their words, then places: those the meeting is about, and parties that took the floor.
 */
export function proposeTags(dossier: Dossier): readonly string[] {
  const meeting = find(dossier, "meeting", meetingKey);
  const about = [
    meeting?.title,
    meeting?.purpose,
    ...all(dossier, "issue").flatMap(({ body }) => [body.name, body.note]),
  ]
    .filter(Boolean)
    .join(" ");
  const isUnited = /\b(?:UN|UNODC|United Nations)\b/.test(`${meeting?.body ?? ""} ${meeting?.title ?? ""}`);
  const found = subjects.filter(([, words]) => words.test(about)).map(([tag]) => tag);
  return [...new Set(["PREL", ...(isUnited ? ["UN"] : []), ...found.slice(0, 3), ...places(dossier, about)])];
}

function places(dossier: Dossier, about: string): readonly string[] {
  const ours = find(dossier, "meeting", meetingKey)?.ourParty;
  const spoke = new Set(all(dossier, "intervention").flatMap(({ body }) => speakersOf(body)));
  const here = new Set([...all(dossier, "party").map(({ key }) => key), ...spoke]);
  const parties = [...here].flatMap((key) => {
    const reference = referenceParty(key);
    return reference?.kind === "country" && reference.tag && key !== ours ? [reference] : [];
  });
  const named = parties.filter(({ name, demonyms }) =>
    [name, ...demonyms].some((word) => about.includes(word)),
  );
  const speakers = parties.filter(({ id }) => spoke.has(id)).slice(0, 10);
  return [...named, ...speakers].flatMap(({ tag }) => tag ?? []);
}
