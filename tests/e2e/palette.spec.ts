import { expect, type Page } from "@playwright/test";
import { openSample, test } from "./app.ts";

const press = (page: Page, ...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const option = (page: Page, selected?: true) =>
  page.getByRole("dialog").getByRole("option", selected ? { selected } : {});
const title = (page: Page) => page.getByRole("banner");
const iran = (page: Page) =>
  page.getByRole("button", { name: "Iran on Working group on precursor chemicals: ● S Supports" });

test("last year's Iranian position on precursors is some letters and Enter away, and back again", async ({
  start,
}) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  await expect(title(page)).toContainText("reconvened");

  await press(page, "Control+k");
  await page.keyboard.type("iran precursors");
  await press(page, "Enter"); // at once, whether the records are found already or not
  await expect(title(page)).toContainText("7th Policy Consultative Group");
  await expect(iran(page)).toBeFocused();
  const words = page.getByRole("note", { name: "The cell in words" });
  await expect(words).toContainText("Interested in expert-level talks on precursor control.");
  await expect(words).toContainText("27 November 2009");

  await press(page, "Alt+ArrowLeft");
  await expect(title(page)).toContainText("reconvened");
  await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();
  await press(page, "Alt+ArrowRight");
  await expect(title(page)).toContainText("7th Policy Consultative Group");
  await expect(iran(page)).toBeVisible();
  await press(page, "Alt+ArrowLeft");
  await expect(title(page)).toContainText("reconvened");

  await press(page, "Control+k", ...Array.from({ length: 30 }, () => "ArrowDown"));
  await expect(option(page, true)).toBeInViewport(); // what one comes to is in sight
  await press(page, "Escape");
  await press(page, "Control+k"); // without a word: where one was last
  const recent = option(page).first();
  await expect(recent).toHaveText(
    /^Positions: Paris Pact Initiative: 7th Policy Consultative Group.*recent$/,
  );
  await press(page, "Enter");
  await expect(iran(page)).toBeVisible();

  await press(page, "Control+f");
  await page.keyboard.type("European Union");
  await expect(iran(page)).toBeHidden();
  await press(page, "Control+k");
  await page.keyboard.type("irn chemical 2009\n");
  await expect(iran(page)).toBeFocused(); // no filter hides what was asked for
});

test("records of every dossier are found, people and their words too", async ({ start }) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  for (const [query, found, where] of [
    ["frahi", /^Bernard Frahi.*person, Paris Pact/, "Delegations"],
    ["shaikhs no", null, "Delegations"],
    ["precursor talks iran is interested", /^Iran: is interested.*intervention, .*7th/, "Log"],
  ] as const) {
    await press(page, "Control+k");
    await page.keyboard.type(query);
    if (found === null) {
      await expect(page.getByRole("dialog")).toContainText("Nothing found.");
      await press(page, "Enter", "Escape"); // nothing to choose is nothing done
      continue;
    }
    await expect(option(page, true)).toHaveText(found);
    await press(page, "Enter");
    await expect(page.locator('nav[aria-label="Dossier"] [aria-current]')).toHaveText(where);
  }
});
