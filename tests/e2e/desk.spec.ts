import { expect, type Page } from "@playwright/test";
import { openSample, test } from "./app.ts";

const press = (page: Page, keys: string): Promise<void> => page.keyboard.press(keys);
const saved = (page: Page) => expect(page.locator("[data-save]")).toHaveAttribute("data-save", "saved");
const titles = (page: Page) =>
  page
    .getByRole("list", { name: "Agenda items" })
    .getByLabel("Title")
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));

test("what is half typed is kept: on another page, by undo, and when the window closes", async ({
  start,
}) => {
  test.setTimeout(120_000);
  let running = await start();
  await openSample(running);
  let { page } = running;
  const place = () => page.getByLabel("Place", { exact: true });

  await place().fill("Hofburg");
  await press(page, "Control+3");
  await press(page, "Control+1");
  await expect(place()).toHaveValue("Hofburg");
  await place().focus();
  await press(page, "Control+z"); // nothing typed since: it takes back the last commit
  await expect(place()).toHaveValue("Vienna International Centre");

  await page.getByLabel("Last day").fill("2010-01-01");
  await press(page, "Enter");
  await expect(page.getByText("This ends before it starts.")).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByLabel("Last day")).toHaveValue("2010-03-11");
  await saved(page);

  await place().fill("Room M2");
  await running.app.close();
  running = await start();
  ({ page } = running);
  await expect(place()).toHaveValue("Room M2");
});

test("rows are moved, deleted and added by keys, and the focus stays with them", async ({ start }) => {
  const running = await start();
  await openSample(running);
  const { page } = running;
  const before = await titles(page);
  const [first = "", second = "", ...rest] = before;
  const field = page.getByRole("list", { name: "Agenda items" }).getByLabel("Title");

  await field.first().focus();
  await press(page, "Alt+ArrowDown");
  await expect.poll(() => titles(page)).toEqual([second, first, ...rest]);
  await expect(field.nth(1)).toBeFocused();
  await press(page, "ArrowUp");
  await expect(field.first()).toBeFocused();

  await press(page, "Control+Shift+Delete");
  await expect.poll(() => titles(page)).toEqual([first, ...rest]);
  await press(page, "Control+z");
  await press(page, "Control+z");
  await expect.poll(() => titles(page)).toEqual(before);

  await field.first().focus();
  await press(page, "Insert");
  await expect(page.getByLabel("Add an agenda item")).toBeFocused();
  await page.keyboard.type("8. Any other business\n");
  await expect.poll(() => titles(page)).toEqual([...before, "Any other business"]);

  const adding = page.locator("main [data-add-line]");
  const names = await adding.evaluateAll((lines) => lines.map((line) => line.getAttribute("aria-label")));
  expect(new Set(names).size).toBe(names.length); // no two lines that add are called the same
  for (let count = 0; count < 25; count += 1) await page.keyboard.type(`${count} More\n`);
  const isWhole = await page.getByLabel("Add an agenda item").evaluate((line) => {
    const { bottom } = line.closest("main")?.getBoundingClientRect() ?? { bottom: 0 };
    return line.getBoundingClientRect().bottom <= bottom;
  });
  expect(isWhole).toBe(true);

  await page.getByLabel("Add a line, such as 9:30 Delegation meeting").first().focus();
  await page.keyboard.type("11:15 Coffee with the chair\n");
  const slot = page.getByRole("listitem").filter({ has: page.getByText("Coffee with the chair") });
  await expect(slot.getByLabel("Starts")).toHaveValue("11:15");
  await slot.getByLabel("Ends").fill("11");
  await press(page, "Enter");
  await expect(slot.getByText("This is before it starts.")).toBeVisible();
});

test("points are cleared, reused and found", async ({ start }) => {
  const running = await start();
  await openSample(running);
  const { page } = running;
  await press(page, "Control+3");
  const point = page.getByLabel("Point", { exact: true });
  const count = await point.count();

  const row = page.getByRole("listitem").filter({ has: point.first() }).first();
  await point.first().focus();
  await row.getByRole("button", { name: "Clearance" }).click();
  await page.getByRole("dialog").getByLabel("Add a clearance: by whom, office").focus();
  await page.keyboard.type("Legal adviser, Mission\n");
  await page.getByRole("dialog").getByLabel("State").selectOption("Given");
  await expect(page.getByRole("dialog").getByLabel("On")).not.toHaveValue("");
  await press(page, "Escape");
  await expect(row.getByRole("button", { name: "✓ Cleared" })).toBeVisible();

  await press(page, "Control+Shift+u");
  await page.keyboard.type("acetic anhydride");
  await page.getByRole("button", { name: "Reuse", exact: true }).first().focus();
  await press(page, "Enter");
  await expect(page.getByText("Here already")).toBeVisible();
  await expect(page.getByLabel("Words of the point")).toBeFocused();
  await press(page, "Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(point).toHaveCount(count + 1);

  await press(page, "Control+1");
  await press(page, "Control+k");
  await page.keyboard.type("consignments back to their source");
  const found = page.getByRole("option", { name: /^Precursors come first.*talking point, .*reconvened/ });
  await found.click();
  await expect(page.locator(":focus")).toHaveValue(/consignments back to their source/);

  await page.getByRole("link", { name: /7th Policy Consultative Group/ }).click();
  await press(page, "Control+3");
  await page.getByRole("button", { name: "✓ Delivered 10:49" }).click();
  await expect(page.getByRole("listbox", { name: "Interventions" }).getByText("10:49")).toBeInViewport();
  await expect(page.getByLabel("What is said")).toBeFocused();
});

test("an amount is shown in thousands, typed as in the log, and refused in words", async ({ start }) => {
  const running = await start();
  await openSample(running);
  const { page } = running;
  await page.getByRole("link", { name: "Outcomes" }).click();
  const amounts = page.getByLabel("Pledges").getByLabel("Amount");
  const shown = (): Promise<readonly string[]> =>
    amounts.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  await expect.poll(async () => (await shown()).filter((amount) => amount.includes(","))).not.toEqual([]);
  expect((await shown()).filter((amount) => !/^(?:\d{1,3}(?:,\d{3})*)?$/.test(amount))).toEqual([]);

  await amounts.first().fill("1.25m");
  await press(page, "Enter");
  await expect(amounts.first()).toHaveValue("1,250,000");
  await amounts.first().fill("about a million");
  await press(page, "Enter");
  await expect(page.getByText("Write an amount alone, such as 200,000, 200k or 2.9 million.")).toBeVisible();
  await expect(amounts.first()).toHaveValue("about a million");
  await press(page, "Escape");
  await expect(amounts.first()).toHaveValue("1,250,000");
  await saved(page);
  const folder = process.env["AIDE_SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/outcomes.png` });
});
