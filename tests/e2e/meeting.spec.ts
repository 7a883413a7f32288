import { expect } from "@playwright/test";
import { openSample, test } from "./app.ts";

test("a draft resolution is kept by keys, with its vote, is found, and stands in the cable", async ({
  start,
}) => {
  test.setTimeout(120_000);
  const running = await start();
  await openSample(running);
  const { page } = running;
  const press = (keys: string): Promise<void> => page.keyboard.press(keys);
  await page.getByLabel("Add a draft resolution: symbol, if it has one, and title").focus();
  await page.keyboard.type("E/CN.7/2010/L.3 Control of precursors\nA draft without a symbol\n");
  const rows = page.getByRole("list", { name: "Draft resolutions" }).locator("> li");
  await expect(rows).toHaveCount(2);
  const row = rows.first();
  await expect(row.getByLabel("Symbol")).toHaveValue("E/CN.7/2010/L.3");
  await expect(row.getByLabel("Title")).toHaveValue("Control of precursors");
  await expect(rows.nth(1).getByLabel("Symbol")).toHaveValue("");

  await row.getByLabel("Title").focus();
  await press("Alt+ArrowDown");
  await expect(rows.nth(1).getByLabel("Title")).toBeFocused();
  await press("Control+z");
  await expect(rows.first().getByLabel("Title")).toHaveValue("Control of precursors");

  await row.getByLabel("Sponsor", { exact: true }).focus();
  await page.keyboard.type("france");
  await press("ArrowDown");
  await press("Enter");
  await expect(row.getByLabel("Sponsor", { exact: true })).toHaveValue("France");
  for (const party of ["canad", "norw"]) {
    await row.getByLabel("Add to: Co-sponsors").focus();
    await page.keyboard.type(party);
    await press("ArrowDown");
    await press("Enter");
  }
  await expect(row.getByRole("button", { name: "Take out Norway" })).toBeVisible();

  await row.getByLabel("Status").focus();
  await page.keyboard.type("Put");
  await expect(row.getByLabel("Abstentions")).toBeVisible();
  await row.getByLabel("For", { exact: true }).focus();
  for (const count of ["30", "5", "10"]) {
    await page.keyboard.type(count);
    await press("Tab");
  }
  await row.getByLabel("Against").fill("-3");
  await press("Enter");
  await expect(row.getByRole("alert")).toBeVisible();
  await press("Escape");
  await expect(row.getByLabel("Against")).toHaveValue("5");
  await row.getByLabel(/^Our position/).focus();
  await page.keyboard.type("Join, if paragraph 4 stays.");
  await press("Control+Enter");

  await press("Control+k");
  await page.keyboard.type("paragraph 4 stays");
  await page
    .getByRole("option", { name: /draft resolution/ })
    .first()
    .click();
  await expect(row.locator(":focus")).toBeVisible();

  await press("Control+8");
  await press("Control+d");
  const told =
    /"Control of precursors" \(E\/CN\.7\/2010\/L\.3\), tabled by France and co-sponsored by Canada and Norway, was put to the vote \(30 for, 5 against, 10 abstentions\)\./;
  await expect(page.locator("main")).toContainText("Control of precursors");
  const fields = await page
    .locator("main textarea")
    .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value).join("\n"));
  expect(`${await page.locator("main").innerText()}\n${fields}`.replaceAll(/\s+/g, " ")).toMatch(told);
});
