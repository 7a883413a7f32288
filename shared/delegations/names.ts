/** Letters that are no base letter plus an accent, as they are written without. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ð: "d",
  đ: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ə: "a",
  ı: "i",
};

/** What is written on letters and often left out: accents; the vowels and other marks of Hebrew and Arabic, and its stretching sign. */
const marks = /[\u0300-\u036f\u0640]|(?=[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670])\p{M}/gu;

/** A text in small letters, decomposed, without what many leave out. */
export const withoutMarks = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(marks, "")
    .replace(/[ßæœøðđþłħŧŋəı]/g, (letter) => plainLetters[letter] ?? letter);

const plainWord = /^[a-z0-9]+$/i;

/** A text for comparing: no case, no accents (NFC and NFD alike), no punctuation, single spaces. */
export function foldText(text: string): string {
  if (plainWord.test(text)) return text.toLowerCase(); // as most are
  return withoutMarks(text)
    .replace(/['’`´]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

const honorifics = new Set(
  "mr mrs ms miss dr prof professor amb ambassador he h e hon sir dame m mme mlle sr sra srta don dona ing eng lic".split(
    " ",
  ),
);

/** The words of a name, folded, without honorifics; never none where the name has any. */
export function nameWords(name: string): readonly string[] {
  const words = foldText(inSpokenOrder(name))
    .split(" ")
    .filter((word) => word !== "");
  const start = words.findIndex((word) => !honorifics.has(word));
  return start > 0 && words.length - start > 1 ? words.slice(start) : words;
}

/**
 * A folded word as every way to write it in plain letters has it: “mueller” (for “müller”), “haakon” (“håkon”), “soeren”
 * (“søren”) and “djuric” (“đurić”) lose the letter that stands for the sign. After the transliterations of ICAO
 * Doc 9303, part 3, section 6, which passports and badges follow. Only for telling who may be the same: it also makes
 * “boer” of “bor”.
 */
export const inPlainestLetters = (word: string): string =>
  word.replace(/a[ae]+|oe+|ue+|dj/g, (letters) => letters.slice(0, 1));

/** “Rahman, Ayesha” as “Ayesha Rahman”. */
export function inSpokenOrder(name: string): string {
  const parts = name.split(",").map((part) => part.trim());
  const [family, given] = parts;
  return parts.length === 2 && family && given ? `${given} ${family}` : name.trim();
}

/** The family name where the way of writing tells it: before a comma, or in capitals beside a given name that is not. */
export function familyNameIn(name: string): string | undefined {
  const parts = name.split(",");
  if (parts.length === 2 && parts[0]?.trim() && parts[1]?.trim()) return parts[0].trim();
  const words = name.trim().split(/\s+/);
  const isCapital = (word: string): boolean =>
    word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
  const capital = words.filter(isCapital);
  return capital.length > 0 && capital.length < words.length ? capital.join(" ") : undefined;
}

/**
 * Whether two names may be one person's: the same words in any order or run together, one with a middle name
 * the other lacks, or with initials. Takes folded words. A single shared word is not enough.
 */
export function isLikelySame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (joined(a) === joined(b) || a.join("") === b.join("")) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  const left = [...long];
  let whole = 0;
  for (const word of short.toSorted((x, y) => y.length - x.length)) {
    const at = left.findIndex((other) => other === word);
    const near = at === -1 ? left.findIndex((other) => isInitialOf(word, other)) : at;
    if (near === -1) return false;
    if (at !== -1 && word.length > 1) whole += 1;
    left.splice(near, 1);
  }
  return whole > 0;
}

const joined = (words: readonly string[]): string => words.toSorted().join(" ");
const isInitialOf = (a: string, b: string): boolean =>
  (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/**
 * What a name can be found under: itself run together, and each of its first words with the first letter of each
 * other. Names that are likely the same share one of them.
 */
export function nameIndexKeys(words: readonly string[]): readonly string[] {
  const first = words.slice(0, mostWords);
  const pairs = first.flatMap((word, at) =>
    word.length === 1
      ? []
      : first.flatMap((other, place) => (place === at ? [] : [`${word}/${other.slice(0, 1)}`])),
  );
  return [`=${words.join("")}`, `=${joined(words)}`, ...pairs];
}

/** No name has more words; a cell of text in the wrong column may. */
const mostWords = 10;
