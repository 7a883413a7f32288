import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { answerSave, dropFile, openSample, test } from "./app.ts";

test("a dossier file opened from the desktop, with the app or while it runs, is shown for merging", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  const running = await start();
  await openSample(running);
  const file = join(folder, "from-ana.aide");
  await answerSave(running, file);
  await running.page.keyboard.press("Control+Shift+E");
  await running.page.keyboard.press("Enter");
  await expect(running.page.getByText("Exported to")).toBeVisible();
  await running.app.close();

  const { app, page } = await start(file);
  const asked = page.getByRole("dialog", { name: "Merge from-ana.aide" });
  await expect(asked).toContainText("Everything in the file is here already");
  await page.keyboard.press("Escape");
  await expect(asked).toBeHidden();

  await app.evaluate(
    ({ app: ours }, path) => ours.emit("open-file", { preventDefault: () => undefined }, path),
    file,
  );
  await expect(asked).toContainText("Everything in the file is here already");
  await page.keyboard.press("Escape");
  await app.evaluate(
    ({ app: ours }, path) => ours.emit("second-instance", {}, ["program", path], "/"),
    `${file}.gone.aide`,
  );
  await expect(page.getByText(/cannot be read|not there|does not exist|no longer there/)).toBeVisible();
});

test("a dossier leaves with a passphrase, comes in by a drop, and again changes nothing", async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  const running = await start();
  const { page } = running;
  await openSample(running);
  const file = join(folder, "from-ana.aide");
  await answerSave(running, file);

  await page.getByLabel("Place", { exact: true }).fill("Room M2");
  await page.keyboard.press("Control+Shift+E");
  await page.keyboard.type("open sesame");
  await page.keyboard.press("Tab");
  await page.keyboard.type("open sesame\n");
  await expect(page.getByText("Exported to")).toBeVisible();
  const bytes = readFileSync(file);
  expect(bytes.toString("latin1")).toContain("age-encryption.org");

  await dropFile(page, "from-ana.aide", bytes.subarray(0, 300));
  await page.keyboard.type("open sesame\n");
  await expect(page.getByRole("alert")).toBeVisible();
  await page.keyboard.press("Escape");

  await dropFile(page, "from-ana.aide", bytes);
  await expect(page.getByText("This file is locked with a passphrase.")).toBeVisible();
  await page.keyboard.type("wrong\n");
  await expect(page.getByText("This passphrase does not open the file.")).toBeVisible();
  await page.getByLabel("Passphrase of the file").fill("open sesame");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Everything in the file is here already")).toBeVisible();
  await page.getByRole("button", { name: "Merge", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Everything in the file was here already.")).toBeVisible();

  await dropFile(page, "people.csv", Buffer.from("a,b"));
  await expect(page.getByText("people.csv is no dossier file")).toBeVisible();
});
