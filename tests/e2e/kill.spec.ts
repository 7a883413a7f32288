import { once } from "node:events";
import { expect } from "@playwright/test";
import type { Api, DossierSnapshot } from "../../shared/ipc-contract.ts";
import { test } from "./app.ts";

declare global {
  interface Window {
    readonly api: Api;
  }
}

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
    const gone = once(app.process(), "exit");
    app.process().kill("SIGKILL");
    await gone;
  }
  expect(black.size).toBeGreaterThan(kills);
  const { page } = await start();
  const kept = await page.evaluate(async () => {
    const dossier = /[0-9a-f-]{36}/.exec(window.location.hash)?.[0] ?? "";
    const opened = await window.api.dossier.open({ dossier });
    const { records } = JSON.parse(opened.ok ? opened.value : "{}") as DossierSnapshot;
    return records.flatMap((one) => (one.kind === "intervention" ? [one.body.text] : []));
  });
  expect([...black].filter((text) => !kept.includes(text))).toEqual([]);
});
