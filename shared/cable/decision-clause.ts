import { pastClause } from "./note-clause.ts";
import { upperFirst } from "./sentence.ts";

const deeds =
  `accept adjourn adopt agree appoint approve ask authorize call close confirm convene create decide defer elect endorse
  establish extend keep leave move refer return instruct invite launch mandate note postpone reaffirm recommend reject renew request resolve set suspend
  take urge welcome`.split(/\s+/);
const deed = `(?:${deeds.join("|")})`;

/** How a note of the chair's words opens before it comes to what was decided. */
const opening =
  /^(?:then |finally )?(?:(?:sums up|summed up|summari[sz]e[sd]|rules|ruled)(?: that)?|(?:concludes|concluded|notes|noted|says|said) that)\b[:,]? *|^(?:concludes|concluded|decides|decided|says|said): */;
const bodies = new RegExp(
  String.raw`^(?:the )?(group|meeting|committee|commission|conference|council|board|plenary|partners|members|states|parties|delegations|participants|ministers) ((?:also )?${deed}e?s?)\b`,
);
const alone = new RegExp(`^${deed}e?s\\b(?! of\\b)`);

/**
 * A decision as it was typed on the floor, told as one: "adopts the agenda" is "The meeting adopted the agenda", "group
 * endorses the text" "The group endorsed the text", "sums up: two groups" "two groups". What is told already stays.
 */
export function decisionClause(note: string): string {
  const text = withSentences(note.trim().replace(opening, ""));
  const [whole, who = ""] = bodies.exec(text) ?? [];
  if (whole !== undefined) {
    const rest = text.slice(text.indexOf(who) + who.length + 1);
    return `${who.endsWith("s") ? upperFirst(who) : `The ${who}`} ${pastClause(rest) ?? rest}`;
  }
  const passive = done.exec(text);
  if (passive !== null && !/^(?:There|no)\b/.test(text)) return inPassive(passive, text);
  if (toCome.test(text))
    return upperFirst(
      text.replace(toCome, (_, what: string, verb: string) =>
        verb.endsWith("s") ? `${what}is to ${verb.replace(/(?<=o)es$|s$/, "")}` : `${what}are to ${verb}`,
      ),
    );
  if (alone.test(text)) return `The meeting ${pastClause(text) ?? text}`;
  return text.replace(/^next (session|meeting)\b/, "the next $1");
}

/** "two groups approved, flows later": by whom is not said, since it is the meeting. */
const done =
  /^((?:the )?)((?:[a-z]+ ){0,3}[a-z]+) (approved|adopted|endorsed|accepted|rejected|postponed|deferred)(?=$|[,;.]| (?:with|as|without|subject|unanimously|by consensus)\b)/;

function inPassive([whole, , thing = "", verb = ""]: RegExpExecArray, text: string): string {
  const isMany = /[^s]s$/.test(thing);
  const article = isMany || /^(?:a|an|one|this|its|our)\b/.test(thing) ? "" : "the ";
  return upperFirst(`${article}${thing} ${isMany ? "were" : "was"} ${verb}${text.slice(whole.length)}`);
}

/** "3 precursors go to the vote", "OP5 goes back to capitals": it is still to come. */
const toCome =
  /^((?:the )?(?:[\p{L}\p{N}]+ ){1,5})(goes|go|stays|stay|remains|remain|comes|come|returns|return)(?= |[,;]|$)/u;

/** What a note has for a sentence: "closes the meeting, next session March 2011", "no consensus, deferred to autumn". */
const withSentences = (text: string): string =>
  text
    .replace(/^(closes|closed|opens|opened|resumes|resumed) (?:the )?(?:meeting|session)\b/, "$1")
    .replace(/^no (consensus|agreement|decision|conclusion)\b/, "There was no $1")
    .replace(/^(There was .*), (deferred|postponed|put off)\b/, "$1; the matter was $2")
    .replace(/[.,;] (?:the )?next (session|meeting) (?=in |on |at |from )/, "; the next $1 is to be ")
    .replace(/[.,;] (?:the )?next (session|meeting) (?=[A-Z][a-z]+ \d{4})/, "; the next $1 is to be in ");
