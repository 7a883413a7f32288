import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

test.runIf(process.platform === "linux")(
  "npm start says in a sentence what to do where there is no display",
  () => {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    const { status, stderr } = spawnSync(process.execPath, [resolve("main/start.ts")], {
      env,
      encoding: "utf8",
    });
    expect(stderr.trim()).toBe(
      "There is no display to open a window on. Start it in a desktop session, or on an invisible one: xvfb-run -a npm start",
    );
    expect(status).toBe(1);
  },
);
