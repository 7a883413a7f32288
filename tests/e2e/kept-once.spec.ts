import { expect } from "@playwright/test";
import { openSample, test } from "./app.ts";
import { saved } from "./main-story.ts";

test("the post is kept as a whole, and heads the next cable", async ({ start }) => {
  test.setTimeout(120_000);
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("my post\n");
  const dialog = page.getByRole("dialog", { name: "My post" });
  await expect(dialog.getByLabel(/^Station/)).toBeFocused();
  await expect(dialog.getByLabel(/^Station/)).toHaveValue("UNVIE VIENNA");
  await dialog.getByLabel(/^Routing indicator/).fill("not capitals");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("Routing indicator");
  await dialog.getByLabel(/^Routing indicator/).fill("RUEHBX");
  await dialog.getByLabel(/^Station/).fill("BRUSSELS");
  await dialog.getByLabel(/^From/).fill("AMEMBASSY BRUSSELS");
  await dialog.getByLabel(/^Info/).fill("RUEHAB/AMEMBASSY ABIDJAN\nNATO POL COLLECTIVE");
  await dialog.getByLabel(/^Number of the next/).fill("42");
  await dialog.getByLabel(/^Signer/).focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Control+8");
  await page.keyboard.press("Control+d");
  await expect(page.getByLabel("Paragraph 1", { exact: true })).toBeVisible();
  await page.keyboard.press("F7");
  const text = page.getByText("FM AMEMBASSY BRUSSELS");
  await expect(text).toBeVisible();
  await expect(text).toContainText("RUEHAB/AMEMBASSY ABIDJAN");
  await expect(text).toContainText("BRUSSELS 000042");
});

test("background is added on the meeting's page, and is not to be disclosed until somebody says so", async ({
  start,
}) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.getByLabel("Add background: heading: text").focus();
  await page.keyboard.type("Seizures: They doubled within the year.\n");
  await saved(page);
  const row = page.getByRole("list", { name: "Background" }).getByRole("listitem").last();
  await expect(row.getByLabel("Heading")).toHaveValue("Seizures");
  await expect(row.getByLabel("Use")).toHaveValue("not-to-be-disclosed");
  await row.getByLabel("Use").selectOption("free");
  await saved(page);
  await expect(row.getByLabel("Use")).toHaveValue("free");
});

test("other words for an issue are understood in the log", async ({ start }) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.keyboard.press("Control+4");
  const words = page.getByLabel("Other words for it, with commas between").first();
  await words.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(", glycine watch");
  await page.keyboard.press("Enter");
  await saved(page);
  await page.keyboard.press("Control+5");
  await page.keyboard.type("rus supports #glycine+");
  await expect(page.getByLabel("Understood as")).toContainText("Working group on precursor chemicals");
});
