import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "out/test-results",
  workers: 2, // each spec starts the whole app, and waits as much as it works
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
});
