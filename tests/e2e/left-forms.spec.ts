import { resolve } from "node:path";
import { expect, type Page } from "@playwright/test";
import { answerOpen, openSample, test } from "./app.ts";

const left = "As you left it. It is not saved yet";

async function byName(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(title);
  await expect(page.getByRole("listbox").getByRole("option", { selected: true })).toContainText(title);
  await page.keyboard.press("Enter");
}

test("what was typed in a dialog that is closed by Escape is there again; Cancel and locking let it go", async ({
  start,
}) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  const dialog = page.getByRole("dialog");
  const escape = async (): Promise<void> => {
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  };

  await byName(page, "My post");
  await expect(dialog.getByLabel("Station")).toBeFocused();
  await expect(dialog).not.toContainText(left);
  await page.keyboard.type("LAKESIDE");
  await escape();
  await byName(page, "My post");
  await expect(dialog).toContainText(left);
  await expect(dialog.getByLabel("Station")).toHaveValue(/LAKESIDE/);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await byName(page, "My post");
  await expect(dialog.getByLabel("Station")).not.toHaveValue(/LAKESIDE/);
  await escape();

  await page.keyboard.press("Control+n");
  await page.keyboard.type("Half a title");
  await page.keyboard.press("Tab"); // else Escape takes back the field first
  await escape();
  await page.keyboard.press("Control+n");
  await expect(dialog.getByLabel("Title of the meeting")).toHaveValue("Half a title");
  await escape();

  await page.keyboard.press("Control+2");
  await page.keyboard.press("Control+i");
  await dialog.getByLabel("Rows of the roster").fill("Name,Country\nAna Example,Ireland");
  await dialog.getByRole("button", { name: "Look through" }).click();
  await dialog.getByLabel("What to do with line 2").selectOption("skip");
  await escape();
  await page.keyboard.press("Control+i");
  await expect(dialog.getByLabel("What to do with line 2")).toHaveValue("skip");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.keyboard.press("Control+i");
  await expect(dialog.getByLabel("Rows of the roster")).toHaveValue("");
  await escape();

  await page.keyboard.press("Control+Shift+O");
  await answerOpen(running, resolve("tests/fixtures/cables/plain.txt"));
  await dialog.getByRole("button", { name: "Choose a file…" }).click();
  await dialog.getByRole("button", { name: "Refuse all" }).click();
  await escape();
  await page.keyboard.press("Control+Shift+O");
  await expect(dialog.getByRole("button", { name: /^Take in 0 of/ })).toBeVisible();
  await escape();

  await byName(page, "Passphrase");
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeFocused();
  for (const key of ["Tab", "Enter"]) {
    await page.keyboard.type("seven quiet harbours");
    await page.keyboard.press(key);
  }
  await expect(page.getByText(/^The passphrase is set/)).toBeVisible();
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Aide-Mémoire is locked" })).toBeVisible();
  await page.keyboard.type("seven quiet harbours\n");
  await expect(page.getByRole("heading", { name: "Dossiers" })).toBeVisible();
  await page.keyboard.press("Control+n");
  await expect(dialog.getByLabel("Title of the meeting")).toHaveValue("");
});

test("a dossier of the European Union begins with the Union's marks, and one of nobody asks whom it serves", async ({
  start,
}) => {
  const { page } = await start();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+n");
  const dialog = page.getByRole("dialog");
  await page.keyboard.type("Seventh session on ballast water");
  await expect(dialog.getByLabel("Default marking")).toHaveValue("");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Choose the party we serve first.");
  await dialog.getByLabel("The party we serve").focus();
  await page.keyboard.type("european union");
  await expect(page.getByRole("listbox").getByRole("option", { name: "European Union" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Default marking")).toHaveValue("European Union: LIMITE");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();
  await expect(page.locator("header")).toContainText("LIMITE");
});
