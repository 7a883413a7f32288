import { expect, type Page } from "@playwright/test";

/** Where a key led. */
interface Step {
  readonly at: number; // which control
  readonly isNew: boolean;
  readonly isSame: boolean; // as before the key: a date has several parts
  readonly inside: "list" | "grid" | null; // what arrow keys walk
}

interface Walker {
  /** Whether what has the focus is in sight: a list scrolls to it in its time. */
  readonly isInSight: () => boolean;
  readonly note: () => Step;
  /** What was not reached, and what was wrong on the way. */
  readonly faults: () => readonly string[];
}

declare const window: Window & { walker: Walker; opener: Element | null };

/** Put into the page: notes where the keyboard has been, beside everything there that answers the mouse. */
function watch(): void {
  const native = "button, a[href], input, select, textarea, summary";
  const roles = ["button", "link", "option", "tab", "menuitem", "checkbox", "radio", "switch", "slider"]
    .map((role) => `[role=${role}]`)
    .join();
  const byMouse = [
    "Click",
    "DoubleClick",
    "MouseDown",
    "MouseUp",
    "PointerDown",
    "PointerUp",
    "ContextMenu",
    "DragStart",
  ];
  const numbers = new Map<Element | string, number>();
  const reached = new Set<Element | string>();
  const wrong = new Set<string>();
  let before: { readonly element: Element; readonly focused: Element; readonly look: string } | null = null;

  /** What React answers on an element: it listens at the root, so the page itself does not know. */
  const answers = (element: Element): Readonly<Record<string, unknown>> => {
    const key = Object.keys(element).find((name) => name.startsWith("__reactProps$"));
    return key === undefined ? {} : (Reflect.get(element, key) as Record<string, unknown>);
  };
  const takesMouse = (element: Element): boolean =>
    byMouse.some((name) => typeof answers(element)[`on${name}`] === "function");
  const takesKeys = (element: Element): boolean => typeof answers(element)["onKeyDown"] === "function";
  const identity = (element: Element): Element | string => (element.role === "option" ? element.id : element);
  const nameOf = (element: Element): string => {
    const { labels } = element as HTMLInputElement;
    const words = element.ariaLabel ?? labels?.[0]?.textContent ?? element.textContent;
    const place = element.closest("section, nav, header, footer, [role=dialog]");
    return `${element.localName}${element.role ? `[${element.role}]` : ""} “${words.trim().slice(0, 60)}” in ${place?.querySelector("h1, h2")?.textContent ?? place?.ariaLabel ?? place?.localName ?? "the page"}`;
  };
  /** What is open over the page, or the page: a popover says what opened it. */
  const scope = (): Element =>
    [...document.querySelectorAll("[role=dialog], [data-trigger]")].at(-1) ?? document.body;
  const isShown = (element: Element): boolean => {
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { width, height } = one.getBoundingClientRect();
      if (width <= 1 && height <= 1) return false; // only for screen readers
    }
    return element.checkVisibility({ visibilityProperty: true });
  };
  const isOn = (element: Element): boolean =>
    isShown(element) && !element.matches(":disabled, [aria-disabled=true]") && !element.closest("[inert]");

  /** How an element looks that has the focus: it has to look otherwise without it. */
  const lookOf = (element: Element, isFocused = false): string => {
    if (isFocused && element === document.activeElement && !element.matches(":focus")) return ""; // a part of it has it: the button of a date
    const outline = (one: Element | null): string => {
      const { outlineStyle, outlineWidth, outlineColor } = one ? getComputedStyle(one) : {};
      return outlineStyle === "none" ? "none" : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    };
    const { boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
    return [outline(element), outline(element.parentElement), boxShadow, borderColor, backgroundColor].join();
  };
  /** Whether it is in sight: not behind something, not cut off, not outside the window; of what is larger a part is enough. */
  const isSeen = (element: Element): boolean => {
    const { left, width, top, height } = element.getBoundingClientRect();
    const shown = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.2, 0.5, 0.8].filter((y) => {
        const hit = document.elementFromPoint(left + width * x, top + height * y);
        return hit !== null && element.contains(hit);
      }),
    );
    const isLarge =
      element.matches("textarea, [role=option]") || width > innerWidth * 0.8 || height > innerHeight * 0.5;
    return shown.length >= (isLarge ? 1 : 8);
  };
  /** What a row offers by keys that the keyboard help names: its menu, and what it is dragged by. */
  const isByRowKeys = (element: Element): boolean => {
    if (!element.matches("[aria-label=Row], [draggable=true]")) return false;
    const row = element.closest("li[data-record]");
    return (
      row !== null &&
      takesKeys(row) &&
      [...reached].some((one) => one instanceof Element && row.contains(one))
    );
  };
  /** What had the focus, in a list too, shows that it has not any more. */
  const settle = (now: Element, focused: Element): void => {
    if (!before || before.element === now) return;
    if (!before.look) return;
    const hasLeft =
      before.element === before.focused ? before.focused !== focused : before.focused === focused;
    if (hasLeft && before.element.isConnected && lookOf(before.element) === before.look)
      wrong.add(`the focus is not seen on ${nameOf(before.element)}`);
  };

  const place = () => {
    const focused = document.activeElement ?? document.body;
    const active = document.getElementById(focused.getAttribute("aria-activedescendant") ?? "");
    return { focused, active, at: active ?? focused };
  };

  window.walker = {
    isInSight: () => place().at === document.body || isSeen(place().at),
    note: () => {
      const { focused, active, at } = place();
      const isSame = before?.element === at;
      settle(at, focused);
      const isNew = !reached.has(identity(at)) || !reached.has(focused);
      reached.add(identity(at)).add(focused);
      if (isNew && at !== document.body) {
        if (!isSeen(at)) wrong.add(`it is out of sight or cut off: ${nameOf(at)}`);
        if (!scope().contains(at) && !scope().matches("[data-trigger]"))
          wrong.add(`the focus leaves the dialog for ${nameOf(at)}`);
      }
      before = { element: at, focused, look: lookOf(at, true) };
      const isList = active !== null || focused.matches("[role=listbox], [role=menuitem]");
      const isGrid =
        focused.closest("table, [role=grid]")?.querySelector("[tabindex='-1']") instanceof Element;
      const number = numbers.get(identity(at)) ?? numbers.size;
      numbers.set(identity(at), number);
      return { at: number, isNew, isSame, inside: isList ? "list" : isGrid ? "grid" : null };
    },
    faults: () => {
      for (const element of scope().querySelectorAll("*")) {
        const isControl = element.matches(`${native}, ${roles}, [draggable=true]`);
        if (!isControl && !takesMouse(element)) continue;
        if (!isOn(element) || isByRowKeys(element)) continue;
        if (!reached.has(identity(element))) wrong.add(`the keyboard does not reach ${nameOf(element)}`);
        const composite = element.closest("[role=listbox], [role=menu], [role=grid]");
        if (!element.matches(native) && !takesKeys(element) && !(composite && takesKeys(composite)))
          wrong.add(`only the mouse works on ${nameOf(element)}`);
      }
      return [...wrong];
    },
  };
}

