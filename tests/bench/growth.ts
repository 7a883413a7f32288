import { execFileSync } from "node:child_process";
import { median, ms, type Line } from "./measure.ts";

const sizes = [50, 100, 200, 500] as const; // pages
const rounds = 3;
const tolerance = 1.25; // beyond a straight line through the smallest

interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** A pack in a process of its own at several sizes: neither time nor memory may grow faster than the pages. */
export const benchGrowth = (): readonly Line[] => (["docx", "pdf"] as const).flatMap(linesOf);

function linesOf(format: "docx" | "pdf"): readonly Line[] {
  const measured = sizes.map((pages) => ({ pages, ...one(format, pages) }));
  const [first] = measured;
  if (!first) return [];
  return measured.map(({ pages, milliseconds, megabytes }): Line => {
    const growth = Math.max(milliseconds / first.milliseconds, megabytes / first.megabytes);
    const times = pages / first.pages;
    return {
      work: `.${format} of ${pages} pages, cold process`,
      ours: `${ms(milliseconds)}, ${megabytes.toFixed(0)} MB`,
      beside: "",
      result: `${growth.toFixed(1)} x that of ${first.pages}`,
      budget: `≤ ${times} x, linear`,
      isMet: pages === first.pages ? null : growth <= times * tolerance,
    };
  });
}

function one(format: string, pages: number): Measured {
  const runs = Array.from({ length: rounds }, () => {
    const args = [`${import.meta.dirname}/write-one.ts`, format, String(pages)];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Measured;
  });
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  };
}
