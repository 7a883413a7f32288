import { expect } from "@playwright/test";
import { test } from "./app.ts";

test("the window sees the contract, nothing of Node, and reaches nothing outside", async ({ start }) => {
  const { page } = await start();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  const seen = await page.evaluate(() => ({
    api: typeof Reflect.get(window, "api"),
    frozen: Object.isFrozen(Reflect.get(window, "api")),
    node: ["process", "require", "module", "Buffer", "global"].filter((name) => name in window),
  }));
  expect(seen).toEqual({ api: "object", frozen: true, node: [] });
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { name: "Prepare, brief, log, report" })).toBeVisible();
  expect(problems).toEqual([]); // react-aria's own styles pass the content security policy

  const refused = await page.evaluate(async () => ({
    fetch: await fetch("https://example.com/").then(
      () => "answered",
      () => "refused",
    ),
    opened: window.open("https://example.com/") === null ? "refused" : "opened",
    permission: await navigator.permissions.query({ name: "geolocation" }).then((status) => status.state),
  }));
  expect(refused).toMatchObject({ fetch: "refused" });
  expect(refused.permission).not.toBe("granted");
  await page.evaluate(() => window.location.assign("https://example.com/"));
  await page.waitForTimeout(300);
  await expect(page.getByRole("heading", { name: "Prepare, brief, log, report" })).toBeVisible();
});
