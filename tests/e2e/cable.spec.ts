import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { forumCable } from "../fixtures/reports/forum.ts";
import { openSample, test } from "./app.ts";

test("a cable is imported: each proposal with its sentence, one refused, one changed", async ({
  start,
  folder,
}) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  const file = join(folder, "report.txt");
  writeFileSync(file, forumCable);
  await running.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.keyboard.press("Control+Shift+O");
  await page.getByRole("button", { name: "Choose a file…" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Germany and Japan supported a watch list");
  await dialog.getByRole("checkbox", { name: /^Japan on precursors/ }).focus();
  await page.keyboard.press("Space");
  await dialog.getByLabel("Stance").first().selectOption("supports-with-conditions");
  await dialog.getByRole("button", { name: /^Take in \d+ of \d+$/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/records taken in from UNVIE VIENNA 123\./)).toBeVisible();
  await page.keyboard.press("Control+4");
  await expect(page.getByRole("button", { name: /^Germany on .*Supports with conditions/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Japan on .*upports/ })).toHaveCount(0);
  await page.keyboard.press("Control+6");
  await expect(page.getByLabel("Pledges").getByText("Germany")).toBeVisible();
  await expect(page.getByText("UNVIE VIENNA 123, paragraph 2").first()).toBeVisible();
});

test("an edit of the cable is kept when it is drafted anew, told when its source changes, and checked", async ({
  start,
}) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.getByRole("link", { name: /7th Policy Consultative Group/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("header")).toContainText("7th Policy Consultative Group");
  await page.keyboard.press("Control+8");
  await expect(page.getByRole("button", { name: /^Draft the cable/ })).toBeVisible();
  await page.keyboard.press("Control+d");
  const third = page.getByLabel("Paragraph 6", { exact: true });
  await third.fill("Belgium threatened to leave the room.");
  await page.keyboard.press("Control+Enter");
  await expect(
    page.getByText("“Belgium threatened to leave the room.” rests on nothing in the dossier."),
  ).toBeVisible();
  await page.keyboard.press("Control+d");
  await expect(page.getByText("What you edited has been kept.")).toBeVisible();
  await expect(third).toHaveValue("Belgium threatened to leave the room.");
  await page.getByLabel("Subject").focus();
  await page.keyboard.press("F8");
  await expect(page.locator("[data-block] textarea:focus")).toHaveCount(1);
  await page.keyboard.press("F7");
  await expect(page.getByRole("region", { name: "The exact text" })).toContainText("Belgium threatened");

  await page.keyboard.press("Control+5");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("End");
  await page.getByText("prefers that at least one").first().click();
  await page.getByRole("button", { name: "Correct", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.type(" above all else\n");
  await page.keyboard.press("Control+8");
  await expect(page.getByText("One edited paragraph to look at again")).toBeVisible();
  await expect(page.locator("ins", { hasText: "above all else" })).toBeVisible();
  await page.getByRole("button", { name: "Keep mine" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("One edited paragraph to look at again")).toHaveCount(0);
  await expect(third).toHaveValue("Belgium threatened to leave the room.");
});
