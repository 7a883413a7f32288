import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { wordText } from "../main/documents/read-back.ts";
import { answerSave, openSample, test } from "./app.ts";

const press = (page: Page, keys: string): Promise<void> => page.keyboard.press(keys);
const laneOf = (page: Page, lane: string): Locator =>
  page.getByRole("list", { name: new RegExp(`^${lane}: `) });
const textsOf = (list: Locator): Promise<readonly string[]> =>
  list
    .getByLabel("Point", { exact: true })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));

/** An item of its own with two points to deliver, one if raised, none of background; answers its lanes. */
async function fillItem(page: Page): Promise<readonly [Locator, Locator, Locator]> {
  await page.getByLabel("Add an agenda item").focus();
  await page.keyboard.type("9. Drag and keys\n");
  await press(page, "Control+3");
  await page.getByLabel("Agenda item", { exact: true }).selectOption({ label: "9. Drag and keys (0)" });
  await page.getByLabel("Add a point to deliver").focus();
  await page.keyboard.type("First point.\nSecond point.\n");
  await page.getByLabel("Add an answer if raised").focus();
  await page.keyboard.type("An answer.\n");
  await expect.poll(() => textsOf(laneOf(page, "If raised"))).toEqual(["An answer."]);
  return [laneOf(page, "To deliver"), laneOf(page, "If raised"), laneOf(page, "Background only")];
}

test("points are moved within their lane, to another lane and to another item by keys", async ({ start }) => {
  const running = await start();
  await openSample(running);
  const { page } = running;
  const [deliver, raised, background] = await fillItem(page);

  await deliver.getByLabel("Point", { exact: true }).first().focus();
  await press(page, "Alt+ArrowDown");
  await expect.poll(() => textsOf(deliver)).toEqual(["Second point.", "First point."]);
  await press(page, "Alt+Shift+ArrowRight");
  await expect.poll(() => textsOf(raised)).toEqual(["An answer.", "First point."]);
  await expect(raised.getByRole("listitem").nth(1).locator(":focus")).toBeVisible();
  await press(page, "Alt+Shift+ArrowRight");
  await expect.poll(() => textsOf(background)).toEqual(["First point."]);
  await expect(page.locator(":focus")).toHaveValue("First point.");
  await press(page, "Alt+Shift+ArrowRight"); // there is no lane further right
  await press(page, "Alt+Shift+ArrowLeft");
  await expect.poll(() => textsOf(raised)).toEqual(["An answer.", "First point."]);
  expect(await textsOf(background)).toEqual([]);
  await press(page, "Control+z");
  await expect.poll(() => textsOf(background)).toEqual(["First point."]);
  await expect(page.getByLabel("Agenda item", { exact: true })).toHaveValue(/^[0-9a-f]{8}-/); // still this item

  const point = deliver.getByRole("listitem").first();
  await point.getByLabel("Agenda item of the point").selectOption({ label: "Item 1" });
  await expect(page.getByLabel("Agenda item", { exact: true })).toHaveValue("all");
  await expect(page.locator(":focus")).toHaveValue("Second point.");
  const first = page.getByRole("list", { name: /^To deliver: 1\. / });
  await expect.poll(async () => (await textsOf(first)).at(-1)).toBe("Second point.");
});

test("points are dragged within their lane, to a lane that is empty, and to another item", async ({
  start,
}) => {
  const running = await start();
  await openSample(running);
  const { page } = running;
  const [deliver, raised, background] = await fillItem(page);
  const drag = async (list: Locator, at: number, to: Locator, y: number): Promise<void> => {
    const row = list.getByRole("listitem").nth(at);
    await row.hover();
    await row.getByTitle("Drag").dragTo(to, { targetPosition: { x: 40, y }, steps: 5 });
  };

  await drag(deliver, 1, deliver.getByRole("listitem").first(), 2);
  await expect.poll(() => textsOf(deliver)).toEqual(["Second point.", "First point."]);
  await drag(deliver, 0, raised.getByRole("listitem").first(), 2);
  await expect.poll(() => textsOf(raised)).toEqual(["Second point.", "An answer."]);
  await drag(raised, 1, page.getByLabel("Add background"), 4);
  await expect.poll(() => textsOf(background)).toEqual(["An answer."]);
  expect(await textsOf(raised)).toEqual(["Second point."]);
  await press(page, "Control+z");
  await expect.poll(() => textsOf(raised)).toEqual(["Second point.", "An answer."]);

  await page.getByLabel("Agenda item", { exact: true }).selectOption("all");
  const other = page.getByRole("list", { name: /^To deliver: 7\. / });
  await drag(
    page.getByRole("list", { name: "To deliver: 9. Drag and keys" }),
    0,
    other.locator("..").getByLabel("Add a point to deliver"),
    4,
  );
  await expect.poll(async () => (await textsOf(other)).at(-1)).toBe("First point.");
});

