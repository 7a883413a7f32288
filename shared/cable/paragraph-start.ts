/** How a numbered paragraph begins: `1. (U) …`, `3.`, `¶3.`, `(3)`, `1.(C)`, `2) …`. */
export interface ParagraphStart {
  readonly number: number;
  readonly style: "point" | "bracketed"; // `3.` or `3)`, and `(3)`
  readonly hasPilcrow: boolean;
  readonly portion: string | null;
  readonly rest: string;
}

const portionText =
  "(?:(?:U|C|S|TS|SBU|FOUO|LOU)(?: ?(?:/{1,2}|-) ?[A-Z][A-Za-z, /]{1,60})?|TLP:(?:RED|AMBER(?:\\+STRICT)?|GREEN|CLEAR|WHITE))";
const portionPattern = new RegExp(`^\\( ?(${portionText}) ?\\) ?`);
const startPattern = /^(¶ ?)?(?:(\d{1,3}) ?[.)]|\((\d{1,3})\)\.?)(?!\d) ?/;

/** Whether a line may begin a numbered paragraph; whether it does, only its surroundings tell. */
export function parseParagraphStart(text: string): ParagraphStart | null {
  const match = startPattern.exec(text);
  if (!match) return null;
  const [whole, pilcrow, plain, bracketed] = match;
  const number = Number(plain ?? bracketed);
  if (number === 0) return null;
  const { portion, rest } = takePortion(text.slice(whole.length));
  return {
    number,
    style: plain === undefined ? "bracketed" : "point",
    hasPilcrow: pilcrow !== undefined,
    portion,
    rest,
  };
}

/** Takes a portion mark off the front of a text: `(SBU/NF) Text`. The mark keeps its own spelling. */
export function takePortion(text: string): { portion: string | null; rest: string } {
  const match = portionPattern.exec(text);
  if (!match) return { portion: null, rest: text };
  return { portion: match[1] ?? null, rest: text.slice(match[0].length) };
}
