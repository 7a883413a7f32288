import { wordsBeforeVerb } from "./english-words.ts";
import { meantForm } from "./misspelt-verb.ts";
import { reportingVerbs, type ReportingVerb } from "./reporting-verbs.ts";
import { foldedName, type Word } from "./words.ts";

interface Form {
  readonly words: readonly string[];
  readonly verb: ReportingVerb;
  readonly isBase: boolean;
}

/** Nouns as well: “EU support for this” reports no support. */
export const alsoNouns: ReadonlySet<string> = new Set([
  ..."support request demand offer pledge praise comment report question note call state open table".split(
    " ",
  ),
  ..."object present back review appeal hope doubt caution share answer reply".split(" "),
]);
const afterNoun = new Set(["for", "of", "from", "is", "are", "was", "were", "has", "had", "by"]);

const byFirstWord = new Map<string, Form[]>();
for (const verb of reportingVerbs) {
  for (const form of verb.forms) addForm(verb, form, false);
  addForm(verb, verb.base, true);
}
for (const forms of byFirstWord.values()) forms.sort((a, b) => b.words.length - a.words.length);

function addForm(verb: ReportingVerb, text: string, isBase: boolean): void {
  const words = foldedName(text).split(" ");
  const [first = ""] = words;
  const forms = byFirstWord.get(first) ?? [];
  forms.push({ words, verb, isBase });
  byFirstWord.set(first, forms);
}

export interface VerbFound {
  readonly verb: ReportingVerb;
  readonly start: number;
  readonly end: number;
}

/**
 * The reporting verb at the beginning of a sentence, after at most five words such as “also” or “delegation”; the
 * longest form wins. The base form (“support”) counts only after “will” and “would” and where the subject is plural, and
 * not as a noun. A word that only misspells a verb counts where `isName` is given and says it is none.
 */
export function findVerb(
  words: readonly Word[],
  isPlural: boolean,
  isName?: (word: Word) => boolean,
): VerbFound | undefined {
  for (let at = 0; at < Math.min(words.length, 6); at += 1) {
    const first = words[at];
    if (!first) return undefined;
    const takesBase = isPlural || modals.has(words[at - 1]?.folded ?? "");
    const form = byFirstWord.get(first.folded)?.find((tried) => fits(tried, words, at, takesBase));
    if (form) {
      return {
        verb: form.verb,
        start: first.start,
        end: words[at + form.words.length - 1]?.end ?? first.end,
      };
    }
    const meant = isName ? misspelt(words, at, takesBase) : undefined;
    if (meant && isName?.(first) === false) return { verb: meant, start: first.start, end: first.end };
    if (!wordsBeforeVerb.has(first.folded) && !modals.has(first.folded)) return undefined;
  }
  return undefined;
}

/** The verb that a word of a sentence misspells: “oposes”; a base form as `fits` takes one. */
function misspelt(words: readonly Word[], at: number, takesBase: boolean): ReportingVerb | undefined {
  const meant = meantForm(words[at]?.folded ?? "");
  if (!meant?.isBase) return meant?.verb;
  const isNoun = alsoNouns.has(meant.form) && afterNoun.has(words[at + 1]?.folded ?? "");
  return takesBase && !isNoun ? meant.verb : undefined;
}

const modals = new Set(["will", "would"]);

function fits(form: Form, words: readonly Word[], at: number, takesBase: boolean): boolean {
  if (!form.words.every((word, offset) => words[at + offset]?.folded === word)) return false;
  if (!form.isBase) return true;
  const next = words[at + form.words.length]?.folded ?? "";
  return takesBase && !(alsoNouns.has(form.words[0] ?? "") && afterNoun.has(next));
}

/** The reporting verb of which a folded word is a form, or misspells one; the base form only where it is no other. */
export function formOf(
  folded: string,
): { readonly form: string; readonly verb: ReportingVerb; readonly isBase: boolean } | undefined {
  const single = byFirstWord.get(folded)?.filter(({ words }) => words.length === 1) ?? [];
  const exact = single.find(({ isBase }) => !isBase) ?? single[0];
  return exact ? { ...exact, form: folded } : meantForm(folded);
}

/** Whether a folded word is a form of a reporting verb that is one word, or misspells one. */
export const isVerbForm = (folded: string): boolean => formOf(folded) !== undefined;

/** Whether words begin with a reporting verb as it follows a singular subject: “agrees”, “calls for”, not “agree”. */
export const beginsFinite = (words: readonly Word[]): boolean =>
  (byFirstWord.get(words[0]?.folded ?? "")?.some((form) => !form.isBase && fits(form, words, 0, false)) ??
    false) ||
  misspelt(words, 0, false) !== undefined;

/** The words of a sentence behind its preface, if it has one: “on borders:”, “for the record:”. */
export function withoutPreface(line: string, words: readonly Word[]): readonly Word[] {
  if (!prefaces.has(words[0]?.folded ?? "")) return words;
  const last = words.slice(0, 6).findIndex(({ end }) => /^:\s/.test(line.slice(end, end + 2)));
  return words.slice(last + 1);
}

const prefaces = new Set(["on", "re", "for", "as", "regarding", "concerning", "under"]);
