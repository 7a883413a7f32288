const wordsPerMinute = 130; // the pace interpreters ask for

/** How many seconds a text takes to say, at 130 words a minute. Where a script has no spaces, two letters count as a word. */
export function speakingSeconds(text: string): number {
  const unspaced =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
  return Math.round(((words + unspaced / 2) * 60) / wordsPerMinute);
}
