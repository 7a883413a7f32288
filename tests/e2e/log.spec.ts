import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { aide } from "../main/cli/command.ts";
import { answerSave, dropFile, openSample, test } from "./app.ts";

const press = (page: Page, ...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const type = (page: Page, text: string): Promise<void> => page.keyboard.type(text);
const line = (page: Page) => page.getByLabel("What is said");
const floor = (page: Page) => page.getByRole("timer", { name: "Floor" });
const listed = (page: Page) =>
  page.getByRole("list", { name: "Speakers’ list" }).getByRole("listitem").allInnerTexts();
const names = async (page: Page) => (await listed(page)).map((text) => /\d\. ([^\n]+)/.exec(text)?.[1]);

test("the room is followed by keys: list, floor, break, point of order, and who spoke", async ({ start }) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  await press(page, "Control+5");
  await type(page, "can");
  await press(page, "F2");
  await expect(line(page)).toHaveValue("");
  await type(page, "iran");
  await press(page, "F2");
  await type(page, "uk for eu");
  await press(page, "F2");
  await type(page, "fra backs the work");
  await press(page, "F3");
  await expect(line(page)).toHaveValue("fra backs the work"); // what is typed stays, to be logged
  await expect(floor(page)).toContainText(/France 00:0\d \/ 03:00/);
  await press(page, "Enter", "F6");
  expect(await names(page)).toEqual(["Canada", "Iran", "United Kingdom for European Union"]);

  await press(page, "Alt+ArrowDown");
  await expect.poll(() => names(page)).toEqual(["Iran", "Canada", "United Kingdom for European Union"]);
  await press(page, "Control+Shift+Delete");
  await expect.poll(() => names(page)).toEqual(["Iran", "United Kingdom for European Union"]);
  await press(page, "Escape");
  await expect(line(page)).toBeFocused();
  await press(page, "F4");
  await expect(floor(page)).toContainText("Iran");
  await press(page, "F9", "F9");
  await expect(page.getByText("Nobody has the floor.")).toBeVisible();
  await press(page, "F4", "F4");
  await expect(floor(page)).toContainText("United Kingdom for European Union");
  await expect(page.getByText("Nobody is on the speakers’ list.")).toBeVisible();

  await press(page, "F8");
  await expect(page.getByText("Type the party first")).toBeVisible();
  await type(page, "rus point of order: the interpretation is lost");
  await press(page, "F8", "F7");
  await expect(line(page)).toHaveValue("");
  const log = page.getByRole("listbox", { name: "Interventions" });
  await expect(log).toContainText("Point of order by Russia: the interpretation is lost");
  await expect(floor(page)).toContainText("break since");
  await press(page, "Control+z");
  await expect(floor(page)).toContainText("United Kingdom"); // whose turn the break had ended
  await press(page, "F7", "F7"); // at once
  await expect(log.getByText("Resumed")).toBeVisible();
  await expect(floor(page)).not.toContainText("break");
  await press(page, "F6");
  await expect(page.getByRole("table")).toContainText("France");
  await expect(page.getByRole("table")).toContainText(/European Union, with members\s*[1-9]/);
});

test("the list stays at the newest, also where rows grow as the room opens beside them", async ({
  start,
}) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.keyboard.press("Control+5");
  const list = page.getByRole("listbox", { name: "Interventions" });
  const rows = list.getByRole("option");
  for (let at = 1; at <= 14; at += 1) {
    await page.keyboard.type(`rus backs it, as number ${at} #borders++\n`);
    await expect(rows.filter({ hasText: `number ${at}` })).toHaveAttribute("data-state", "durable");
  }
  await expect(rows.last()).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("F6");
  await expect(page.getByRole("heading", { name: "Speakers’ list" })).toBeVisible();
  await expect(rows.last()).toContainText("number 14");
  await expect(rows.last()).toBeInViewport({ ratio: 1 });
  await list.evaluate((element) => (element.scrollTop = 0)); // away from the newest: there it stays
  await page.getByLabel("What is said").focus();
  await page.keyboard.type("irn says it is number 15\n");
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "saved");
  await expect(rows.first()).toBeInViewport({ ratio: 1 });
});

