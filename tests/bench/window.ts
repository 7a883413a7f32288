import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { launchApp } from "../e2e/app.ts";
import { median, ms, percentile, type Line } from "./measure.ts";
import { dossierName, fill, must, noteLine, sampledWorkspace } from "./notes.ts";

const entriesBefore = 10_000;
const entriesTyped = 60;
const warmUp = 10;

/** The built app in its window: how long it starts, opens a large log, and takes from Enter to the disk. */
export async function benchWindow(folder: string): Promise<readonly Line[]> {
  if (!existsSync("out/main/index.js")) throw new Error("Build the app first: npm run build");
  const workspace = sampledWorkspace(join(folder, "workspace"), null);
  const dossier = must(workspace.findDossier(dossierName)).id;
  fill(workspace, dossier, entriesBefore);
  workspace.close();
  const started = performance.now();
  const { app, page } = await launchApp(folder);
  const usable = await page.evaluate(() => performance.now()); // since the page began to load
  const launch = performance.now() - started;
  try {
    await page.keyboard.press("Escape");
    return [
      line("start, page to usable", [usable], `whole launch ${ms(launch)}`, 1000, median),
      line(`open ${entriesBefore} entries, to first paint`, await openings(page, dossier), "", 500, median),
      line(`Enter to the disk, ${entriesBefore} entries`, await typings(page), "", 20, (times) =>
        percentile(times, 0.95),
      ),
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

/** From the click to the frame after the first rows are there. */
async function openings(page: Page, dossier: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await page.evaluate(() => (window.location.hash = "#/"));
    await page.waitForSelector("[data-record]", { state: "detached" });
    times.push(
      await page.evaluate(async (id) => {
        const start = performance.now();
        window.location.hash = `#/${id}/log`;
        while (!document.querySelector("[data-state=durable]")) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }, dossier),
    );
  }
  return times;
}

/** From the key press to the moment the header says saved. */
async function typings(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    let pressed = 0;
    window.addEventListener(
      "keydown",
      ({ key }) => {
        if (key === "Enter") pressed = performance.now();
      },
      true,
    );
    new MutationObserver(() => {
      const isSaved = document.querySelector("[data-save]")?.getAttribute("data-save") === "saved";
      if (!isSaved || pressed === 0) return;
      times.push(performance.now() - pressed);
      pressed = 0;
    }).observe(document.querySelector("header") ?? document.body, {
      subtree: true,
      attributes: true,
      childList: true,
      characterData: true,
    });
  });
  for (let at = 0; at < entriesTyped; at += 1) {
    await page.keyboard.type(noteLine(at));
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (count) => (window as unknown as { times: number[] }).times.length > count,
      at,
    );
  }
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  return times.slice(warmUp);
}
