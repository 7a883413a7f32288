import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { answerSave, appArguments, electronProgram, launch, openSample, test } from "./app.ts";

const canTrace = process.getuid?.() === 0 && spawnSync("strace", ["-V"]).status === 0;

/** Electron's program under `strace`, which writes down all that it and the processes it starts say to the network. */
function traced(folder: string, trace: string): string {
  const program = join(folder, "traced");
  const options = `-f -yy -qq -o '${trace}' -e trace=network`;
  writeFileSync(program, `#!/bin/sh\nexec strace ${options} '${electronProgram}' "$@"\n`);
  chmodSync(program, 0o755);
  return program;
}

/** Names an address of the internet, or sends over a line that has one. */
const isInternet = (call: string): boolean =>
  /^(?:connect|send\w+)\(.*sa_family=AF_INET/.test(call) || /^send\w+\(\d+<(?:TCP|UDP)/.test(call);

/** On this machine: Playwright, which drives the app. */
const isLoopback = (call: string): boolean =>
  /inet_addr\("127\.|inet_pton\(AF_INET6, "::1"|->(?:127\.|\[::1\])/.test(call);

/**
 * How Chromium, the stand-in's and Electron's, asks the system whether it has a way into IPv6: it ties a UDP socket to
 * a well-known address and closes it. No byte is sent; no switch turns it off.
 */
const isProbe = (call: string): boolean =>
  /^connect\(\d+<UDPv6:.*sin6_port=htons\(443\).*"2001:4860:4860::8888"/.test(call);

test("neither the app nor its Chromium says a word to the network while a pack is exported and a cable drafted", async ({
  folder,
}) => {
  test.skip(!canTrace, "strace is not installed (npm run setup brings it), or needs root here");
  test.setTimeout(300_000);
  const trace = join(folder, "trace");
  const running = await launch(traced(folder, trace), appArguments(folder));
  const { page, app } = running;
  await openSample(running);
  await page.keyboard.press("Control+7");
  await expect(page.getByText(/^\d+ pages$/)).toBeVisible({ timeout: 60_000 });
  await answerSave(running, join(folder, "pack.docx"));
  await page.keyboard.press("Control+e");
  await expect(page.getByLabel("Exported files")).toContainText("pack.pdf", { timeout: 60_000 });
  await page.keyboard.press("Control+8");
  await page.keyboard.press("Control+d");
  await expect(page.getByLabel("Paragraph 1", { exact: true })).toBeVisible({ timeout: 60_000 });
  await app.close();

  const calls = readFileSync(trace, "utf8")
    .split("\n")
    .map((line) => line.replace(/^\d+ +/, ""))
    .filter(isInternet);
  expect(calls.filter(isLoopback).length).toBeGreaterThan(100); // the trace sees what is sent
  expect(calls.filter((call) => !isLoopback(call) && !isProbe(call))).toEqual([]);
});
