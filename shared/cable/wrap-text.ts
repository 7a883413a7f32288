/** The width a telegram is written at: 65 columns, under the 69 that the network takes. */
export const writeWidth = 65;

/** A word that at the start of a line would be read as something else: a number, a rule, a label, the end. */
const looksLikeStart =
  /^(?:¶|\(?\d{1,3}[.)]|[-=_*]{3,}|BT$|NNNN$|#\d|REFS?\b|REFTEL|REFERENCE|TAGS?\b|S?UBJ|E\.?O\.|SIPDIS|CLASSIFIED$|Classified$|UNCLAS|INFO$|XMT$|FM$|TO$)/;

/**
 * Wraps one paragraph at blanks. A word longer than the width fills whole lines, which `joinLines` knows by
 * their being full and without a blank; a word that would be misread at the start of a line takes the one
 * before it along.
 */
export function wrapText(text: string, width = writeWidth): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let length = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line.length > 0 && length + 1 + word.length > width && looksLikeStart.test(word)) {
      const kept = companions(line);
      lines.push(line.slice(0, kept).join(" "));
      line = line.slice(kept);
      length = line.join(" ").length;
    }
    if (line.length > 0 && length + 1 + word.length > width) {
      lines.push(line.join(" "));
      line = [];
      length = 0;
    }
    length += word.length + (line.length > 0 ? 1 : 0);
    line.push(word);
    while (line.length === 1 && length > width) {
      const [long = ""] = line;
      lines.push(long.slice(0, width));
      line = [long.slice(width)];
      length -= width;
    }
  }
  if (line.length > 0) lines.push(line.join(" "));
  return lines;
}

/** How many words stay on a line whose next word may not begin one: up to the last that may. */
function companions(line: readonly string[]): number {
  for (let at = line.length - 1; at > 0; at -= 1) {
    if (!looksLikeStart.test(line[at] ?? "")) return at;
  }
  return line.length;
}

/** Puts wrapped lines together again. A full line without a blank is a piece of a longer word. */
export function joinLines(lines: readonly string[], width = writeWidth): string {
  let joined = "";
  let isPiece = false;
  for (const line of lines) {
    joined += joined === "" || isPiece ? line : ` ${line}`;
    isPiece = line.length === width && !line.includes(" ");
  }
  return joined;
}
