import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { answerSave, type RunningApp } from "./app.ts";

/** Types a key combination of the app, wherever the focus is. */
export const press = (page: Page, keys: string): Promise<void> => page.keyboard.press(keys);

export const saved = (page: Page) =>
  expect(page.locator("[data-save]")).toHaveAttribute("data-save", "saved");

export async function introduce(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Welcome. Who are you?" })).toBeVisible();
  await page.keyboard.type("Ana Reporter");
  await press(page, "Tab");
  await page.keyboard.type("united states");
  await press(page, "Tab"); // takes the party that is lit
  await press(page, "Escape");
  await expect(page.getByRole("heading", { name: "Prepare, brief, log, report" })).toBeVisible();
}

/** The whole loop by keyboard, from an empty workspace: roster, points, pack, log, cable; and all of it there after a restart. */
export async function mainStory(start: () => Promise<RunningApp>, folder: string): Promise<void> {
  let running = await start();
  let { page } = running;
  await introduce(page);

  await press(page, "Control+n");
  await page.keyboard.type("Small meeting on precursors");
  await press(page, "Tab");
  await page.getByLabel("First day").fill("2010-03-10");
  await page.getByRole("button", { name: "Create" }).focus();
  await press(page, "Enter");
  await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();
  await page.getByLabel("Add an agenda item").focus();
  await page.keyboard.type("1. Precursor control\n2. Border security\n");
  await saved(page);

  await press(page, "Control+2");
  await press(page, "Control+i");
  const roster = readFileSync("tests/fixtures/rosters/participants.csv", "utf8");
  await page.getByLabel("Rows of the roster").fill(roster);
  await page.getByRole("button", { name: "Look through" }).focus();
  await press(page, "Enter");
  await page.getByRole("button", { name: "Take in 40 people" }).focus();
  await press(page, "Enter");
  await expect(page.getByText(/^40 people in \d+ delegations$/)).toBeVisible();

  await press(page, "Control+3");
  await page.getByLabel("Add a point to deliver").first().focus();
  await page.keyboard.type("Precursors come first.\nBorders come second.\nNo new roundtables.\n");
  await expect(page.getByLabel("Point", { exact: true })).toHaveCount(3);
  await press(page, "Control+z");
  await expect(page.getByLabel("Point", { exact: true })).toHaveCount(2);
  await press(page, "Control+y");
  await expect(page.getByLabel("Point", { exact: true })).toHaveCount(3);

  await press(page, "Control+4");
  await page.getByLabel("Add an issue").focus();
  await page.keyboard.type("Precursors\nBorders\n");
  await saved(page);

  await press(page, "Control+5");
  await page.keyboard.type("rus backs both groups #precursors++ #borders++");
  await expect(page.getByLabel("Understood as")).toContainText("Russia");
  await press(page, "Enter");
  await page.keyboard.type("iran has doubts about the calendar #precursors-");
  await press(page, "Enter");
  await page.keyboard.type("fra announces a contribution !pledge 200k USD announced");
  await press(page, "Enter");
  await expect(page.locator('[data-state="durable"]')).toHaveCount(3);
  await page.keyboard.type("half a line that is not ent");
  await page.waitForTimeout(400); // the pause after which a draft is kept

  await press(page, "Control+6");
  await expect(page.getByLabel("Pledges").getByText("France", { exact: true })).toBeVisible();

  await press(page, "Control+7");
  await expect(page.getByText(/^\d+ pages$/)).toBeVisible({ timeout: 30_000 });
  await answerSave(running, join(folder, "pack.docx"));
  await press(page, "Control+e");
  await expect(page.getByLabel("Exported files").getByText("pack.pdf")).toBeVisible({ timeout: 30_000 });
  for (const name of ["pack.docx", "pack.pdf"]) expect(existsSync(join(folder, name)), name).toBe(true);

  await press(page, "Control+8");
  await press(page, "Control+d");
  await expect(page.getByLabel("Paragraph 1", { exact: true })).toBeVisible();
  await answerSave(running, join(folder, "cable.txt"));
  await press(page, "Control+e");
  await expect(page.getByLabel("Exported files").getByText("cable.txt")).toBeVisible({ timeout: 30_000 });
  expect(readFileSync(join(folder, "cable.txt"), "utf8")).toContain("Russia");

  await running.app.close();
  running = await start();
  ({ page } = running);
  await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();
  await press(page, "Control+2");
  await expect(page.getByText(/^40 people in \d+ delegations$/)).toBeVisible();
  await press(page, "Control+3");
  await expect(page.getByLabel("Point", { exact: true })).toHaveCount(3);
  await press(page, "Control+5");
  await expect(page.locator('[data-state="durable"]')).toHaveCount(3);
  await expect(page.getByLabel("What is said")).toHaveValue("half a line that is not ent");
  await press(page, "Control+8");
  await expect(page.getByLabel("Paragraph 1", { exact: true })).toBeVisible();
}
