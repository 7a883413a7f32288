/** A backup, by the instant it was made. */
export interface Dated {
  readonly at: string;
}

const newest = 10; // always kept
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const hourlyMs = dayMs; // for a day one an hour
const dailyMs = 30 * dayMs; // for a month one a day

/**
 * Which backups to keep at an instant: the newest ten, the newest of each hour for a day and of each day for a month.
 * Backups from the future (a clock that was off) are kept. In the order given.
 */
export function keptBackups<T extends Dated>(backups: readonly T[], now: string): readonly T[] {
  const ms = (one: Dated): number => Date.parse(one.at);
  const byAge = backups.toSorted((a, b) => ms(b) - ms(a));
  const nowMs = Date.parse(now);
  const kept = new Set(byAge.slice(0, newest));
  const newestOf = (unitMs: number, withinMs: number): void => {
    const seen = new Set<number>();
    for (const one of byAge) {
      const unit = Math.floor(ms(one) / unitMs);
      if (nowMs - ms(one) > withinMs || seen.has(unit)) continue;
      seen.add(unit);
      kept.add(one);
    }
  };
  newestOf(hourMs, hourlyMs);
  newestOf(dayMs, dailyMs);
  return backups.filter((one) => kept.has(one) || ms(one) > nowMs);
}
