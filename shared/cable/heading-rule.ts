/** A rule: a line of dashes, equals signs or the like, perhaps broken by a blank. */
export const isRule = (text: string): boolean =>
  /^[-=_*~–—]{3,}(?: [-=_*~–—]+)*$/.test(text) && text.replaceAll(" ", "").length >= 4;

/** Whether a line is written in capitals, as a bare heading is. */
export const isInCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
