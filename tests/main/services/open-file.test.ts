import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { documentHandlers } from "../../../main/services/document-handlers.ts";
import type { Services } from "../../../main/services/services.ts";

const desktop = {
  openFile: vi.fn<(path: string) => Promise<string>>(),
  showInFolder: vi.fn<(path: string) => void>(),
};
const handlers = documentHandlers({ desktop } as unknown as Services);

test.each(["https://example.com/", "file:///etc/passwd", "/etc/passwd", join("..", "pack.docx"), "calc.exe"])(
  "security 15: %s, which was not written in this session, is neither opened nor shown",
  async (path) => {
    expect(await handlers.openFile({ path })).toMatchObject({ ok: false, error: { code: "not-found" } });
    expect(await handlers.showInFolder({ path })).toMatchObject({ ok: false, error: { code: "not-found" } });
    expect(desktop.openFile).not.toHaveBeenCalled();
    expect(desktop.showInFolder).not.toHaveBeenCalled();
  },
);
