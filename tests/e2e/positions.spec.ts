import { expect, type Locator, type Page } from "@playwright/test";
import type { Api, Change } from "../../shared/ipc-contract.ts";
import { stanceSchema } from "../../shared/dossier/stance.ts";
import { referenceParties } from "../../shared/reference/parties.ts";
import { openSample, test } from "./app.ts";

declare const window: Window & { readonly api: Api };

const press = (page: Page, ...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const saved = (page: Page) => expect(page.locator("[data-save]")).toHaveAttribute("data-save", "saved");

const countries = referenceParties.filter(({ kind }) => kind === "country");
const fifty = [
  ...countries.filter(({ id }) => id === "country:US"),
  ...countries.filter(({ id }) => id !== "country:US").slice(0, 49),
];
const twenty = Array.from({ length: 20 }, (_, at) => ({ key: `issue-${at + 1}`, name: `Issue ${at + 1}` }));

/** Parties, issues and positions of a large meeting; each seventh place is blank. */
function largeMeeting(shift: number): readonly Change[] {
  const put = (kind: Change["kind"], key: string, fields: Change["fields"]): Change => ({
    kind,
    key,
    action: "put",
    fields,
  });
  const source = { type: "statement", title: "Statement" };
  return [
    ...fifty.map(({ id, name }) => put("party", id, { name })),
    ...twenty.map(({ key, name }, at) => put("issue", key, { name, aliases: [], order: `a${at + 10}1` })),
    ...fifty.flatMap(({ id: party, name }, row) =>
      twenty.flatMap(({ key: issue }, column): readonly Change[] => {
        const stance = stanceSchema.options[(row * 3 + column * 2 + shift * (row % 2)) % 7];
        if (stance === undefined) return [];
        const fields = { party, issue, stance, summary: `${name} said so.`, source, asOf: "2010-03-01" };
        return [put("position", crypto.randomUUID(), { ...fields, confidence: "stated" })];
      }),
    ),
  ];
}

/** Makes a dossier with 50 parties and 20 issues, as another laptop's would come. */
async function makeLarge(page: Page, title: string, changes: readonly Change[]): Promise<void> {
  const isMade = await page.evaluate(
    async ([name, text]) => {
      const request = { title: name, ourParty: "country:US", startsOn: "2010-03-10" };
      const created = await window.api.workspace.createDossier(request);
      if (!created.ok) return false;
      const all = JSON.parse(text) as readonly Change[];
      const filled = await window.api.dossier.commit({
        dossier: created.value.dossier,
        label: "Fill",
        changes: all,
      });
      return filled.ok;
    },
    [title, JSON.stringify(changes)] as const,
  );
  expect(isMade).toBe(true);
}

async function openLarge(page: Page): Promise<void> {
  await page.reload();
  await page.waitForSelector("[data-ready]");
  await press(page, "Escape", "Control+k");
  await page.keyboard.type("Second large");
  await expect(page.getByRole("option").first()).toContainText("Second large");
  await press(page, "Enter");
  await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();
  await press(page, "Control+4");
  await expect(page.getByText("50 parties", { exact: true })).toBeVisible();
}

const cell = (page: Page, row: number, column: number): Locator =>
  page.locator(`[data-cell="${row}/${column}"]`);

/** The cell has the focus, nothing covers it, and the heads of its row and column are in sight. */
async function isAt(page: Page, row: number, column: number): Promise<void> {
  await expect(cell(page, row, column)).toBeFocused();
  const covered = await page.evaluate(() => {
    const button = document.activeElement as HTMLElement;
    const inSight = (element: Element | null | undefined): boolean => {
      const box = element?.getBoundingClientRect();
      if (!box) return false;
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return element === top || element?.contains(top) === true;
    };
    const heads = button.closest("table")?.querySelectorAll("thead th");
    const place = button.closest("td")?.cellIndex ?? 0;
    return {
      cell: inSight(button),
      party: inSight(button.closest("tr")?.querySelector("th")),
      issue: inSight(heads?.[place]),
    };
  });
  expect(covered).toEqual({ cell: true, party: true, issue: true });
}

test("fifty parties by twenty issues: keys of a spreadsheet, heads in sight, stances typed", async ({
  start,
}) => {
  test.setTimeout(120_000);
  const running = await start();
  const { page } = running;
  await press(page, "Escape");
  await makeLarge(page, "First large meeting", largeMeeting(1));
  await makeLarge(page, "Second large meeting", largeMeeting(0));
  await openLarge(page);

  await cell(page, 0, 0).focus();
  await press(page, "Control+End");
  await isAt(page, 49, 19);
  await press(page, "ArrowDown", "ArrowRight"); // there is nothing beyond
  await isAt(page, 49, 19);
  await press(page, "Home");
  await isAt(page, 49, 0);
  await press(page, "PageUp");
  const [place = ""] = await page
    .locator(":focus")
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["cell"] ?? ""));
  const row = Number(place.split("/")[0]);
  expect(row).toBeGreaterThan(20);
  expect(row).toBeLessThan(45);
  await isAt(page, row, 0);
  await press(page, "End", "PageDown", "ArrowUp", "ArrowLeft");
  await isAt(page, 48, 18);
  await press(page, "Control+Home", "Alt+PageDown");
  await expect(cell(page, 0, 0)).not.toBeFocused();
  await press(page, "Alt+PageUp");
  await isAt(page, 0, 0);

  await press(page, "ArrowRight", "ArrowRight", "ArrowRight"); // the blank one
  await expect(page.getByRole("note", { name: "The cell in words" })).toContainText("No position recorded");
  await page.keyboard.type("r");
  await expect(cell(page, 0, 3)).toHaveAccessibleName("United States on Issue 4: ◑ R Has reservations");
  await page.keyboard.type("--"); // the same cell at once: it corrects
  await expect(cell(page, 0, 3)).toHaveAccessibleName(/✕ O Opposes/);
  await page.keyboard.type("x"); // no stance
  await press(page, "Enter");
  const history = page.getByRole("dialog").getByRole("list", { name: "History" }).getByRole("listitem");
  await expect(history).toHaveCount(1);
  await history.getByLabel("What they say, on record").fill("Against any new body.");
  await press(page, "Enter", "Escape");
  await expect(cell(page, 0, 3)).toBeFocused();
  await expect(page.getByRole("note", { name: "The cell in words" })).toContainText("Against any new body.");
  await page.keyboard.type("s"); // some time later: a new position, the earlier one is history
  await expect(cell(page, 0, 3)).toHaveAccessibleName(/● S Supports/);
  await press(page, "Enter");
  await expect(history).toHaveCount(2);
  await press(page, "Escape", "Control+z");
  await expect(cell(page, 0, 3)).toHaveAccessibleName(/✕ O Opposes/);

  await press(page, "Control+Shift+A");
  const shares = (await page.locator("tbody th small").allInnerTexts()).map((text) =>
    Number.parseInt(text, 10),
  );
  expect(shares.length).toBeGreaterThan(40);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  await expect(page.locator("tbody th").first()).toHaveText("United States");
  await press(page, "Control+f");
  await page.keyboard.type("European Union");
  const shown = page.locator("tbody tr th");
  await expect(shown).toContainText(["United States", "Austria"]);
  for (const name of await shown.allInnerTexts()) {
    expect(name).toMatch(/^(United States|Austria|Belgium|Bulgaria|Cyprus|Czech|Denmark|Estonia|Finland)/);
  }
  await press(page, "Home");
  await expect(shown).toHaveCount(50);

  await press(page, "Control+d");
  await page.keyboard.type("Compared with: First");
  await expect(page.locator("[data-changed]").first()).toContainText("→");
  await page.getByLabel("Only changes").focus();
  await press(page, "Space");
  await expect.poll(() => shown.count()).toBeLessThan(30);
});

