import { expect, type Page } from "@playwright/test";
import type { DossierSnapshot } from "../../shared/ipc-contract.ts";
import { days, isSecondDay, transcript } from "../fixtures/transcript/transcript.ts";
import { inOrder, saidOnDisk } from "../fixtures/transcript/said-on-disk.ts";
import { openSample, test } from "./app.ts";

/** 90 words a minute, a word being five keys. */
const paceMs = 60_000 / (90 * 5);
const isRehearsal = process.env["AIDE_REHEARSE"] === "1";
const atPace = isRehearsal ? transcript.length : 20;

const snapshot = (page: Page): Promise<DossierSnapshot> =>
  page.evaluate(async () => {
    const dossier = /[0-9a-f-]{36}/.exec(window.location.hash)?.[0] ?? "";
    const opened = await window.api.dossier.open({ dossier });
    if (!opened.ok) throw new Error(opened.error.message);
    return JSON.parse(opened.value) as DossierSnapshot;
  });

test(`a whole meeting is typed, ${atPace} entries of it at 90 words a minute, and nothing is lost or misread`, async ({
  start,
}) => {
  test.setTimeout(isRehearsal ? 3_600_000 : 420_000);
  const running = await start();
  const { page } = running;
  await page.clock.setSystemTime(days.first);
  await openSample(running);
  await page.keyboard.press("Control+5");
  await expect(page.getByLabel("What is said")).toBeFocused();
  for (const [index, [line]] of transcript.entries()) {
    if (isSecondDay(line)) await page.clock.setSystemTime(days.second);
    await page.keyboard.type(line, index < atPace ? { delay: paceMs } : {});
    await page.keyboard.press("Enter");
  }
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "saved", { timeout: 60_000 });

  const { records } = await snapshot(page);
  const entries = inOrder(records);
  expect(entries.map(({ body }) => body.line)).toEqual(transcript.map(([line]) => line));
  const read = entries.map((entry) => [entry.body.line, saidOnDisk(entry, records)] as const);
  expect(read).toEqual(transcript);
});
