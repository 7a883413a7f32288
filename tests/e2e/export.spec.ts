import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { answerSave, test } from "./app.ts";

/** A workspace whose pack has more than a hundred pages; answers the dossier. */
const fillWorkspace = (folder: string): string =>
  execFileSync(process.execPath, ["tests/fixtures/large/fill.ts", folder], { encoding: "utf8" }).trim();

const openBrief = async (page: Page, dossier: string): Promise<void> => {
  await page.keyboard.press("Escape");
  await page.evaluate((id) => (window.location.hash = `#/${id}/brief`), dossier);
  await expect(page.getByText(/^1\d\d pages$/)).toBeVisible({ timeout: 60_000 });
};

test("while a hundred pages are made, keys are answered; the export tells its section, and is cancelled by a key", async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000);
  const dossier = fillWorkspace(folder);
  const running = await start();
  const { page } = running;
  await openBrief(page, dossier);
  const path = join(folder, "pack.docx");
  await answerSave(running, path);

  // What the export says, and what the keyboard does, in the order in which the window saw them.
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const note = (what: string): void => {
      if (seen.at(-1) !== what) seen.push(what);
    };
    new MutationObserver(() => {
      const step = document.querySelector("[data-step]")?.getAttribute("data-step");
      if (step) note(step);
      if (document.querySelector("[role=dialog]")) note("the palette is open");
      if (document.querySelector("[aria-label='Exported files']")) note("the files are there");
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await page.keyboard.press("Control+e");
  await expect(page.locator("[data-step]")).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Exported files")).toContainText("pack.pdf", { timeout: 60_000 });
  const seen = await page.evaluate(() => (window as unknown as { seen: readonly string[] }).seen);
  const at = (what: string): number => seen.indexOf(what);
  expect(at("the palette is open")).toBeGreaterThan(-1);
  expect(at("the palette is open")).toBeLessThan(at("the files are there"));
  const sections = /objectives|Scenario|Talking points|Positions|Bilaterals|Pledges|Background|Clearance/;
  expect(seen.filter((step) => sections.test(step)).length).toBeGreaterThan(1); // most pass between two frames
  expect(new Set(seen).size).toBeGreaterThan(5);

  await answerSave(running, join(folder, "other.docx"));
  const before = readdirSync(folder);
  await page.keyboard.press("Control+e");
  await expect(page.locator("[data-step]")).toBeVisible();
  await page.keyboard.press("Control+.");
  await expect(page.getByRole("status").filter({ hasText: "Cancelled: nothing was written" })).toBeVisible();
  await expect(page.locator("[data-step]")).toBeHidden();
  expect(readdirSync(folder)).toEqual(before);
  expect(existsSync(join(folder, "other.docx"))).toBe(false);

  await page.keyboard.press("Control+e"); // and the next one is made
  await expect(page.getByLabel("Exported files")).toContainText("other.pdf", { timeout: 60_000 });
});