test("a column is pasted from a spreadsheet, and looked through before it is taken in", async ({ start }) => {
  const running = await start();
  const { page } = running;
  await openSample(running);
  await press(page, "Control+4");
  const france = page.getByRole("button", { name: /^France on Working group on financial flows/ });

  const cells =
    "Country\tFlows\nFrance\tC\t=if others agree\nRUS\t++\nLilliput\tagainst\nIndia\tmaybe\nfra\tS\n";
  await copy(page, cells);
  await france.focus();
  await press(page, "Control+v");
  const dialog = page.getByRole("dialog", { name: "Paste positions: Working group on financial flows" });
  const line = (text: string) => dialog.getByRole("row").filter({ hasText: text });
  await expect(line("Taken for a heading")).toContainText("Country Flows");
  await expect(line("if others agree")).toContainText("New");
  await expect(line("Russia")).toContainText("Stands so already");
  await expect(line("“maybe” is no stance")).toContainText("Not taken in");
  await expect(line("The same party as in line 2")).toContainText("fra");
  await expect(line("Lilliput")).toContainText("added if this is taken in");
  await expect(line("Lilliput").getByRole("checkbox")).not.toBeChecked();
  await dialog.getByRole("button", { name: "Take in one position" }).focus();
  await press(page, "Enter");
  await expect(page.getByText("One position taken in, 5 left out.")).toBeVisible();
  await expect(france).toHaveAccessibleName(/◐ C Supports with conditions/);
  await expect(page.getByRole("rowheader", { name: "Lilliput" })).toHaveCount(0);

  await copy(page, "O\n\n'--\n");
  const canada = page.getByRole("button", { name: /^Canada on New regional roundtables/ });
  await canada.focus();
  await press(page, "Control+v");
  await page.getByRole("button", { name: "Take in 2 positions" }).focus();
  await press(page, "Enter");
  await expect(canada).toHaveAccessibleName(/✕ O Opposes/);
  await expect(page.getByRole("button", { name: /^France on New regional/ })).toHaveAccessibleName(
    /no position/,
  );
  await expect(page.getByRole("button", { name: /^India on New regional/ })).toHaveAccessibleName(
    /✕ O Opposes/,
  );
  await press(page, "Control+z"); // all of it at once
  await expect(canada).toHaveAccessibleName(/no position recorded/);
  await saved(page);
});

/** Puts cells on the clipboard, as a person would: in a field, selected and cut. */
async function copy(page: Page, text: string): Promise<void> {
  await press(page, "Control+i");
  await page.getByLabel("Cells of the spreadsheet").fill(text);
  await press(page, "Control+a", "Control+x", "Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}
