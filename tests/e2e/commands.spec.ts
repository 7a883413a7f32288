import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import type { Api } from "../../shared/ipc-contract.ts";
import { tabs } from "../../renderer/app/tabs.ts";
import { answerSave, openSample, test } from "./app.ts";

declare const window: Window & { readonly api: Api };

/** A command as the keyboard help shows it: the registry of the page. */
interface Shown {
  readonly id: string;
  readonly title: string;
  readonly keys: string | null;
}

/** Every id in the sources of what provides commands: none is forgotten since its page or state was never met. */
const inSources = globSync("renderer/**/*.{ts,tsx}")
  .map((path) => readFileSync(path, "utf8"))
  .filter((text) => text.includes("useProvide("))
  .flatMap((text) => [...text.matchAll(/\bid: "([a-z-]+)"|\bcommand\(\s*"([a-z-]+)"/g)])
  .map(([, id = "", other = ""]) => id || other);
const walkedElsewhere = ["cancel-export"]; // only there while an export runs: export.spec.ts

/** What has to come first, so that there is something to do. */
const firstPressed: Readonly<Record<string, string>> = {
  forward: "Alt+ArrowLeft",
  "points-before": "Alt+PageDown",
  sample: "Control+2", // away from where it leads
};

const secret = "correct horse battery";
const press = (page: Page, keys: string): Promise<void> => page.keyboard.press(keys);

/** What somebody can see of the window, but for clocks. */
const look = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector("main");
    const fields = [...document.querySelectorAll<HTMLInputElement>("main input, main textarea, main select")];
    const focus = document.activeElement;
    const parts = [
      location.hash,
      document.querySelector("[role=dialog]")?.textContent,
      document.querySelector("footer")?.textContent,
      document.querySelector("h1")?.textContent,
      main?.textContent,
      main?.scrollTop,
      ...fields.map(({ value, checked }) => `${value}${checked}`),
      focus?.tagName,
      focus?.ariaLabel,
      focus?.id,
      focus?.textContent,
      [...document.querySelectorAll("input, textarea, select, button")].indexOf(focus as Element),
    ];
    return JSON.stringify(parts).replaceAll(/\d+(:\d+)+/g, "");
  });

/** The same once nothing changes by itself any more. */
async function settled(page: Page): Promise<string> {
  let last = "";
  await expect
    .poll(
      async () => {
        const before = last;
        last = await look(page);
        return last === before;
      },
      { intervals: [120], timeout: 30_000 },
    )
    .toBe(true);
  return last;
}

const isSeen = (page: Page, before: string, what: string) =>
  expect.poll(async () => (await look(page)) === before, { message: what, timeout: 30_000 }).toBe(false);

async function readHelp(page: Page): Promise<readonly Shown[]> {
  await press(page, "F1");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  const shown = await page.locator("li[data-command]").evaluateAll((items) =>
    items.map((item) => ({
      id: (item as HTMLElement).dataset["command"] ?? "",
      title: item.querySelector("span")?.textContent ?? "",
      keys: item.querySelector("kbd")?.textContent ?? null,
    })),
  );
  await press(page, "Escape");
  return shown;
}

/** "Control+Shift+E" of "Ctrl+Shift+E". */
const asPressed = (keys: string): string =>
  keys
    .replace("Ctrl", "Control")
    .replace("←", "ArrowLeft")
    .replace("→", "ArrowRight")
    .replace(/^(Control\+)([A-Z])$/, (_whole, control: string, key: string) => control + key.toLowerCase());

/** A page as it is when one comes to it, without a dialog, a message or the focus anywhere. */
async function arrive(page: Page, dossier: string, tab: string): Promise<void> {
  for (let tries = 0; (await page.getByRole("dialog").count()) > 0 && tries < 5; tries += 1) {
    await press(page, "Escape");
  }
  const other = tab === "outcomes" ? "meeting" : "outcomes";
  for (const name of [other, tab]) {
    await page.evaluate((path) => (location.hash = path), `#/${dossier}/${name}`);
    await expect(page.locator('nav[aria-label="Dossier"] [aria-current]')).toHaveText(new RegExp(name, "i"));
  }
  const dismiss = page.getByRole("button", { name: "Dismiss this message" });
  if ((await dismiss.count()) > 0) await dismiss.click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

test("every command of every page is in the keyboard help, is found by name, and works by name and by key", async ({
  start,
  folder,
}) => {
  test.setTimeout(600_000);
  const running = await start();
  const { page } = running;
  await openSample(running);
  const dossier = await page.evaluate(async (lock) => {
    await window.api.settings.change({ clockOffsets: { "00000000-0000-4000-8000-000000000009": 60 } });
    await window.api.workspace.setPassphrase({ next: lock });
    const dossiers = await window.api.workspace.dossiers();
    return dossiers.ok ? (dossiers.value.at(-1)?.id ?? "") : "";
  }, secret); // so that what undoes these is offered too
  await page.reload();
  await page.waitForSelector("[data-ready]");
  await answerSave(running, join(folder, "written.docx"));

  const walked = new Set<string>();

  const begin = async ({ id }: Shown, tab: string): Promise<void> => {
    await arrive(page, dossier, id === `go-${tab}` ? "points" : tab);
    const first = firstPressed[id];
    if (first !== undefined) await press(page, first);
  };
  const byName = async (command: Shown, tab: string): Promise<void> => {
    await begin(command, tab);
    await press(page, "Control+k");
    await expect(page.getByRole("dialog", { name: "Find anything" })).toBeVisible();
    await press(page, "Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    const before = await settled(page);
    await press(page, "Control+k");
    await page.keyboard.type(command.title);
    const entry = page.getByRole("option", { selected: true });
    await expect(entry.locator("span"), `${command.id} by name`).toHaveText(command.title);
    await expect(entry.locator("small")).toHaveText(command.keys ?? "");
    await press(page, "Enter");
    await isSeen(page, before, `${command.id} by name does nothing that can be seen`);
  };
  const byKey = async (command: Shown, tab: string): Promise<void> => {
    if (command.keys === null) return;
    await begin(command, tab);
    const before = await settled(page);
    await press(page, asPressed(command.keys));
    await isSeen(page, before, `${command.id} by ${command.keys} does nothing that can be seen`);
  };
  const unlock = async (): Promise<void> => {
    await expect(page.getByRole("heading", { name: "Aide-Mémoire is locked" })).toBeVisible();
    await page.keyboard.type(`${secret}\n`);
    await page.waitForSelector("[data-ready]");
  };

  for (const { id: tab } of tabs) {
    for (;;) {
      await arrive(page, dossier, tab);
      const shown = await readHelp(page);
      const keys = shown.flatMap((command) => command.keys ?? []);
      expect(keys, `${tab}: a key that two commands have`).toEqual([...new Set(keys)]);
      const next = shown.find(({ id }) => !walked.has(id));
      if (!next) break;
      walked.add(next.id);
      if (next.id !== "palette") await byName(next, tab); // it is where names are typed
      if (next.id === "lock") await unlock();
      await byKey(next, tab);
      if (next.id === "lock") await unlock();
    }
  }
  const expected = [...inSources, ...tabs.map(({ id }) => `go-${id}`)];
  expect([...walked, ...walkedElsewhere].toSorted()).toEqual([...new Set(expected)].toSorted());
});
