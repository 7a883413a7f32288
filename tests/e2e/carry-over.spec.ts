import { expect } from "@playwright/test";
import { openSample, test } from "./app.ts";

test("a dossier under another marking scheme asks what each mark of the earlier one becomes", async ({
  start,
}) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog", { name: "New dossier" });
  await dialog.getByLabel("Title of the meeting").fill("The next session");
  await dialog.getByLabel("Carry over from").selectOption({ index: 1 });
  await dialog.getByLabel("Bring the people of that meeting along").check();
  await dialog.getByLabel("Default marking").selectOption("United Kingdom: OFFICIAL");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Choose what each of them becomes.");

  const marks = dialog.getByLabel(/^[A-Z ]+ becomes$/);
  await expect(marks.first()).toBeVisible();
  for (const mark of await marks.all()) await mark.selectOption("OFFICIAL-SENSITIVE");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Title", exact: true }).first()).toHaveValue(
    "The next session",
  );
  await expect(page.getByText(/From before this meeting: \d+ positions/)).toBeVisible();
  await page.keyboard.press("Control+2");
  await expect(
    page.getByText("John Sullivan").or(page.locator("[value='John Sullivan']")).first(),
  ).toBeVisible();
});
