import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
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

test("a passphrase locks the workspace by key and when the laptop sleeps; what was half typed is kept", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  let running = await start();
  let { page } = running;
  await openSample(running);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("passphrase");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeFocused();
  await page.keyboard.type(secret);
  await page.keyboard.press("Tab");
  await page.keyboard.type(`${secret}\n`);
  await expect(page.getByText("The passphrase is set.")).toBeVisible();

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
