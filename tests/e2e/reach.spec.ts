import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, type Page } from "@playwright/test";
import { tabs, type TabId } from "../../renderer/app/tabs.ts";
import { answerOpen, answerSave, launchApp, openSample, test, type RunningApp } from "./app.ts";
import type { Api } from "../../shared/ipc-contract.ts";
import { rowKeys } from "../../renderer/ui/row-keys.ts";
import { comeBack, expectListReached, expectReached, expectReachedByTab } from "./reach.ts";

declare const window: Window & { readonly api: Api };

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key.replace("$mod", "Control"));
};

async function goTo(page: Page, tab: TabId): Promise<void> {
  await press(page, `Control+${tabs.findIndex(({ id }) => id === tab) + 1}`);
  await expect(page.locator('nav[aria-label="Dossier"] [aria-current]')).toHaveText(new RegExp(tab, "i"));
  await page.waitForLoadState("networkidle");
}

/** Opens the sample that has everything, with a second dossier beside it. */
async function openMeeting(running: RunningApp): Promise<void> {
  const { page } = running;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openSample(running);
  await page.getByRole("link", { name: /7th Policy Consultative Group/ }).focus();
  await press(page, "Enter");
  await expect(page.locator("header")).toContainText("7th Policy Consultative Group");
}

const byName =
  (title: string) =>
  async (page: Page): Promise<void> => {
    await press(page, "Control+k");
    await page.keyboard.type(title);
    await expect(page.getByRole("option", { selected: true }).locator("span")).toHaveText(title);
    await press(page, "Enter");
  };
const byKey = (key: string) => (page: Page) => press(page, key);

/** Gives a button the focus and presses it, as the keyboard does. */
async function pressButton(page: Page, name: string | RegExp, key = "Enter"): Promise<void> {
  await page.getByRole("button", { name }).first().focus();
  await press(page, key);
}

interface Shown {
  readonly title: string | RegExp;
  readonly on: TabId;
  readonly open: (page: Page) => Promise<void>;
  /** Further states of it, each walked too. */
  readonly states?: readonly ((running: RunningApp) => Promise<void>)[];
}

