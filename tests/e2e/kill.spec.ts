import { once } from "node:events";
import { expect, type ElectronApplication } from "@playwright/test";
import { openSample, snapshotOf, test } from "./app.ts";

const kills = 5;

test(`48: no entry that turned black is lost when the app is killed, ${kills} times`, async ({ start }) => {
  test.setTimeout(240_000);
  const black = new Set<string>();
  for (let round = 0; round < kills; round += 1) {
    const { app, page } = await start();
    if (round === 0) {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Look at the sample" }).click();
      await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();
    }
    await page.keyboard.press("Control+5");
    await expect(page.getByLabel("What is said")).toBeFocused();
    const killAt = Date.now() + 400 + Math.random() * 900;
    for (let line = 0; Date.now() < killAt; line += 1) {
      await page.keyboard.type(`rus says entry ${round}/${line} of this round`);
      await page.keyboard.press("Enter");
      const shown = await page.locator('[data-state="durable"]').allTextContents();
      for (const text of shown) black.add(/says entry \d+\/\d+ of this round/.exec(text)?.[0] ?? "");
      black.delete("");
    }
    await kill(app);
  }
  expect(black.size).toBeGreaterThan(kills);
  const { page } = await start();
  const { records } = await snapshotOf(page);
  const kept = new Set(records.flatMap((one) => (one.kind === "intervention" ? [one.body.text] : [])));
  expect([...black].filter((text) => !kept.has(text))).toEqual([]);
});

test("a line that cannot be saved stays a draft, and is in the field again after the app was killed", async ({
  start,
}) => {
  const running = await start();
  const { page, app } = running;
  await openSample(running);
  await page.keyboard.press("Control+5");
  const longer = `fra says ${"far too much ".repeat(2000)}`.trim();
  await page.getByLabel("What is said").fill(longer);
  await expect.poll(async () => (await snapshotOf(page)).drafts["log"]).toBe(longer);
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-save="failed"]')).toContainText("longer than 20,000 characters");
  await expect(page.getByLabel("What is said")).toHaveValue("");
  await kill(app);
  const again = await start();
  await again.page.keyboard.press("Control+5");
  await expect(again.page.getByLabel("What is said")).toHaveValue(longer);
});

async function kill(app: ElectronApplication): Promise<void> {
  const gone = once(app.process(), "exit");
  app.process().kill("SIGKILL");
  await gone;
}
