import { z } from "zod";

/**
 * A hybrid logical clock, written so that text order is clock order:
 * 12 hex digits of milliseconds since 1970, 4 of a counter, the device that ticked.
 */
export const clockSchema = z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f-]{36}$/);

const counterLimit = 0xffff;

/** The milliseconds since 1970 a clock value carries. */
export const clockMs = (clock: string): number => Number.parseInt(clock.slice(0, 12), 16);
const clockCounter = (clock: string): number => Number.parseInt(clock.slice(13, 17), 16);

const write = (ms: number, counter: number, device: string): string =>
  `${ms.toString(16).padStart(12, "0")}-${counter.toString(16).padStart(4, "0")}-${device}`;

/**
 * The next clock value after `latest`, at wall time `nowMs`. Never goes back: when the wall clock has, the
 * counter goes up instead, and past its limit one millisecond is borrowed from the future.
 */
export function tick(latest: string | null, nowMs: number, device: string): string {
  const lastMs = latest === null ? -1 : clockMs(latest);
  if (latest === null || nowMs > lastMs) return write(nowMs, 0, device);
  const counter = clockCounter(latest) + 1;
  return counter > counterLimit ? write(lastMs + 1, 0, device) : write(lastMs, counter, device);
}
