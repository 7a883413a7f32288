import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../workspace/rooms.ts";
import { aide } from "./command.ts";
import { logUntilKilled, lost } from "./kill.ts";

const kills = 45;

it(
  `48: loses no acknowledged entry when it is killed while logging, ${kills} times`,
  { timeout: 240_000 },
  async () => {
    const folder = temporaryFolder();
    const target = ["--workspace", join(folder, "workspace")];
    expect(aide(["sample", ...target]).code).toBe(0);
    const acknowledged: string[] = [];
    for (let round = 0; round < kills; round += 1) {
      acknowledged.push(...(await logUntilKilled(target, "cnd-2010-margins", round, Math.random() * 150)));
    }
    expect(acknowledged.length).toBeGreaterThan(kills);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(lost(target, join(folder, "check.aide"), "cnd-2010-margins", acknowledged)).toEqual([]);
    expect(aide(["verify", ...target])).toMatchObject({ code: 0, err: "" });
  },
);
