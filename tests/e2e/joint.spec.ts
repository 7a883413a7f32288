import { expect } from "@playwright/test";
import { openSample, test } from "./app.ts";

const shots = process.env["SHOTS"];

test("several who speak as one, a slip of the fingers, and a pledge in plain words are shown, taken and kept", async ({
  start,
}) => {
  const running = await start();
  const { page } = running;
  const shot = async (name: string): Promise<void> => {
    if (shots === undefined) return;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${shots}/${name}-${colorScheme}.png` });
    }
  };
  await openSample(running);
  await page.keyboard.press("Control+5");
  const understood = page.getByLabel("Understood as");
  const log = page.getByRole("main");

  await page.keyboard.type("canada, mexico & norway suport a group #precursors++");
  await expect(understood).toContainText("Mexico");
  await expect(understood).toContainText("supported");
  await shot("joint-line");
  await page.keyboard.press("Enter");
  await expect(log.getByText("Canada, Mexico and Norway", { exact: true })).toBeVisible();

  await page.keyboard.type("norway pledges 500k usd for labs over 2 yrs");
  await expect(understood).toContainText("USD 500,000 announced: labs, over 2 years");
  await page.keyboard.press("Tab");
  await shot("pledge-line");
  await page.keyboard.press("Enter");
  await expect(log.getByText("Pledge: USD 500,000, announced: labs, over 2 years")).toBeVisible();
  await page.keyboard.type("italy gives 50k eur for dogs\n"); // the proposal is not taken
  await page.keyboard.type("nor !pledge 500k usd !action ind & chn to meet by fri");
  await page.keyboard.press("Enter");
  await shot("joint-log");

  await page.keyboard.press("Control+6");
  const pledges = page.getByRole("list", { name: "Pledges" });
  await expect(pledges.getByText("May be told twice")).toHaveCount(1);
  expect(
    await pledges
      .getByLabel("Purpose")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).toContain("labs");
  expect(
    await pledges.getByLabel("Term").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).toContain("over 2 years");
  await shot("joint-outcomes");
  const inWords = page.getByRole("list", { name: "Told in plain words" });
  await expect(inWords.getByRole("listitem")).toHaveCount(1);
  await inWords.getByRole("button", { name: "Record EUR 50,000 announced: dogs" }).press("Enter");
  await expect(inWords).toHaveCount(0);
  await expect(pledges.getByText("Italy", { exact: true })).toBeVisible();
  expect(
    await page.getByLabel("Who").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).toContain("India and China");
});