const note = (page: Page): Promise<Step> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 1 || (frame < 20 && !window.walker.isInSight()); frame += 1)
      await new Promise(requestAnimationFrame); // what the key did is drawn
    return window.walker.note();
  });

/** Presses an arrow until it leads no further, or round. */
async function along(page: Page, key: string): Promise<void> {
  const passed = new Set([(await note(page)).at]);
  for (;;) {
    await page.keyboard.press(key);
    let step = await note(page);
    for (let frame = 0; step.isSame && frame < 6; frame += 1) step = await note(page);
    if (passed.has(step.at)) return;
    passed.add(step.at);
  }
}

/** Goes to every cell by the arrow keys: to and fro. */
async function throughGrid(page: Page): Promise<void> {
  await page.keyboard.press("Control+Home");
  await note(page);
  let key = "ArrowRight";
  do {
    await along(page, key);
    key = key === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    await page.keyboard.press("ArrowDown");
  } while ((await note(page)).isNew);
}

async function throughList(page: Page): Promise<void> {
  await along(page, "ArrowUp");
  await along(page, "ArrowDown");
}

/** Goes through the page, or the dialog over it, by a key and arrows, until it is where it was before. */
async function through(page: Page, key: string): Promise<void> {
  let same = 0;
  for (;;) {
    await page.keyboard.press(key);
    const { isNew, isSame, inside } = await note(page);
    same = isSame ? same + 1 : 0;
    if (isNew && inside === "grid") await throughGrid(page);
    if (isNew && inside === "list") await throughList(page);
    if (!isNew && (!isSame || same > 8)) return;
  }
}

async function expectFaultless(page: Page, where: string, walk: () => Promise<void>): Promise<void> {
  await page.evaluate(watch);
  await walk();
  const faults = await page.evaluate(() => window.walker.faults());
  expect(faults, where).toEqual([]);
}

/** Nothing on the page, or in the dialog over it, is out of the keyboard's reach, neither forwards nor backwards. */
export async function expectReached(page: Page, where: string): Promise<void> {
  for (const key of ["Tab", "Shift+Tab"])
    await expectFaultless(page, `${where}, by ${key}`, () => through(page, key));
}

/** The same, forwards only: for pages that are walked both ways elsewhere. */
export const expectReachedByTab = (page: Page, where: string): Promise<void> =>
  expectFaultless(page, where, () => through(page, "Tab"));

/** Nothing of the list or menu that is open is out of the arrows' reach. */
export const expectListReached = (page: Page, where: string): Promise<void> =>
  expectFaultless(page, where, () => throughList(page));

/** Gives a control of the page the focus; the answer says whether it has it again. */
export async function comeBack(page: Page): Promise<(where: string) => Promise<void>> {
  await page.evaluate(() => {
    const last = (): void => {
      if (!document.querySelector("[role=dialog]")) window.opener = document.activeElement;
    };
    window.opener = null;
    document.addEventListener("keydown", last, { capture: true });
    document.querySelector<HTMLElement>("main :is(input, textarea, button, select):enabled")?.focus();
  });
  return (where) =>
    expect
      .poll(
        () =>
          page.evaluate(() => {
            const { activeElement: at } = document;
            return at === window.opener ? "there" : `on ${at?.outerHTML.slice(0, 200)}`;
          }),
        { message: `${where}: where the keyboard is afterwards` },
      )
      .toBe("there");
}
