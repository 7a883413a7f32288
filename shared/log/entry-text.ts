/** A stretch of a line that the text leaves out, or a word of it that stays (`#precursors++` leaves “precursors”). */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly leaves: string;
  readonly isEscape: boolean; // a backslash goes and leaves the spaces around it alone
}

/**
 * The text of a line: all of it but what was cut out, in order. Where a sign goes, one of the spaces around it goes too,
 * and none is left before a comma or full stop. Blank ends are trimmed. Nothing else is lost or changed.
 */
export function textWithout(line: string, cuts: readonly Cut[]): string {
  let text = "";
  let from = 0;
  let sign = false; // whether the piece to come follows a sign that left nothing
  for (const { start, end, leaves, isEscape } of cuts) {
    text = join(text, line.slice(from, start), sign);
    sign = leaves === "" && !isEscape;
    text += leaves;
    from = end;
  }
  return join(text, line.slice(from), sign).trim();
}

function join(text: string, piece: string, isAfterSign: boolean): string {
  if (!isAfterSign || (text !== "" && !/\s$/.test(text))) return text + piece;
  const rest = piece.trimStart();
  return /^[.,;:!?](?:\s|$)/.test(rest) ? text.trimEnd() + rest : text + rest;
}