/** Every dialog, by the file that has it. */
const dialogs: Readonly<Record<string, readonly Shown[]>> = {
  "app/about.tsx": [
    { title: "About Aide-Mémoire", on: "meeting", open: byName("About Aide-Mémoire: versions and licences") },
  ],
  "app/backups.tsx": [
    {
      title: "Backups",
      on: "meeting",
      open: byName("Backups"),
      states: [
        async ({ page }) => {
          await pressButton(page, "Back up now");
          await expect(page.getByRole("button", { name: /^Look at the backup of/ })).toHaveCount(1);
        },
        async ({ page }) => {
          await pressButton(page, /^Look at the backup of/);
          await expect(page.getByRole("button", { name: "Put it back" })).toBeVisible();
        },
      ],
    },
  ],
  "app/export-dialog.tsx": [
    {
      title: "Export this dossier",
      on: "meeting",
      open: byKey("Control+Shift+E"),
      states: [({ page }) => page.keyboard.type("secret")],
    },
  ],
  "app/house-style.tsx": [
    { title: "Word styles and logo", on: "meeting", open: byName("Word styles and logo") },
  ],
  "app/keyboard-help.tsx": [{ title: "Keyboard", on: "meeting", open: byKey("F1") }],
  "app/merge-dialog.tsx": [{ title: "Merge a dossier file", on: "meeting", open: byKey("Control+o") }],
  "app/new-dossier.tsx": [
    {
      title: "New dossier",
      on: "meeting",
      open: byKey("Control+n"),
      states: [
        async ({ page }) => {
          const dialog = page.getByRole("dialog");
          await dialog.getByLabel("Carry over from").selectOption({ index: 1 });
          await dialog.getByLabel("Default marking").selectOption({ index: 12 });
          await expect(dialog.getByLabel(/ becomes$/).first()).toBeVisible();
        },
      ],
    },
  ],
  "app/palette.tsx": [{ title: "Find anything", on: "meeting", open: byKey("Control+k") }],
  "app/passphrase-dialog.tsx": [{ title: "Set a passphrase", on: "meeting", open: byName("Passphrase") }],
  "app/post-dialog.tsx": [
    { title: "My post", on: "meeting", open: byName("My post: what heads every cable") },
  ],
  "app/search-dialog.tsx": [
    {
      title: "Search every dossier",
      on: "meeting",
      open: byKey("Control+Shift+F"),
      states: [
        async ({ page }) => {
          const dialog = page.getByRole("dialog");
          await dialog.getByLabel("Words to search for").fill("precursors");
          await expect(dialog.getByRole("option", { name: "Show more" })).toBeAttached();
        },
        async ({ page }) => {
          const dialog = page.getByRole("dialog");
          await dialog.getByLabel("To", { exact: true }).fill("2001-01-01");
          await expect(dialog.getByRole("button", { name: "Clear the filters" })).toBeVisible();
        },
      ],
    },
  ],
  "app/review.tsx": [{ title: "Review", on: "meeting", open: byName("Review conflicts") }],
  "app/settings-dialog.tsx": [{ title: "Settings", on: "meeting", open: byKey("Control+,") }],
  "cable/import-cable.tsx": [
    {
      title: "Import a cable",
      on: "cable",
      open: byKey("Control+Shift+O"),
      states: [
        async (running) => {
          await answerOpen(running, resolve("tests/fixtures/cables/plain.txt"));
          await pressButton(running.page, "Choose a file…");
        },
      ],
    },
  ],
  "delegations/person-details.tsx": [
    { title: /./, on: "delegations", open: (page) => pressButton(page, /^Details of/) },
  ],
  "delegations/roster-import.tsx": [
    {
      title: "Import a roster",
      on: "delegations",
      open: byKey("Control+i"),
      states: [
        async (running) => {
          await answerOpen(running, resolve("tests/fixtures/rosters/provisional-list.xlsx"));
          await pressButton(running.page, "Read a file…");
          await expect(running.page.getByRole("button", { name: /^Take in/ })).toBeVisible();
        },
      ],
    },
  ],
  "log/purge-dialog.tsx": [
    {
      title: "Purge this entry for good",
      on: "log",
      open: async (page) => {
        await page.getByRole("listbox", { name: "Interventions" }).focus();
        await press(page, "End", "Enter");
        await pressButton(page, "Purge…");
      },
    },
  ],
  "points/clearances.tsx": [
    { title: "Clearance of a point", on: "points", open: (page) => pressButton(page, "Clearance") },
  ],
  "points/reuse-dialog.tsx": [{ title: "Reuse a point", on: "points", open: byKey("Control+Shift+U") }],
  "positions/history.tsx": [
    {
      title: /: /,
      on: "positions",
      open: async (page) => {
        await page.locator("[data-cell='0/0']").focus();
        await press(page, "Enter");
      },
    },
  ],
  "positions/paste-column.tsx": [
    {
      title: /^Paste positions/,
      on: "positions",
      open: async (page) => {
        await page.getByLabel("Add an issue").focus();
        await page.keyboard.insertText("supports");
        await press(page, "Control+a", "Control+x");
        await page.locator("[data-cell='0/0']").focus();
        await press(page, "Control+v");
      },
    },
  ],
};
/** Shown only when something is wrong or locked: walked in their own tests below. */
const others = ["app/backup-passphrase.tsx", "app/plain-backups.tsx", "app/unsaved-dialog.tsx"];

test("no dialog is forgotten", () => {
  const files = globSync("renderer/**/*.tsx").filter((path) =>
    /<Dialog[\s>]/.test(readFileSync(path, "utf8")),
  );
  const named = [...Object.keys(dialogs), ...others].map((name) => `renderer/${name}`);
  expect(files.toSorted()).toEqual(named.toSorted());
});

