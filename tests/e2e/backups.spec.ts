import { mkdirSync, readdirSync, renameSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { answerOpen, openSample, test } from "./app.ts";
import { expectReached } from "./reach.ts";

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

async function openBackups(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("backups");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Backups" })).toBeVisible();
}

test("backups are copied to a second folder, which is told when it is away, and put back from there; unencrypted ones are deleted when asked", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  const running = await start();
  const { page } = running;
  await openSample(running);
  const stick = join(folder, "stick");
  mkdirSync(stick);
  await openBackups(page);
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByText("on the same disk")).toBeVisible();
  await answerOpen(running, stick);
  await page.getByRole("button", { name: "Copy them to a second folder…" }).click();
  await expect(page.getByText(`Each is copied to ${stick} too.`)).toBeVisible();
  const copies = page.getByRole("list", { name: "Backups in the second folder" });
  await expect(copies.getByRole("listitem")).toHaveCount(1);
  expect(readdirSync(stick)).toHaveLength(1);

  renameSync(stick, `${stick}-away`);
  await page.waitForTimeout(1100); // backups are named by the second
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByText("The second folder for backups is not there")).toBeVisible();
  await expect(page.getByRole("list", { name: "Backups", exact: true }).getByRole("listitem")).toHaveCount(2);
  await expect(page.getByText("is not there now")).toBeVisible();
  await answerOpen(running, join(folder, "nowhere"));
  await page.getByRole("button", { name: "Choose another folder…" }).click();
  await expect(page.getByText(`is not there: ${join(folder, "nowhere")}`)).toBeVisible();
  renameSync(`${stick}-away`, stick);
  await page.keyboard.press("Escape");

  await page.getByLabel("Add a red line").fill("A red line too many");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "saved");
  await openBackups(page);
  await expectReached(page, "backups in two places");
  await copies.getByRole("button").click();
  await page.getByRole("button", { name: "Put it back" }).click();
  await expect(page.getByText(/^The backup of .* is back/)).toBeVisible();
  await expect(page.getByText("A red line too many")).toHaveCount(0);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("passphrase");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeFocused();
  for (const key of ["Tab", "Enter"]) {
    await page.keyboard.type("seven quiet harbours");
    await page.keyboard.press(key);
  }
  const asked = page.getByRole("dialog", { name: "Delete the unencrypted copies?" });
  await expect(asked).toContainText(
    "4 copies of the workspace are from before there was a passphrase: anybody can read them.",
  );
  await expectReached(page, "the unencrypted backups");
  await page.keyboard.press("Escape"); // they stay
  await openBackups(page);
  await expect(
    page.getByText("4 copies of the workspace are from before there was a passphrase"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Delete them…" }).click();
  await asked.getByRole("button", { name: "Delete them" }).click();
  await expect(page.getByRole("dialog", { name: "Backups" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Backups", exact: true }).getByRole("listitem")).toHaveCount(1); // with it
  await expect(page.getByText("anybody can read")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByText("4 unencrypted copies are deleted.")).toBeVisible();
});
