import { expect, it } from "vitest";
import { temporaryFolder } from "../workspace/rooms.ts";
import { aide } from "./command.ts";
import { logUntilKilled, lost } from "./kill.ts";

const kills = 25;

it(
  `loses no acknowledged entry when it is killed while logging, ${kills} times`,
  { timeout: 120_000 },
  async () => {
    const workspace = temporaryFolder();
    expect(aide(["sample", "--workspace", workspace]).code).toBe(0);
    const acknowledged: string[] = [];
    for (let round = 0; round < kills; round += 1) {
      acknowledged.push(...(await logUntilKilled(workspace, "cnd-2010-margins", round, Math.random() * 150)));
    }
    expect(acknowledged.length).toBeGreaterThan(kills);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(lost(workspace, "cnd-2010-margins", acknowledged)).toEqual([]);
    expect(aide(["verify", "--workspace", workspace])).toMatchObject({ code: 0, err: "" });
  },
);
