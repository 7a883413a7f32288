import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { answerSave, launchApp } from "../e2e/app.ts";
import { manyPoints } from "../fixtures/large/points.ts";
import { median, ms, percentile, type Line } from "./measure.ts";
import { dossierName, fill, must, noteLine, otherDossierName, sampledWorkspace } from "./notes.ts";

const entriesBefore = 10_000;
const entriesTyped = 60;
const warmUp = 10;

/** The built app in its window: how long it starts, opens a large log, and takes from Enter to the disk. */
export async function benchWindow(folder: string): Promise<readonly Line[]> {
  if (!existsSync("out/main/index.js")) throw new Error("Build the app first: npm run build");
  const workspace = sampledWorkspace(join(folder, "workspace"), null);
  const dossier = must(workspace.findDossier(dossierName)).id;
  fill(workspace, dossier, entriesBefore);
  const large = must(workspace.findDossier(otherDossierName)).id;
  must(workspace.commit({ dossier: large, label: "Add points", changes: manyPoints(700) }));
  workspace.close();
  const started = performance.now();
  const { app, page } = await launchApp(folder);
  const usable = await page.evaluate(() => performance.now()); // since the page began to load
  const launch = performance.now() - started;
  try {
    await page.keyboard.press("Escape");
    return [
      line("start, page to usable", [usable], `whole launch ${ms(launch)}`, 1000, median),
      openLine(await openings(page, dossier)),
      enterLine(await typings(page)),
      ...(await exports(app, page, large, join(folder, "pack.docx"))),
    ];
  } finally {
    await app.close();
  }
}

function line(
  work: string,
  times: readonly number[],
  beside: string,
  budget: number,
  figure: (times: readonly number[]) => number,
): Line {
  const result = figure(times);
  return {
    work,
    ours: ms(median(times)),
    beside,
    result: figure === median ? ms(result) : `p95 ${ms(result)}`,
    budget: `≤ ${budget} ms`,
    isMet: result <= budget,
  };
}

const openLine = ({ whole, read }: Openings): Line =>
  line(
    `open ${entriesBefore} entries, to first paint`,
    whole,
    `main’s answer after ${ms(median(read))}`,
    500,
    median,
  );

const enterLine = ({ durable, saved, listed }: Typings): Line =>
  line(
    `Enter to the disk, ${entriesBefore} entries`,
    durable,
    `“saved” after ${ms(median(saved))} (p95 ${ms(percentile(saved, 0.95))}), listed after ${ms(median(listed))}`,
    20,
    (times) => percentile(times, 0.95),
  );

interface Openings {
  readonly whole: number[]; // ms from the click to the frame after the first rows are there
  readonly read: number[]; // ms until main's answer alone is in the window
}

async function openings(page: Page, dossier: string): Promise<Openings> {
  const times: Openings = { whole: [], read: [] };
  for (let round = 0; round < 5; round += 1) {
    await page.evaluate(() => (window.location.hash = "#/"));
    await page.waitForSelector("[data-record]", { state: "detached" });
    const [whole, read] = await page.evaluate(async (id) => {
      const start = performance.now();
      window.location.hash = `#/${id}/log`;
      while (!document.querySelector("[data-state=durable]")) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const shown = performance.now();
      await window.api.dossier.open({ dossier: id });
      return [shown - start, performance.now() - shown] as const;
    }, dossier);
    times.whole.push(whole);
    times.read.push(read);
  }
  return times;
}

interface Typings {
  readonly durable: number[]; // ms from the key press to the moment the window knows that it is on disk
  readonly saved: number[]; // to the moment the header says so
  readonly listed: number[]; // to the moment its row is in the list
}

async function typings(page: Page): Promise<Typings> {
  await page.evaluate(() => {
    const times: Typings = { durable: [], saved: [], listed: [] };
    Object.assign(window, { times });
    const newest = (): string | undefined =>
      [...document.querySelectorAll<HTMLElement>("[data-index]")].at(-1)?.dataset["record"];
    let [pressed, entered] = [0, 0];
    let before: string | undefined;
    const note = (list: number[], isDone: boolean): void => {
      if (isDone && list.length < entered) list.push(performance.now() - pressed);
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key !== "Enter") return;
      [pressed, before, entered] = [performance.now(), newest(), entered + 1];
    };
    window.addEventListener("keydown", onKey, true);
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntriesByName("durable")) times.durable.push(startTime - pressed);
    }).observe({ type: "mark" });
    new MutationObserver(() => {
      note(times.saved, document.querySelector("[data-save]")?.getAttribute("data-save") === "saved");
      note(times.listed, newest() !== before);
    }).observe(document.body, { subtree: true, attributes: true, childList: true, characterData: true });
  });
  for (let at = 0; at < entriesTyped; at += 1) {
    await page.keyboard.type(noteLine(at));
    await page.keyboard.press("Enter");
    await page.waitForFunction((count) => {
      const { durable, saved, listed } = (window as unknown as { times: Typings }).times;
      return [durable, saved, listed].every(({ length }) => length > count);
    }, at);
  }
  const times = await page.evaluate(() => (window as unknown as { times: Typings }).times);
  const measured = (all: readonly number[]): number[] => all.slice(warmUp);
  return {
    durable: measured(times.durable),
    saved: measured(times.saved),
    listed: measured(times.listed),
  };
}

/** A pack of a hundred pages is made: a key is pressed meanwhile, and then it is cancelled. */
async function exports(
  app: ElectronApplication,
  page: Page,
  dossier: string,
  path: string,
): Promise<readonly Line[]> {
  await page.evaluate((id) => (window.location.hash = `#/${id}/brief`), dossier);
  await page.getByText(/^1\d\d pages$/).waitFor({ timeout: 60_000 });
  await answerSave({ app, page }, path);
  const keys: number[] = [];
  const cancels: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await page.keyboard.press("Control+e");
    await page.locator("[data-step]:not([data-step=Beginning])").waitFor();
    keys.push(await timedKey(page, "Control+k", "[role=dialog]", "attached"));
    await page.keyboard.press("Escape");
    cancels.push(await timedKey(page, "Control+.", "[data-step]", "detached"));
  }
  return [
    line("a key, while 100 pages are made", keys, "", 100, median),
    line("cancel the pack of 100 pages", cancels, "", 200, median),
  ];
}

/** From before a key is sent to the window until what it does is seen. */
async function timedKey(
  page: Page,
  key: string,
  selector: string,
  state: "attached" | "detached",
): Promise<number> {
  const start = performance.now();
  await page.keyboard.press(key);
  await page.locator(selector).waitFor({ state });
  return performance.now() - start;
}
