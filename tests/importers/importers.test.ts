import { expect, test } from "vitest";
import { importers } from "./importers.ts";

const runs = 100; // `npm run torture` gives each 10,000

test.for(importers)(
  `$name: ${runs} hostile inputs are taken whole, or refused in a plain sentence`,
  async (one) => {
    expect(await one.attack({ runs })).toBeNull();
  },
);
