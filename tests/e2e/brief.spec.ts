import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { openSample, test } from "./app.ts";

test("an edition is issued by keyboard, and frozen only when its files are written", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.keyboard.press("Control+7");
  await expect(page.getByText(/^\d+ pages$/)).toBeVisible({ timeout: 30_000 });
  const saveTo = (path: string): Promise<void> =>
    running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  await saveTo(join(folder, "not-there", "pack.docx"));
  await page.keyboard.press("Control+i");
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: /not there|is missing|does not exist|folder/ })
      .first(),
  ).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: /^Issue edition 1/ })).toBeVisible();

  await saveTo(join(folder, "pack.docx"));
  await page.keyboard.press("Control+i");
  await expect(page.getByRole("list", { name: "Editions issued" })).toContainText("Edition 1,", {
    timeout: 30_000,
  });
  await expect(page.getByRole("button", { name: /^Issue edition 2/ })).toBeVisible();
  expect(existsSync(join(folder, "pack.pdf"))).toBe(true);
});
