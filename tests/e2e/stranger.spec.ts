import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, type Page } from "@playwright/test";
import { answerSave, test, type RunningApp } from "./app.ts";

const passphrase = "seven quiet harbours";

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Types lines where the keyboard is, each saved by Enter. */
async function typeLines(page: Page, lines: readonly string[]): Promise<void> {
  for (const line of lines) await page.keyboard.type(`${line}\n`);
}

/** Goes with Tab, or another key, until the keyboard is on what is called so. */
async function goTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  const named = page
    .getByRole("button", { name })
    .or(page.getByRole("textbox", { name }))
    .or(page.getByRole("combobox", { name }));
  const isThere = (): Promise<boolean> =>
    named.evaluateAll((found) => found.some((one) => one === document.activeElement));
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await isThere()) return;
    await press(page, key);
  }
  expect(await isThere(), `the keyboard does not reach ${String(name)}`).toBe(true);
}

async function openDialog(page: Page, words: string, title: string): Promise<void> {
  await press(page, "Control+k");
  await page.keyboard.type(`${words}\n`);
  await expect(page.getByRole("dialog", { name: title })).toBeVisible();
}

async function takeInRoster(
  { app, page }: RunningApp,
  file: string,
  people: number,
  left: number,
): Promise<void> {
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    },
    resolve("tests/fixtures/rosters", file),
  );
  await press(page, "Control+i");
  await goTo(page, "Read a file…");
  await press(page, "Enter");
  await expect(page.getByRole("button", { name: `Take in ${people} people` })).toBeVisible();
  await goTo(page, `Take in ${people} people`, "Shift+Tab");
  await press(page, "Enter");
  await expect(page.getByText(`${people} people taken in, ${left} left out.`)).toBeVisible();
}

async function unlock(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Aide-Mémoire is locked" })).toBeVisible();
  await page.keyboard.type(`${passphrase}\n`);
  await expect(page.getByRole("heading", { name: "Dossiers" })).toBeVisible();
}

const saved = (page: Page): Promise<void> =>
  expect(page.locator("[data-save]")).toHaveAttribute("data-save", "saved");

test("a stranger prepares, logs, reports, locks and restores a meeting by the keyboard alone", async ({
  start,
  folder,
}) => {
  let running = await start();
  let { page } = running;
  await page.keyboard.type("Marie Lévêque");
  await press(page, "Tab");
  await page.keyboard.type("irel");
  await press(page, "Tab"); // takes the party that is lit
  await goTo(page, "Go on");
  await press(page, "Enter", "Control+n");
  await page.keyboard.type("Seventh session on ballast water");
  await expect(page.getByRole("combobox", { name: "The party we serve" })).toHaveValue("Ireland");
  await goTo(page, "Time zone there");
  await press(page, "Control+a");
  await page.keyboard.type("zurich");
  await press(page, "Enter");
  await expect(page.getByRole("combobox", { name: "Time zone there" })).toBeFocused();
  await goTo(page, "Create");
  await press(page, "Enter");
  await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();

  await press(page, "Insert");
  await typeLines(page, ["1. Draft guidelines on sampling", "2. Fund for training"]);
  await goTo(page, "Add an objective");
  await typeLines(page, ["Have the guidelines adopted", "Keep the fund voluntary"]);

  await press(page, "Control+2");
  await takeInRoster(running, "provisional-list.xlsx", 30, 2); // Martin twice, Müller as Mueller
  await takeInRoster(running, "liste-windows-1252.csv", 30, 1);
  await expect(page.getByText("60 people in 12 delegations")).toBeVisible();
  const names = await page
    .getByLabel("Name", { exact: true })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  expect(names).toHaveLength(60);
  expect(names).toEqual(
    expect.arrayContaining(["José García Núñez", "Élise DUPONT-LÉGER", "محمد الشريف", "山田 太郎"]),
  );

  await press(page, "Escape", "Control+3", "Insert");
  await typeLines(page, ["We support the guidelines as they stand"]);
  await press(page, "Escape", "Control+4", "Insert");
  await typeLines(page, ["Sampling guidelines", "Training fund"]);
  await goTo(page, /^Ireland on Sampling guidelines/, "Shift+Tab");
  await press(page, "ArrowDown", "o", "ArrowDown", "s", "Enter");
  await goTo(page, "What they say");
  await typeLines(page, ["Would add a review after two years"]);
  await expect(page.getByRole("list", { name: "History" })).toContainText("Supports");
  await press(page, "Escape");
  await expect(page.getByLabel("The cell in words")).toContainText("Would add a review after two years");

  await press(page, "Control+5");
  await typeLines(page, [
    "fra supports the guidelines #sampling++",
    "!decision Guidelines adopted",
    "can !pledge 200k CAD",
  ]);
  await expect(page.getByText("Decision, agreed")).toBeVisible();
  await expect(page.getByText("Pledge: CAD 200,000, announced")).toBeVisible();

  await answerSave(running, join(folder, "pack.docx"));
  await press(page, "Control+7", "Control+e");
  await expect(page.getByLabel("Exported files")).toBeVisible({ timeout: 30_000 });
  expect(existsSync(join(folder, "pack.docx")) && existsSync(join(folder, "pack.pdf"))).toBe(true);
  await press(page, "Control+8", "Control+d");
  await expect(page.getByText(/France supported sampling guidelines/)).toBeVisible();
  await saved(page);

  await openDialog(page, "passphrase", "Set a passphrase");
  await page.keyboard.type(passphrase);
  await press(page, "Tab");
  await page.keyboard.type(`${passphrase}\n`);
  await expect(page.getByText(/^The passphrase is set/)).toBeVisible();
  await press(page, "Escape", "Control+l"); // keeps a backup that was made meanwhile, if there is one
  await unlock(page);
  await running.app.close();
  running = await start();
  ({ page } = running);
  await unlock(page);

  await openDialog(page, "backups", "Backups");
  await goTo(page, "Back up now");
  const backups = page.getByRole("list", { name: "Backups" }).getByRole("listitem");
  const before = await backups.count();
  await press(page, "Enter");
  await expect(backups).toHaveCount(before + 1);
  await press(page, "Escape", "Control+5");
  await typeLines(page, ["fra withdraws everything"]);
  await saved(page);
  await openDialog(page, "backups", "Backups");
  await goTo(page, /^Look at the backup of/); // the newest
  await press(page, "Enter");
  await goTo(page, "Put it back");
  await press(page, "Enter");
  await expect(page.getByText(/ is back\. What was there is kept as set-aside-/)).toBeVisible();

  await expect(page.getByText("supports the guidelines", { exact: true })).toBeVisible(); // the same screen again
  await expect(page.getByText("withdraws everything")).toHaveCount(0);
  await press(page, "Control+2");
  await expect(page.getByText("60 people in 12 delegations")).toBeVisible();
  const kept = readdirSync(folder, { recursive: true, encoding: "utf8" });
  expect(kept.filter((name) => name.includes("set-aside-") && name.endsWith(".db"))).toHaveLength(1);
});
