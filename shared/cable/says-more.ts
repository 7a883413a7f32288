/** Words with which a ledger is spoken of, by their beginnings. */
const ofLedger =
  /^(?:pledg|announ|contri|anticip|expect|nothing|further|additio|amount|fund|money|million|dollar|give|gives|giving|same|will|would|from|that|with|asks|asked|reques|need|phase)/;
const enough = 4; // words: fewer are a way of saying it

/** Whether an entry says more than the ledger tells of it: a condition, another figure, what the money is for. */
export function saysMore(text: string, ledger: string): boolean {
  const known = new Set((ledger.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => !ofLedger.test(word) && !known.has(word.slice(0, 5))).length >= enough;
}
