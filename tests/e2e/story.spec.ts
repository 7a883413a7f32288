import { expect } from "@playwright/test";
import { test } from "./app.ts";
import { introduce, mainStory, press } from "./main-story.ts";

test("from nothing, by keyboard: roster, points, pack, log, cable, and all of it there after a restart", async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000);
  await mainStory(start, folder);
});

test("the sample opens on every tab, its cable drafts, and undo takes an edit back", async ({ start }) => {
  test.setTimeout(120_000);
  const { page } = await start();
  await introduce(page);
  await page.getByRole("button", { name: "Look at the sample" }).focus();
  await press(page, "Enter");
  await expect(page.getByRole("heading", { name: "Red lines" })).toBeVisible();
  await press(page, "Control+4");
  await expect(page.getByRole("button", { name: /^Russia on .*: ● S Supports/ }).first()).toBeVisible();
  await press(page, "Control+k");
  await page.keyboard.type("go to welcome");
  await press(page, "Enter");
  await expect(page.getByRole("dialog")).toBeHidden(); // which gives the focus back as it goes
  await page.getByRole("link", { name: /7th Policy Consultative Group/ }).focus();
  await press(page, "Enter");
  await press(page, "Control+5");
  await expect(page.locator('[data-state="durable"]').first()).toBeVisible();
  await press(page, "Control+8");
  await press(page, "Control+d");
  await expect(page.getByLabel("Paragraph 1", { exact: true })).toContainText("third");
  await press(page, "F1");
  await expect(page.getByRole("heading", { name: "Keyboard" })).toBeVisible();
});