for (const { width, height, walk } of [
  { width: 1280, height: 720, walk: expectReached },
  { width: 640, height: 360, walk: expectReachedByTab }, // the same window at 200 %
]) {
  test(`every control of every screen is reached by the keyboard, ${width} by ${height}`, async ({
    start,
  }) => {
    test.setTimeout(600_000);
    const running = await start();
    const { page } = running;
    await openMeeting(running);
    await page.setViewportSize({ width, height });
    const states: Partial<Record<TabId, readonly string[]>> = {
      positions: ["Control+d"],
      log: ["Control+j", "F6", "Control+f"],
      cable: ["Control+d"],
    };
    for (const { id } of tabs) {
      await goTo(page, id);
      await walk(page, id);
      for (const key of states[id] ?? []) {
        await press(page, key);
        if (id === "cable") await expect(page.getByLabel("Paragraph 1", { exact: true })).toBeVisible();
        await walk(page, `${id} after ${key}`);
      }
    }
    await press(page, "Control+k");
    await page.keyboard.type("Go to the welcome page\n");
    await expect(page.getByRole("button", { name: "Look at the sample" })).toBeVisible();
    await walk(page, "welcome");
  });

  test(`every control of every dialog is reached by the keyboard, ${width} by ${height}`, async ({
    start,
    folder,
  }) => {
    test.setTimeout(900_000);
    const running = await start();
    const { page } = running;
    await openMeeting(running);
    await answerSave(running, join(folder, "written.docx"));
    await page.setViewportSize({ width, height });
    for (const [file, shown] of Object.entries(dialogs)) {
      for (const { title, on, open, states = [] } of shown) {
        await goTo(page, on);
        const dialog = page.getByRole("dialog", { name: title });
        const back = await comeBack(page);
        await open(page);
        await expect(dialog, file).toBeVisible();
        await walk(page, file);
        for (const [index, next] of states.entries()) {
          await next(running);
          await walk(page, `${file}, state ${index + 1}`);
        }
        await press(page, "Escape");
        await expect(page.getByRole("dialog"), file).toHaveCount(0);
        await back(file);
      }
    }
  });
}

test("what the mouse does with a row, its menu or by dragging, has a key that the keyboard help names", async ({
  start,
}) => {
  test.setTimeout(300_000);
  const running = await start();
  const { page } = running;
  await openMeeting(running);
  await press(page, "F1");
  const help = await page.getByRole("dialog", { name: "Keyboard" }).textContent();
  await press(page, "Escape");
  for (const { title } of rowKeys) expect(help).toContain(title);
  expect(help).toContain("to another agenda item"); // where a point can be dragged
  const keyOf: Readonly<Record<string, string>> = {
    "Move up": "up",
    "Move down": "down",
    "Move to the left": "left",
    "Move to the right": "right",
    Delete: "delete",
  };
  let menus = 0;
  for (const { id } of tabs) {
    await goTo(page, id);
    const lists = page.locator("main ul:has(> li[data-record] [aria-label=Row])");
    for (let list = 0; list < (await lists.count()); list += 1) {
      const row = lists.nth(list).locator("> li[data-record]").first();
      await row.hover();
      await row.getByRole("button", { name: "Row", exact: true }).click();
      await expectListReached(page, `the menu of a row on ${id}`);
      const deeds = await page.getByRole("menuitem").allTextContents();
      const keys = deeds.map((deed) => rowKeys.find(({ does }) => does === keyOf[deed])?.keys);
      expect(keys, `${deeds.join(", ")} on ${id}`).not.toContain(undefined);
      expect(deeds.length).toBeGreaterThan(0);
      await press(page, "Escape");
      await expect(page.getByRole("menu")).toBeHidden();
      menus += 1;
    }
    const dragged = page.locator("main [draggable=true]");
    const alone = await dragged.evaluateAll(
      (handles) =>
        handles.filter((one) => !one.closest("li[data-record]")?.querySelector("[aria-label=Row]")).length,
    );
    expect(alone, `rows on ${id} that are only dragged`).toBe(0);
  }
  expect(menus).toBeGreaterThan(8);
});

/** The bytes of the dossier, as another laptop would get them. */
async function exported(running: RunningApp, path: string): Promise<readonly number[]> {
  await answerSave(running, path);
  await running.page.evaluate(async () => {
    const dossiers = await window.api.workspace.dossiers();
    const dossier = dossiers.ok ? dossiers.value.find(({ title }) => title.includes("7th"))?.id : undefined;
    await window.api.exchange.exportDossier({ dossier: dossier ?? "" });
  });
  return [...readFileSync(path)];
}

const merge = ({ page }: RunningApp, bytes: readonly number[]) =>
  page.evaluate(async (content) => {
    const kept = await window.api.exchange.receive({ name: "other.aide", bytes: Uint8Array.from(content) });
    if (kept.ok) await window.api.exchange.merge({ file: kept.value.file });
  }, bytes);