test("the statement copy of an item is exported by a key, and says what it leaves out", async ({
  start,
  folder,
}) => {
  const running = await start();
  await openSample(running);
  const { page } = running;
  await fillItem(page);
  const second = laneOf(page, "To deliver").getByRole("listitem").nth(1);
  await second.getByLabel("Marking").selectOption({ label: "SECRET" });
  await expect(second.getByLabel("Marking")).toHaveValue("SECRET");
  const first = laneOf(page, "To deliver").getByLabel("Point", { exact: true }).first();
  await first.fill("First point, still being typed."); // not committed: it belongs to the copy all the same
  await answerSave(running, join(folder, "copy.docx"));
  await press(page, "Control+e");
  const files = page.getByLabel("Exported files");
  await expect(files.getByText("copy.pdf")).toBeVisible({ timeout: 30_000 });
  await expect(files).toContainText("Left out, marked SECRET: “Second point.”");
  expect(readdirSync(folder).filter((name) => name.startsWith("copy"))).toEqual(["copy.docx", "copy.pdf"]);
  const word = await wordText(readFileSync(join(folder, "copy.docx")));
  expect(word).toContain("Check against delivery");
  expect(word).toContain("First point, still being typed.");
  expect(word).toContain("Agenda item 9. Drag and keys");
  expect(word).not.toContain("Second point.");
  expect(word).not.toContain("An answer.");

  await answerSave(running, join(folder, "all.docx"));
  await page.getByLabel("Agenda item", { exact: true }).selectOption("all");
  await press(page, "Control+k");
  await page.keyboard.type("statement copy\n");
  await expect(files.getByText("all.pdf")).toBeVisible({ timeout: 30_000 });
  const all = await wordText(readFileSync(join(folder, "all.docx")));
  expect(all.split("Check against delivery").length).toBeGreaterThan(2);
});

test("points that are not cleared are counted and come up by a key; a reused one tells what changed since", async ({
  start,
}) => {
  const running = await start();
  await openSample(running);
  const { page } = running;
  await fillItem(page);
  await press(page, "Control+Shift+U");
  await page.keyboard.type("acetic anhydride");
  await page.getByRole("button", { name: "Reuse", exact: true }).first().focus();
  await press(page, "Enter");
  await expect(page.getByText("Here already")).toBeVisible();
  await press(page, "Escape");

  const reused = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: "Reused" }) });
  const text = reused.getByLabel("Point", { exact: true });
  await text.focus();
  await press(page, "Control+End");
  await page.keyboard.type(" And we will say so in writing.");
  await press(page, "Control+Enter");
  await reused.getByRole("button", { name: "Reused" }).focus();
  await press(page, "Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("7th Policy Consultative Group. What changed since:");
  await expect(dialog.locator("ins")).toContainText("And we will say so in writing.");
  await dialog.getByLabel("Add a clearance: by whom, office").focus();
  await page.keyboard.type("Legal adviser, Mission\n");
  await press(page, "Escape");

  const count = page.getByRole("button", { name: /not cleared/ });
  const before = Number(/\d+/.exec((await count.innerText()) ?? "")?.[0]);
  expect(before).toBeGreaterThan(0);
  await page.getByLabel("Agenda item", { exact: true }).focus();
  const seen: string[] = [];
  for (let index = 0; index < before; index += 1) {
    await press(page, "Control+Shift+K");
    await expect(page.locator("main li :focus")).toBeVisible();
    await page.waitForTimeout(100); // a key that is held down is not pressed anew
    seen.push(await page.locator("main li:has(:focus)").innerText());
  }
  expect(new Set(seen).size).toBe(before);
  expect(seen.every((row) => /Not yet|Refused/.test(row))).toBe(true);

  await press(page, "Control+Shift+U");
  await page.keyboard.type("acetic anhydride");
  await expect(page.getByText("Here, changed since")).toBeVisible();
  await expect(page.getByRole("dialog").locator("ins")).toContainText("in writing.");
});
