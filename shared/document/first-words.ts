/**
 * A text as one line of at most `longest` characters. What is too long ends after a whole word, with “…”; where it has no
 * word that short, as in scripts without spaces, after a whole character.
 */
export function firstWords(text: string, longest: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  const room = line.slice(0, longest); // one more than stays: whether a word ends there
  const lastSpace = room.lastIndexOf(" ");
  const kept = lastSpace > longest / 2 ? room.slice(0, lastSpace) : wholeCharacters(room.slice(0, -1), line);
  return `${kept.replace(/[\s,;:–-]+$/, "")}…`;
}

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function wholeCharacters(start: string, line: string): string {
  const next = characters.segment(line).containing(start.length);
  return next ? start.slice(0, next.index) : start;
}