test("an entry is filtered, corrected, taken over as a position, linked to our points, and purged", async ({
  start,
  folder,
}) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  await press(page, "Control+5");
  await type(page, "fra has doubts #borders--\n");
  await type(page, "usa no new roundtables before the two groups report\n");
  await press(page, "ArrowUp"); // at once: it is the last entry that comes, not the one before
  await expect(line(page)).toHaveValue("usa no new roundtables before the two groups report");
  await expect(page.locator('[data-state="durable"]')).toHaveCount(2);
  const log = page.getByRole("listbox", { name: "Interventions" });
  await expect(log).toContainText("moved: from supports to opposes");

  await press(page, "End");
  await type(page, " on the Balkans\n");
  await expect(log).toContainText("report on the Balkans");
  await expect(log).toContainText("corrected");
  await press(page, "Control+j");
  const panel = page.getByRole("complementary", { name: "Entry" });
  await expect(panel).toContainText("usa no new roundtables before the two groups report");
  await panel.getByRole("checkbox").first().focus();
  await press(page, "Space");
  await expect(log).toContainText("✓ delivered:");
  await press(page, "Escape");
  await expect(line(page)).toBeFocused();
  await type(page, "ind will look at it #borders0\n");
  await press(page, "Control+m", "Control+j"); // both are about the last entry
  await expect(page.getByText("Recorded as a position.")).toBeVisible();
  await expect(panel).toContainText("will look at it");
  await press(page, "Escape");

  await press(page, "Control+f");
  await type(page, "doubts");
  await expect(page.locator('[data-state="durable"]')).toHaveCount(1);
  await answerSave(running, join(folder, "floor.docx"));
  await press(page, "Control+e");
  await expect(page.getByLabel("Exported files").getByText("floor.csv")).toBeVisible({ timeout: 30_000 });
  expect(readdirSync(folder).filter((name) => name.startsWith("floor"))).toEqual([
    "floor.csv",
    "floor.docx",
    "floor.pdf",
  ]);
  const csv = readFileSync(join(folder, "floor.csv"), "utf8");
  expect(csv).toContain("fra has doubts #borders--");
  expect(csv).not.toContain("roundtables");

  await press(page, "Escape", "Shift+Tab", "Home", "Enter");
  await expect(panel).toContainText("Before, on 2009-");
  await panel.getByRole("button", { name: "Record as a position" }).focus();
  await press(page, "Enter");
  await expect(panel).toContainText("Recorded as their position.");
  await panel.getByRole("button", { name: "Purge…" }).focus();
  await press(page, "Enter");
  await expect(page.getByRole("dialog")).toContainText("1 position");
  await press(page, "Enter"); // nothing is answered by a key meant for something else
  await expect(page.getByRole("dialog")).toBeVisible();
  await press(page, "Tab", "Tab", "Enter");
  await expect(page.getByText("Purged.")).toBeVisible();
  await expect(log).not.toContainText("has doubts");
  await expect(line(page)).toBeFocused();
});

const spoken = [
  "rus prefers one group on financial flows",
  "iran is interested in expert talks on precursor control",
  "fra backs precursors and border security as priorities",
  "ind asks who would host the ministerial meeting",
];
const at = (minute: number): string => `~2010-03-10 11:${String(minute).padStart(2, "0")}`;

test("two note-takers: the other's clock, statements logged twice, and both authors", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  const ben = ["--workspace", join(folder, "ben"), "--author", "Ben"];
  aide(["sample", ...ben]);
  const theirs = spoken.map((text, index) => `${at(10 + 5 * index)} ${text} indeed`).join("\n");
  expect(aide(["log", "cnd-2010-margins", ...ben], theirs).code).toBe(0);
  aide(["export", "cnd-2010-margins", ...ben, "--out", join(folder, "ben.aide")]);

  const running = await start();
  const { page } = running;
  await openSample(running);
  await press(page, "Control+5");
  for (const [index, text] of spoken.entries()) await type(page, `${at(3 + 5 * index)} ${text}\n`);
  await expect(page.locator('[data-state="durable"]')).toHaveCount(4);
  await dropFile(page, "ben.aide", readFileSync(join(folder, "ben.aide")));
  await expect(page.getByText(/Merging adds \d+ changes/)).toBeVisible();
  await page.getByRole("button", { name: "Merge", exact: true }).focus();
  await press(page, "Enter");
  await expect(page.locator('[data-state="durable"]')).toHaveCount(8);
  const log = page.getByRole("listbox", { name: "Interventions" });
  await expect(log).toContainText("Ben");
  await expect(log).not.toContainText("also by");

  await expect(page.getByText("Ben’s clock seems 07:00 min ahead of this one")).toBeVisible();
  await page.getByRole("button", { name: "Show Ben’s times by this clock" }).focus();
  await press(page, "Enter");
  await expect(page.getByText("4 statements may be logged twice.")).toBeVisible();
  await expect(log).not.toContainText("11:25"); // of Ben's last, now at 11:18

  await press(page, "Control+Shift+J");
  const panel = page.getByRole("complementary", { name: "Entry" });
  await panel.getByRole("button", { name: "Join them" }).focus();
  await press(page, "Enter");
  await expect(page.locator('[data-state="durable"]')).toHaveCount(7);
  await press(page, "Control+Shift+J");
  await panel.getByRole("button", { name: "Keep both" }).focus();
  await press(page, "Enter");
  await expect(line(page)).toBeFocused();
  await expect(page.getByText("2 statements may be logged twice.")).toBeVisible();
  await expect(page.locator('[data-state="durable"]')).toHaveCount(7);
});
