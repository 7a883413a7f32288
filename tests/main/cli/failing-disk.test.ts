import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../workspace/rooms.ts";
import { aide } from "./command.ts";
import { endedBadly, faults, hasFaults, logOnFailingDisk } from "./failing-disk.ts";
import { lost } from "./kill.ts";

const dossier = "cnd-2010-margins";

it.skipIf(!hasFaults())(
  "loses no acknowledged entry when the disk fails, and says so plainly (libfiu, where it is installed)",
  () => {
    const folder = temporaryFolder();
    const target = ["--workspace", join(folder, "workspace")];
    expect(aide(["sample", ...target]).code).toBe(0);
    const runs = faults.flatMap((fault, at) =>
      [0, 1].map((again) => logOnFailingDisk(target, dossier, at * 2 + again, fault)),
    );
    expect(runs.flatMap((run) => endedBadly(run) ?? [])).toEqual([]);
    expect(runs.filter(({ said }) => said.startsWith("The disk")).length).toBeGreaterThan(0);
    const acknowledged = runs.flatMap((run) => run.acknowledged);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(lost(target, join(folder, "check.aide"), dossier, acknowledged)).toEqual([]);
    expect(aide(["verify", ...target])).toMatchObject({ code: 0 });
  },
  120_000,
);
