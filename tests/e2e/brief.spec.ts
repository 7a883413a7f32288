import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { answerSave, openSample, skipWithout, test } from "./app.ts";

test("an edition is issued by keyboard, and frozen only when its files are written", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.keyboard.press("Control+7");
  await expect(page.getByText(/^\d+ pages$/)).toBeVisible({ timeout: 30_000 });
  const saveTo = (path: string): Promise<void> => answerSave(running, path);
  await saveTo(join(folder, "not-there", "pack.docx"));
  await page.keyboard.press("Control+i");
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: /not there|is missing|does not exist|folder/ })
      .first(),
  ).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: /^Issue edition 1/ })).toBeVisible();

  await saveTo(join(folder, "pack.docx"));
  await page.keyboard.press("Control+i");
  await expect(page.getByRole("list", { name: "Editions issued" })).toContainText("Edition 1,", {
    timeout: 30_000,
  });
  await expect(page.getByRole("button", { name: /^Issue edition 2/ })).toBeVisible();
  expect(existsSync(join(folder, "pack.pdf"))).toBe(true);
});

const arabic = "السيد محمد يشكر المكتب";
const persian = "کارشناسان سال مهمی داشتند";
const poppler = (program: string, ...args: readonly string[]): string =>
  spawnSync(program, args, { encoding: "utf8", maxBuffer: 2 ** 28 }).stdout;

test("the accessible PDF is tagged, has its language, title and banner, and sets Arabic rightly", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  skipWithout("qpdf", "pdfinfo", "pdffonts", "pdftotext");
  const running = await start();
  const { page } = running;
  await openSample(running);
  await page.keyboard.press("Control+3");
  await page.getByLabel("Add a point to deliver").first().focus();
  for (const point of [arabic, persian]) {
    await page.keyboard.insertText(point);
    await page.keyboard.press("Enter");
  }
  await expect(page.locator("[data-save]")).toHaveAttribute("data-save", "saved");
  await page.keyboard.press("Control+7");
  const file = join(folder, "pack.accessible.pdf");
  await running.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    join(folder, "pack.pdf"),
  );
  await page.getByRole("button", { name: "Export the accessible PDF" }).click({ timeout: 30_000 });
  const exported = page.getByLabel("Exported files").getByText("pack.accessible.pdf");
  await expect(exported).toBeVisible({ timeout: 60_000 });
  rmSync(file);
  await page.keyboard.press("Control+Shift+A");
  await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
  await expect(exported).toBeVisible({ timeout: 60_000 });

  const info = poppler("pdfinfo", file);
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Title:\s+Briefing pack: Paris Pact/);
  expect(spawnSync("qpdf", ["--check", file]).status).toBe(0);
  const unpacked = poppler("qpdf", "--qdf", "--object-streams=disable", file, "-");
  expect(unpacked).toMatch(/\/Lang \(en-US\)/);
  expect(unpacked).toMatch(/\/Type \/Outlines/);
  const fonts = poppler("pdffonts", file).trim().split("\n").slice(2);
  expect(fonts.filter((font) => !/ yes +\w+ +yes +\d+ +\d+$/.test(font))).toEqual([]); // embedded, and with its letters
  for (const name of ["NotoSans-Bold", "Vazirmatn"])
    expect(
      fonts.some((font) => font.includes(name)),
      name,
    ).toBe(true);
  const tags = spawnSync("pdfinfo", ["-struct", file], { encoding: "utf8", maxBuffer: 2 ** 28 });
  expect(tags.stderr).toBe(""); // poppler complains of tags it does not know, as of <strong>
  const structure = tags.stdout;
  for (const tag of ["H1", "H2", "Table", "TH", "TD", "L", "LI"])
    expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, "m"));
  const text = poppler("pdftotext", file, "-").normalize("NFKC");
  expect(text).toContain(arabic);
  expect(text).toContain(persian);
  expect(text.split("SENSITIVE BUT UNCLASSIFIED").length).toBeGreaterThan(20);
  expect(text).toMatch(/Page 2 of \d+/);
  await expect(page.getByRole("button", { name: /^Accessible PDF/ })).toBeVisible();
});
