import type * as Electron from "electron";
import type { Page } from "playwright-core";

type Source = Electron.NativeTheme["themeSource"];

let source: Source = "system";
const pages = new Set<Page>();

const apply = async (page: Page): Promise<void> =>
  page.emulateMedia({ colorScheme: source === "system" ? null : source }).catch(() => undefined);

/** Shows a page in the theme, from now on. */
export async function followTheme(page: Page): Promise<void> {
  pages.add(page);
  page.on("close", () => pages.delete(page));
  await apply(page);
}

export const nativeTheme = {
  get themeSource() {
    return source;
  },
  set themeSource(chosen: Source) {
    source = chosen;
    for (const page of pages) void apply(page);
  },
  get shouldUseDarkColors() {
    return source === "dark";
  },
} satisfies Partial<Electron.NativeTheme>;
