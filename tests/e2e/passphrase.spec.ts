import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { openSample, test } from "./app.ts";

const secret = "correct horse battery";

/** Every file under a folder but the databases and Chromium's own. */
function textOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith(join("user-data", "chromium")))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path).toString("latin1"))
    .join();
}

async function setPassphrase(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("passphrase");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeFocused();
  await page.keyboard.type(secret);
  await page.keyboard.press("Tab");
  await page.keyboard.type(`${secret}\n`);
  await expect(page.getByText("The passphrase is set.")).toBeVisible();
}

test("a passphrase locks the workspace by key and when the laptop sleeps; what was half typed is kept", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  let running = await start();
  let { page } = running;
  await openSample(running);
  await setPassphrase(page);

  await page.keyboard.press("Control+5");
  await page.keyboard.type("rus says half a li");
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Aide-Mémoire is locked" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText("Paris Pact");
  await page.keyboard.type("not it\n");
  await expect(page.getByText("This is not the passphrase.")).toBeVisible();
  await page.getByLabel("Passphrase").fill(secret);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("What is said")).toHaveValue("rus says half a li");

  await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit("suspend"));
  await expect(page.getByRole("heading", { name: "Aide-Mémoire is locked" })).toBeVisible();
  await running.app.close();
  expect(textOf(folder)).not.toContain(secret);
  expect(textOf(folder)).not.toContain("half a li");

  running = await start();
  ({ page } = running);
  await expect(page.getByRole("heading", { name: "Aide-Mémoire is locked" })).toBeVisible();
  await page.keyboard.type(`${secret}\n`);
  await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();
});

test("45: a workspace whose first page is damaged takes no passphrase; its backup does, and is put back", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  let running = await start();
  let { page } = running;
  await openSample(running);
  await setPassphrase(page);
  await running.app.close(); // which backs up

  const path = join(folder, "workspace", "workspace.db");
  writeFileSync(path, readFileSync(path).fill(7, 20, 4096));
  running = await start();
  ({ page } = running);
  await expect(page.getByRole("heading", { name: "Aide-Mémoire is locked" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Put a backup back…" })).toHaveCount(0);
  await page.keyboard.type(`${secret}\n`);
  await expect(page.getByText("This is not the passphrase.")).toBeVisible();
  await page.getByRole("button", { name: "Put a backup back…" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  const newest = dialog.getByRole("button", { name: /^Look at the backup of/ }).first();
  await newest.focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Passphrase of the backup")).toBeFocused();
  await page.keyboard.type("not it\n");
  await expect(dialog.getByRole("alert")).toContainText("This passphrase does not open the backup.");
  await expect(page.locator("body")).not.toContainText("CND");
  await dialog.getByLabel("Passphrase of the backup").fill(secret);
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("set aside in the workspace folder")).toBeVisible();
  await dialog.getByRole("button", { name: "Put it back" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^The backup of .* is back/)).toBeVisible();
  await page.getByRole("link", { name: /margins of the CND/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();

  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Aide-Mémoire is locked" })).toBeVisible();
  await page.keyboard.type(`${secret}\n`);
  await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();
});