const setPlace = ({ page }: RunningApp, place: string) =>
  page.evaluate(async (text) => {
    const dossiers = await window.api.workspace.dossiers();
    const dossier = dossiers.ok ? dossiers.value.find(({ title }) => title.includes("7th"))?.id : undefined;
    await window.api.dossier.commit({
      dossier: dossier ?? "",
      label: "Change the place",
      changes: [{ kind: "meeting", key: "meeting", action: "put", fields: { place: text } }],
    });
  }, place);

test("a list of choices is gone through by arrows, the dossiers of a narrow window by Tab, and conflicts are settled", async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000);
  const running = await start();
  const { page } = running;
  await openMeeting(running);
  await press(page, "Control+,");
  await page.getByRole("combobox", { name: "The party you serve" }).focus();
  await page.keyboard.type("united");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await expectListReached(page, "a list of choices");
  await press(page, "Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await press(page, "Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  const other = await launchApp(join(folder, "another laptop"));
  await merge(other, await exported(running, join(folder, "ours.aide")));
  await setPlace(other, "Geneva");
  const theirs = await exported(other, join(folder, "theirs.aide"));
  await other.app.close();
  await setPlace(running, "Room M2");
  await merge(running, theirs);
  await pressButton(page, "Review 1");
  await expect(page.getByRole("button", { name: "Keep this" })).toHaveCount(2);
  await expectReached(page, "conflicts");
  await pressButton(page, "Keep this", "Space");
  await expect(page.getByText("Nothing to review")).toBeVisible();
  await press(page, "Escape");

  await page.setViewportSize({ width: 640, height: 360 });
  const opener = page.getByRole("button", { name: "Dossiers" });
  const list = page.getByRole("navigation", { name: "Dossiers" });
  await pressButton(page, "Dossiers", "Space");
  await expect(list).toBeVisible();
  await press(page, "Tab", "Escape");
  await expect(list).toBeHidden();
  await expect(opener).toBeFocused();
  await press(page, "Space");
  for (const control of await list.locator("a, button").all()) {
    for (
      let pressed = 0;
      pressed < 3 && !(await control.evaluate((one) => one === document.activeElement));
      pressed += 1
    )
      await press(page, "Tab");
    await expect(control).toBeFocused();
  }
  await press(page, "Tab");
  await expect(list).toBeHidden(); // it would hide what has the focus now
  await expectReached(page, "a narrow window");
});

test("who is asked first, and who is locked out, needs no mouse either; a dialog that leads to another gives the focus back", async ({
  start,
}) => {
  test.setTimeout(180_000);
  const running = await start();
  const { page } = running;
  await expect(page.getByRole("dialog", { name: "Welcome. Who are you?" })).toBeVisible();
  await expectReached(page, "first run");
  await openMeeting(running);
  const back = await comeBack(page);
  for (const [name, title] of [
    ["My post…", "My post"],
    ["Backups…", "Backups"],
    ["Word styles and logo…", "Word styles and logo"],
    ["Passphrase…", "Set a passphrase"],
  ] as const) {
    await press(page, "Control+,");
    await pressButton(page, name, "Space");
    await expect(page.getByRole("dialog", { name: title })).toBeVisible();
    await press(page, "Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await back(`Settings, ${name}`);
  }
  await page.evaluate(async () => {
    await window.api.backups.make();
    await window.api.workspace.setPassphrase({ next: "seven quiet harbours" });
    await window.api.workspace.lock();
  });
  await page.reload();
  await expect(page.getByRole("heading", { name: "Aide-Mémoire is locked" })).toBeVisible();
  await expectReached(page, "locked");
  await page.getByLabel("Passphrase").focus();
  await page.keyboard.type("not it\n");
  await expect(page.getByRole("button", { name: "Put a backup back…" })).toBeVisible();
  await expectReached(page, "locked, with a way to the backups");
  await pressButton(page, "Put a backup back…");
  await expectReached(page, "backups behind the lock");
  await pressButton(page, /^Look at the backup of/);
  await expect(page.getByLabel("Passphrase of the backup")).toBeVisible();
  await expectReached(page, "the passphrase of a backup");
  await press(page, "Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Put a backup back…" })).toBeFocused();
});
