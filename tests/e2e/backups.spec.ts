import { truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { openSample, test } from "./app.ts";

/** Opens the backups from the palette, and puts the newest back. */
async function putBack(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Look at the backup of/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("set aside in the workspace folder")).toBeVisible();
  await page.getByRole("button", { name: "Put it back" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^The backup of .* is back/)).toBeVisible();
}

test("a backup is made, looked into and put back; also over a workspace that is damaged", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  let running = await start();
  await openSample(running);
  let { page } = running;
  await page.keyboard.press("Control+k");
  await page.keyboard.type("backups");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Back up now" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Backups" }).getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Escape");

  await page.getByLabel("Add a red line").focus();
  await page.keyboard.type("A red line too many\n");
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "saved");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("backups");
  await page.keyboard.press("Enter");
  await putBack(page);
  await page.getByRole("link", { name: /margins of the CND/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Red lines" })).toBeVisible();
  await expect(page.getByText("A red line too many")).toHaveCount(0);

  await running.app.close();
  truncateSync(join(folder, "workspace", "workspace.db"), 5000);
  running = await start();
  ({ page } = running);
  await expect(page.getByRole("alert").getByText("The workspace file is damaged.").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Look at the sample" })).toHaveCount(0); // nowhere to put it
  await page.getByRole("button", { name: "Put a backup back…" }).focus();
  await page.keyboard.press("Enter");
  await putBack(page);
  await expect(page.getByRole("link", { name: /margins of the CND/ })).toBeVisible();
});
