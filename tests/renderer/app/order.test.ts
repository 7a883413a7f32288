import { beforeAll, describe, expect, test, vi } from "vitest";
import { FakeMain } from "./fake-api.ts";

let order: typeof import("../../../renderer/app/order.ts");
beforeAll(async () => {
  vi.stubGlobal("window", { api: new FakeMain().api });
  order = await import("../../../renderer/app/order.ts");
});

interface Item {
  readonly key: string;
  readonly body: { readonly order: string };
}
const sorted = (items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) =>
    a.body.order === b.body.order ? (a.key < b.key ? -1 : 1) : a.body.order < b.body.order ? -1 : 1,
  );
const listOf = (...orders: readonly string[]): readonly Item[] =>
  sorted(orders.map((place, index) => ({ key: `key-${index}`, body: { order: place } })));

/** The keys as they stand after one move. */
function after(items: readonly Item[], key: string, by: -1 | 1): readonly string[] {
  const changes = order.moveBy("agenda-item", items, key, by);
  const places = new Map(changes.map((change) => [change.key, change.fields["order"]]));
  return sorted(
    items.map((item) => {
      const place = places.get(item.key);
      return typeof place === "string" ? { key: item.key, body: { order: place } } : item;
    }),
  ).map((item) => item.key);
}

describe("moving a row", () => {
  const list = listOf("a0", "a1", "a2", "a3");
  test.each([
    ["key-1", -1, ["key-1", "key-0", "key-2", "key-3"]],
    ["key-1", 1, ["key-0", "key-2", "key-1", "key-3"]],
    ["key-2", 1, ["key-0", "key-1", "key-3", "key-2"]],
    ["key-3", -1, ["key-0", "key-1", "key-3", "key-2"]],
  ] as const)("%s by %i", (key, by, expected) => {
    expect(after(list, key, by)).toEqual(expected);
  });

  test("at the end of its list changes nothing", () => {
    expect(order.moveBy("agenda-item", list, "key-0", -1)).toEqual([]);
    expect(order.moveBy("agenda-item", list, "key-3", 1)).toEqual([]);
    expect(order.moveBy("agenda-item", list, "unknown", 1)).toEqual([]);
  });

  test("past rows that two laptops gave the same place goes on working", () => {
    const twins = listOf("a0", "a1", "a1", "a2");
    expect(after(twins, "key-0", 1)).toEqual(["key-1", "key-0", "key-2", "key-3"]);
    expect(after(twins, "key-3", -1)).toEqual(["key-0", "key-1", "key-3", "key-2"]);
    expect(after(twins, "key-2", -1)).toEqual(["key-0", "key-2", "key-1", "key-3"]);
    expect(after(listOf("a0", "a1", "a1", "a1"), "key-0", 1)).toEqual(["key-1", "key-0", "key-2", "key-3"]);
  });
});
