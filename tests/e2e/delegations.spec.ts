import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { rosterFromFile } from "../../main/intake/roster.ts";
import { wordText } from "../main/documents/read-back.ts";
import { answerSave, openSample, skipWithout, test } from "./app.ts";

test("the list of participants is exported, and its spreadsheet is a roster again", async ({
  start,
  folder,
}) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.keyboard.press("Control+2");
  await page.getByLabel(/^Add a person to United States/).focus();
  await page.keyboard.type("=SUM(A1), @Embassy\n");
  await page.keyboard.type("Zoë Left-Unfinished, UNVIE"); // no Enter: it belongs to the list all the same
  await answerSave(running, join(folder, "people.docx"));
  await page.keyboard.press("Control+k");
  await page.keyboard.type("list of participants\n");
  await expect(page.getByLabel("Exported files").getByText("people.csv")).toBeVisible({ timeout: 30_000 });
  expect(readdirSync(folder).filter((name) => name.startsWith("people"))).toEqual([
    "people.csv",
    "people.docx",
    "people.pdf",
  ]);
  const word = await wordText(readFileSync(join(folder, "people.docx")));
  expect(word).toContain("Zoë Left-Unfinished");
  const people = await page.getByText(/^\d+ people in/).innerText();
  const csv = readFileSync(join(folder, "people.csv"), "utf8");
  expect(csv).toContain("'=SUM(A1),United States,'@Embassy,");
  const read = await rosterFromFile(join(folder, "people.csv"));
  const table = read.ok ? read.value : null;
  expect(table?.problems).toEqual([]);
  expect(table?.rows).toHaveLength(Number.parseInt(people, 10));
  expect(table?.rows.map(({ cells }) => cells[0])).toContain("Zoë Left-Unfinished");
});

test("a name in Arabic letters is in the list's PDF as it is written", async ({ start, folder }) => {
  skipWithout("pdftotext");
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.keyboard.press("Control+2");
  await page.getByLabel(/^Add a person to United States/).focus();
  await page.keyboard.insertText("محمد الحسن");
  await page.keyboard.press("Enter");
  await answerSave(running, join(folder, "people.docx"));
  await page.keyboard.press("Control+k");
  await page.keyboard.type("list of participants\n");
  const exported = page.getByLabel("Exported files");
  await expect(exported.getByText("people.pdf")).toBeVisible({ timeout: 60_000 });
  await expect(exported.getByText(/people\.|PDF/)).toHaveText(["people.docx", "people.pdf", "people.csv"]); // and no warning
  const read = spawnSync("pdftotext", ["-layout", join(folder, "people.pdf"), "-"], { encoding: "utf8" });
  expect(read.stdout.normalize("NFKC")).toContain("محمد الحسن");
});

test("somebody who came to an earlier meeting is known again, by the roster and by name", async ({
  start,
}) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.keyboard.press("Control+n");
  await page.keyboard.type("Another session");
  await page.getByRole("button", { name: "Create" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("banner")).toContainText("Another session");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Control+2");
  await expect(page.getByText(/^0 people/)).toBeVisible();
  await page.keyboard.press("Control+i");
  await page.getByLabel("Rows of the roster").fill("Name\tCountry\nSullivan, John\tUnited States");
  await page.getByRole("button", { name: "Look through" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Came to: Paris Pact/)).toBeVisible();
  await page.getByRole("button", { name: "Take in 1 person" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Title", { exact: true }).first()).toHaveValue(/Director/);
  await page.getByLabel(/^Add a person to United States/).focus();
  await page.keyboard.type("Howard Steers\n");
  await expect(page.getByText(/^Howard Steers came to: Paris Pact/)).toBeVisible();
  await expect(page.getByLabel("Office", { exact: true }).nth(1)).toHaveValue("EUCOM");
});

test("where somebody sits and who they are is kept by keyboard, and stands in the pack", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.keyboard.press("Control+2");
  await page.getByRole("button", { name: /details of Adam Davis/i }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Adam Davis" }).getByLabel("Seat")).toBeFocused();
  await page.keyboard.type("Second row\n");
  await page.getByLabel("Biography").focus();
  await page.keyboard.type("Came to Vienna for precursors.");
  await page.keyboard.press("Escape"); // takes back what is typed, and nothing else
  await page.keyboard.type("Covers precursors since 2007.");
  await page.getByLabel("Marking").selectOption({ label: "SENSITIVE BUT UNCLASSIFIED" });
  await page.getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /details of Adam Davis/i })).toHaveText("Second row");
  await answerSave(running, join(folder, "people.docx"));
  await page.keyboard.press("Control+7");
  await expect(page.getByText(/^\d+ pages$/)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("Control+e");
  await expect(page.getByLabel("Exported files").getByText("people.docx")).toBeVisible({ timeout: 30_000 });
  const word = await wordText(readFileSync(join(folder, "people.docx")));
  expect(word).toContain("Seat: Second row");
  expect(word).toContain("(SBU) Adam Davis. Covers precursors since 2007.");
  expect(word).not.toContain("Came to Vienna");
});
