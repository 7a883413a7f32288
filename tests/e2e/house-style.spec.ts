import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { png } from "../fixtures/ministry/pictures.ts";
import { ministryTemplate } from "../fixtures/ministry/template.ts";
import { answerSave, openSample, skipWithout, test, type RunningApp } from "./app.ts";

/** The next dialogs that ask which file are answered by this path. */
const answerOpen = ({ app }: RunningApp, path: string): Promise<void> =>
  app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);

test("a ministry's template and logo are chosen by keys, a refused one changes nothing, and the pack is written in them", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  const running = await start();
  const { page } = running;
  await openSample(running);
  const file = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const press = async (button: string): Promise<void> => {
    await dialog.getByRole("button", { name: button }).focus();
    await page.keyboard.press("Enter");
  };
  await page.keyboard.press("Control+,");
  await page.getByRole("button", { name: "Word styles and logo…" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Word styles and logo" });
  await expect(dialog).toContainText("Those of Aide-Mémoire are used.");

  await answerOpen(running, file("ministry.dotx", ministryTemplate()));
  await press("Choose a template…");
  await expect(dialog).toContainText("Those of ministry.dotx are used.");
  await answerOpen(running, file("programs.dotx", ministryTemplate({ "word/vbaProject.bin": "x" })));
  await press("Choose another template…");
  await expect(dialog.getByRole("alert")).toContainText("The file programs.dotx holds macros");
  await expect(dialog).toContainText("Those of ministry.dotx are used.");

  await answerOpen(running, file("drawing.svg", new TextEncoder().encode("<svg/>")));
  await press("Choose a logo…");
  await expect(dialog.getByRole("alert")).toContainText("SVG drawing");
  await answerOpen(running, file("emblem.png", png({ width: 420, height: 120 })));
  await press("Choose a logo…");
  await expect(dialog).toContainText("emblem.png stands on the cover.");
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  await dialog.getByLabel("What it shows").fill("Arms of the republic");
  await page.keyboard.press("Enter");
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include("[role=dialog]").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await press("Done");

  await running.app.close();
  const again = await start();
  await again.page.keyboard.press("Control+7");
  await expect(again.page.getByText(/^\d+ pages$/)).toBeVisible({ timeout: 60_000 });
  await answerSave(again, join(folder, "pack.docx"));
  await again.page.keyboard.press("Control+e");
  await expect(again.page.getByLabel("Exported files")).toContainText("pack.docx", { timeout: 60_000 });
  const parts = unzipSync(readFileSync(join(folder, "pack.docx")));
  expect(strFromU8(parts["word/styles.xml"] ?? new Uint8Array())).toContain("Times New Roman");
  expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain(`descr="Arms of the republic"`);
  await again.page.keyboard.press("Control+Shift+A");
  const accessible = join(folder, "pack.accessible.pdf");
  await expect.poll(() => existsSync(accessible), { timeout: 60_000 }).toBe(true);
  skipWithout("qpdf");
  const opened = spawnSync("qpdf", ["--qdf", "--object-streams=disable", accessible, "-"], {
    maxBuffer: 2 ** 28,
  });
  expect(opened.stdout.includes("/Alt (Arms of the republic)")).toBe(true);
});
