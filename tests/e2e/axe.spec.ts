import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "./app.ts";

for (const theme of ["light", "dark"]) {
  test(`axe finds no serious fault on any screen, ${theme}`, async ({ start }) => {
    test.setTimeout(180_000);
    const { page } = await start();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Look at the sample" }).click();
    await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();
    await page.getByRole("link", { name: /7th Policy Consultative Group/ }).click();
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    for (const tab of [
      "Meeting",
      "Delegations",
      "Points",
      "Positions",
      "Log",
      "Outcomes",
      "Brief",
      "Cable",
    ]) {
      await page
        .getByRole("navigation", { name: "Dossier", exact: true })
        .getByRole("link", { name: tab })
        .click();
      if (tab === "Meeting") {
        await page.getByLabel(/^Add a draft resolution/).fill("E/CN.7/2010/L.3 On precursors");
        await page.keyboard.press("Enter");
        const drafts = page.getByRole("list", { name: "Draft resolutions" });
        await drafts.getByLabel("Status").selectOption("voted"); // with all its fields
      }
      if (tab === "Cable") await page.keyboard.press("Control+d");
      await page.waitForTimeout(300);
      await expectNoFault(page, `${tab}, ${theme}`);
    }
    await page.keyboard.press("Control+Shift+F");
    await expect(page.getByRole("dialog", { name: "Search every dossier" })).toBeVisible();
    for (const words of ["", "precursors", "zebra"]) {
      await page.getByLabel("Words to search for").fill(words);
      await expect(page.getByRole("dialog").getByRole("status")).toHaveText(
        { "": /^Words, filters/, precursors: /^30 of/, zebra: /^Nothing/ }[words] ?? "",
      );
      await expectNoFault(page, `search for “${words}”, ${theme}`);
    }
  });
}

async function expectNoFault(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = serious.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  );
  expect(told, where).toEqual([]);
}
