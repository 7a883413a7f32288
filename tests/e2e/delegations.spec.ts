import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { rosterFromFile } from "../../main/intake/roster.ts";
import { wordText } from "../main/documents/read-back.ts";
import { answerSave, openSample, test } from "./app.ts";

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
  await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();
  await page.keyboard.press("Control+2");
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
