import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { openSample, test } from "./app.ts";
import { expectReached } from "./reach.ts";

const mount = (...args: readonly string[]): boolean => spawnSync("mount", args).status === 0;
const canMount = process.getuid?.() === 0 && process.platform === "linux";

const entries = (page: Page, state: string) => page.locator(`[data-state="${state}"]`);

test("43: on a full disk the text stays, the header says why, and it is saved when that is over", async ({
  start,
  folder,
}) => {
  test.skip(!canMount, "small disks can only be mounted by root, on Linux");
  test.setTimeout(120_000);
  const disk = join(folder, "workspace");
  mkdirSync(disk);
  test.skip(!mount("-t", "tmpfs", "-o", "size=12m", "tmpfs", disk), "this machine mounts no small disk");
  try {
    const running = await start();
    const { page } = running;
    await openSample(running);
    await page.keyboard.press("Control+5");
    await page.keyboard.type("rus says this is saved\n");
    await expect(entries(page, "durable")).toHaveCount(1);

    const filler = join(disk, "filler");
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(filler, Buffer.alloc(bavail * bsize));
    await page.keyboard.type("fra says this comes when the disk is full\n");
    const header = page.locator('[data-save="failed"]');
    await expect(header).toContainText("The disk is full");
    await expect(entries(page, "failed")).toContainText("comes when the disk is full");
    await page.getByRole("button", { name: /^Show/ }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Not saved" })).toBeVisible();
    await expectReached(page, "what is not saved");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: /^Show/ })).toBeFocused();
    await page.getByLabel("What is said").focus();
    await page.keyboard.type("> and this goes on with it\n");
    await expect(entries(page, "failed").last()).toContainText("Franceand this goes on with it");
    await page.keyboard.type("/3 usa speaks under another item\nind too\n");
    await expect(entries(page, "failed")).toHaveCount(4);
    await page.keyboard.press("ArrowUp");
    await expect(page.getByText("The last entry is not on disk yet.")).toBeVisible();
    await page.keyboard.type("the line can be typed in meanwhile");
    rmSync(filler);
    await expect(page.locator('[data-save="saved"]')).toBeVisible({ timeout: 20_000 });
    await expect(entries(page, "durable")).toHaveCount(5);
    await expect(entries(page, "durable").nth(2)).toContainText("Franceand this goes on with it");
    await expect(page.getByLabel("What is said")).toHaveValue("the line can be typed in meanwhile");
    await page.keyboard.press("Control+j"); // of the last, which was under the item of the one before
    await expect(page.getByRole("complementary", { name: "Entry" })).toContainText("3. Expert roundtables");
    await running.app.close();
  } finally {
    spawnSync("umount", ["-l", disk]);
  }
});
