import { expect, type Page } from "@playwright/test";
import { openSample, test } from "./app.ts";

const press = (page: Page, ...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const dialog = (page: Page) => page.getByRole("dialog", { name: "Search every dossier" });
const count = (page: Page) => dialog(page).getByRole("status");
const options = (page: Page) => dialog(page).getByRole("listbox", { name: "Results" }).getByRole("option");
const chosen = (page: Page) => options(page).and(page.locator("[aria-selected=true]"));
const title = (page: Page) => page.getByRole("banner");
const tab = (page: Page) => page.locator('nav[aria-label="Dossier"] [aria-current]');

/** The label of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement | null;
    return field?.ariaLabel ?? field?.labels?.[0]?.textContent ?? field?.textContent ?? "";
  });

/** Goes to a filter of the dialog by Tab. */
async function tabTo(page: Page, label: string): Promise<void> {
  for (let tries = 0; tries < 20 && (await focused(page)) !== label; tries += 1) await press(page, "Tab");
  expect(await focused(page)).toBe(label);
}

test("last year's Iranian position on precursors is found by filters alone, and back again, by the keyboard", async ({
  start,
}) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  await expect(title(page)).toContainText("reconvened");

  await press(page, "Control+Shift+F");
  await expect(dialog(page)).toContainText("Filters work without words too");
  await tabTo(page, "Kind");
  await page.keyboard.type("position");
  await tabTo(page, "Party");
  await page.keyboard.type("irn");
  await press(page, "Enter");
  await expect(page.getByLabel("Party")).toHaveValue("Iran");
  await expect(count(page)).toHaveText("2 found, the newest first.");
  await tabTo(page, "Dossier");
  await page.keyboard.type("Paris Pact Initiative");
  await expect(count(page)).toHaveText("1 found.");
  await tabTo(page, "From");
  await page.keyboard.type("01012009");
  await tabTo(page, "To");
  await page.keyboard.type("12312009");
  await expect(count(page)).toHaveText("1 found.");
  await expect(chosen(page)).toContainText("Iran on precursors");
  await expect(chosen(page)).toContainText("Supports");
  await expect(chosen(page)).toContainText("27 November 2009");
  await expect(chosen(page)).toContainText("(U)");
  await tabTo(page, "Results");
  await press(page, "Enter");

  await expect(title(page)).toContainText("7th Policy Consultative Group");
  const cell = page.getByRole("button", {
    name: "Iran on Working group on precursor chemicals: ● S Supports",
  });
  await expect(cell).toBeFocused();
  await press(page, "Alt+ArrowLeft");
  await expect(title(page)).toContainText("reconvened");
  await press(page, "Alt+ArrowRight");
  await expect(title(page)).toContainText("7th Policy Consultative Group");
  await expect(tab(page)).toHaveText("Positions");

  await press(page, "Control+Shift+F"); // what was searched is there again
  await expect(count(page)).toHaveText("1 found.");
  await press(page, "Enter");
  await expect(cell).toBeFocused();
  await press(page, "Alt+ArrowLeft"); // and a hit in the same place adds no place to go back from
  await expect(title(page)).toContainText("reconvened");
});

test("words are marked where they are found, filters narrow them, and the keys go to what is meant", async ({
  start,
}) => {
  const running = await start();
  const { page } = running;
  await openSample(running);

  await press(page, "Control+k");
  await page.keyboard.type("precurs");
  await expect(page.getByRole("button", { name: /^All \d+ records with these words/ })).toBeVisible();
  await press(page, "Control+Shift+F"); // with what was typed in the palette
  await expect(page.getByLabel("Words to search for")).toHaveValue("precurs");
  await expect(count(page)).toHaveText(/^30 of \d+, what is named so first, then the newest\.$/);
  await expect(chosen(page).locator("mark").first()).toHaveText(/^precursors?$/);
  await expect(chosen(page).locator("mark").first()).toHaveCSS("font-weight", "600");
  await press(page, ...Array.from({ length: 40 }, () => "ArrowDown"));
  await expect(chosen(page)).toHaveText("Show more");
  await expect(chosen(page)).toBeInViewport();
  await press(page, "Enter");
  await expect(count(page)).toHaveText(/^\d+ found/);
  await press(page, ...Array.from({ length: 10 }, () => "PageDown"));
  await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
  await press(page, ...Array.from({ length: 60 }, () => "ArrowUp"));
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");

  await tabTo(page, "Kind");
  await page.keyboard.type("intervention");
  await tabTo(page, "Stance");
  await page.keyboard.type("Supports");
  await expect(chosen(page)).toContainText("intervention");
  await press(page, "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab");
  expect(await focused(page)).toBe("Words to search for");
  await page.keyboard.type("iran talks precurs\n"); // over what was typed, and on at once
  await expect(tab(page)).toHaveText("Log");
  await expect(page.locator('[data-record]:focus-within, [data-is-revealed="true"]').first()).toContainText(
    "expert talks on precursor control",
  );
});

test("where nothing is found, it says why and what to do", async ({ start }) => {
  const running = await start();
  const { page } = running;
  await openSample(running);

  await press(page, "Control+Shift+F");
  await page.keyboard.type("zebra\n");
  await expect(count(page)).toHaveText("Nothing found.");
  await expect(dialog(page)).toContainText("No record of any dossier has these words.");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("precursors");
  await tabTo(page, "From");
  await page.keyboard.type("01012020");
  await expect(count(page)).toHaveText("Nothing found.");
  await expect(dialog(page)).toContainText(
    /\d+ records have these words, and the filters leave none of them\./,
  );
  await tabTo(page, "To");
  await page.keyboard.type("01012019");
  await expect(dialog(page)).toContainText("The first day is after the last.");
  await tabTo(page, "Clear the filters");
  await press(page, "Enter");
  await expect(count(page)).toHaveText(/^30 of \d+/);
  expect(await focused(page)).toBe("Words to search for");
  await press(page, "Escape");
  await expect(dialog(page)).toBeHidden();
});

test("every kind of record that is found is shown where it stands", async ({ start }) => {
  test.setTimeout(240_000);
  const running = await start();
  const { page } = running;
  await openSample(running);
  await press(page, "Control+Shift+F");
  const kinds = await page
    .getByLabel("Kind")
    .locator("option")
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value).filter((value) => value !== ""));
  await press(page, "Escape");
  page.setDefaultTimeout(5000);
  const unseen: string[] = [];
  for (const kind of kinds) {
    await press(page, "Control+Shift+F");
    await page.getByLabel("Kind").selectOption(kind);
    await expect(count(page)).not.toHaveText("Words, filters, or both.");
    await page.waitForTimeout(150);
    if ((await count(page).textContent()) === "Nothing found.") {
      await press(page, "Escape");
      continue;
    }
    await tabTo(page, "Results");
    await press(page, "Enter");
    await expect(dialog(page)).toBeHidden();
    if (kind === "post-profile") {
      await expect(page.getByRole("dialog")).toContainText("post"); // of no dossier: it has a dialog of its own
      await press(page, "Escape");
      continue;
    }
    const isShown = await page
      .locator("main [data-is-revealed]")
      .first()
      .waitFor({ state: "attached", timeout: 4000 })
      .then(
        () => true,
        () => false,
      );
    if (!isShown) unseen.push(kind);
  }
  expect(unseen).toEqual([]);
});
