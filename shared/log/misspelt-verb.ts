import { wordsNearVerbs } from "./near-verbs.ts";
import { reportingVerbs, type ReportingVerb } from "./reporting-verbs.ts";

/** The form of a reporting verb that a misspelt word was meant to be. */
export interface MeantForm {
  readonly form: string;
  readonly verb: ReportingVerb;
  readonly isBase: boolean;
}

const least = 7; // letters of a form: shorter ones, like those in “-ing”, are near too many words
const byFirstLetter = Map.groupBy(
  reportingVerbs.flatMap((verb): readonly MeantForm[] => [
    ...verb.forms.map((form) => ({ form, verb, isBase: false })),
    { form: verb.base, verb, isBase: true },
  ]),
  ({ form }) => (/^[a-z]+(?<!ing)$/.test(form) && form.length >= least ? form.charAt(0) : ""),
);

const rightlySpelt = new Set(
  reportingVerbs.flatMap(({ base, forms }) => [base, ...forms].join(" ").split(" ")),
);

/**
 * The form that a folded word misspells, if it is no English word we know: one letter too many, too few, another, or two
 * that changed places, between the right first letter and the right last one: words that differ at their end (“though”,
 * “thought”) are others. Undefined where it could be several verbs.
 */
export function meantForm(word: string): MeantForm | undefined {
  if (word.length < least - 1 || /[eo]rs?$/.test(word)) return undefined;
  if (rightlySpelt.has(word) || wordsNearVerbs.has(word)) return undefined;
  const near = (byFirstLetter.get(word.charAt(0)) ?? []).filter(({ form }) => isOneSlip(word, form));
  const [first] = near;
  return near.some(({ verb }) => verb !== first?.verb) ? undefined : first;
}

function isOneSlip(typed: string, meant: string): boolean {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  const [rest, wanted] = [typed.slice(at), meant.slice(at)];
  const isSwapped = rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
  if (isSwapped) return true;
  return (
    typed.at(-1) === meant.at(-1) &&
    [rest.slice(1), rest].some((one) => [wanted.slice(1), wanted].includes(one) && one !== "")
  );
}
