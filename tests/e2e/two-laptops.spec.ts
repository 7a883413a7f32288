import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { answerSave, dropFile, launchApp, test, type RunningApp } from "./app.ts";

async function introduce({ page }: RunningApp, name: string): Promise<void> {
  await expect(page.getByLabel("Your name")).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
  await page.keyboard.type("united sta");
  await page.keyboard.press("Tab"); // takes the party that is lit
  await page.getByRole("button", { name: "Go on" }).press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
}

async function exportTo(from: RunningApp, file: string): Promise<void> {
  await answerSave(from, file);
  await from.page.keyboard.press("Control+Shift+E");
  await expect(from.page.getByRole("dialog", { name: "Export this dossier" })).toBeVisible();
  await from.page.keyboard.press("Enter");
  await expect(from.page.getByText(`Exported to ${file}`)).toBeVisible();
}

async function merge(page: Page, file: string): Promise<void> {
  await dropFile(page, "colleague.aide", readFileSync(file));
  await expect(page.getByText(/^Merging adds/)).toBeVisible();
  await page.getByRole("button", { name: "Merge", exact: true }).press("Enter");
  await expect(page.getByText(/^Merged: /)).toBeVisible();
}

const logOf = async (page: Page): Promise<string> => {
  await page.keyboard.press("Control+5");
  return page.getByRole("listbox", { name: "Interventions" }).innerText();
};

test("two laptops log one meeting, exchange files both ways, and show the same; what both changed is named and settled", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  mkdirSync(join(folder, "ben"));
  const ben = await launchApp(join(folder, "ben"));
  const ana = await start();
  const file = (name: string): string => join(folder, `${name}.aide`);
  await introduce(ana, "Ana");
  await introduce(ben, "Ben");

  await ana.page.keyboard.press("Control+n");
  await expect(ana.page.getByLabel("Title of the meeting")).toBeFocused();
  await ana.page.keyboard.type("Working party\n");
  await expect(ana.page.getByRole("heading", { name: "The meeting" })).toBeVisible();
  await exportTo(ana, file("start"));
  await merge(ben.page, file("start"));
  await expect(ben.page.getByLabel("Title", { exact: true })).toHaveValue("Working party"); // it is opened

  for (const [laptop, room, line] of [
    [ana, "Room A", "rus backs the text"],
    [ben, "Room B", "iran has doubts"],
  ] as const) {
    await laptop.page.getByLabel("Place", { exact: true }).fill(room);
    await laptop.page.keyboard.press("Enter");
    await laptop.page.keyboard.press("Control+5");
    await expect(laptop.page.getByLabel("What is said")).toBeFocused();
    await laptop.page.keyboard.type(`${line}\n`);
    await expect(laptop.page.locator('[data-state="durable"]')).toHaveCount(1);
  }
  await exportTo(ana, file("ana"));
  await exportTo(ben, file("ben"));
  await merge(ana.page, file("ben"));
  await merge(ben.page, file("ana"));
  expect(await logOf(ana.page)).toBe(await logOf(ben.page));

  for (const { page } of [ana, ben]) {
    await page.getByRole("button", { name: "Review 1" }).press("Enter");
    const card = page.getByRole("article");
    await expect(card).toContainText("Meeting: Working party. Two values for the place");
    await expect(card).toContainText("Ana: Room A");
    await expect(card).toContainText("Ben: Room B");
  }
  await ana.page
    .getByRole("article")
    .getByText("Ana: Room A")
    .locator("..")
    .getByRole("button")
    .press("Enter");
  await expect(ana.page.getByText("Nothing to review")).toBeVisible();
  await ana.page.keyboard.press("Escape");
  await ben.page.keyboard.press("Escape");
  await exportTo(ana, file("settled"));
  await merge(ben.page, file("settled"));
  await expect(ben.page.getByRole("button", { name: /^Review/ })).toBeHidden();
  await ben.page.keyboard.press("Control+1");
  await expect(ben.page.getByLabel("Place", { exact: true })).toHaveValue("Room A");
  await ben.app.close();
});
