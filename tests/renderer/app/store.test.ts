import { beforeEach, describe, expect, test, vi } from "vitest";
import { FakeMain } from "./fake-api.ts";

const one = "11111111-1111-4111-8111-111111111111";
const two = "22222222-2222-4222-8222-222222222222";
const point = "33333333-3333-4333-8333-333333333333";

/** The store as a window starts it, over a main that does as it is told. */
async function startStore() {
  const main = new FakeMain();
  vi.resetModules();
  vi.stubGlobal("window", { api: main.api });
  const { useApp } = await import("../../../renderer/app/store.ts");
  const opening = await import("../../../renderer/app/opening.ts");
  const committing = await import("../../../renderer/app/committing.ts");
  const edit = await import("../../../renderer/app/edit.ts");
  return { main, store: { useApp, ...opening, ...committing }, edit, state: () => useApp.getState() };
}
type Started = Awaited<ReturnType<typeof startStore>>;

let started: Started;
beforeEach(async () => {
  vi.useRealTimers();
  started = await startStore();
  started.main.put(one, "talking-point", point, { lane: "deliver", order: "a0", text: "First" });
  started.main.put(two, "talking-point", point, { lane: "deliver", order: "a0", text: "Other dossier" });
  await started.store.openDossier(one);
});

describe("opening", () => {
  test("shows the dossier asked for last, whichever is read first", async () => {
    const { main, store, state } = started;
    const release = main.holdOpening();
    const first = store.openDossier(two);
    const second = store.openDossier(one);
    release(1);
    await second;
    release(0);
    await first;
    expect(state().open?.id).toBe(one);
  });
});

describe("a commit", () => {
  test("is saved only once main says so, and then shows the record as it stands", async () => {
    const { store, state } = started;
    const isSaved = store.commit("Change a point", [store.put("talking-point", point, { text: "New" })]);
    expect(state().pending).toHaveLength(1);
    expect(state().savedAt).toBeNull();
    expect(await isSaved).toBe(true);
    expect(state().pending).toEqual([]);
    expect(state().savedAt).toBe("2010-03-10T09:00:00Z");
    expect(state().open?.dossier.records["talking-point"]?.get(point)?.body).toMatchObject({ text: "New" });
    expect(state().open?.undoState.undo).toBe("Change a point");
  });

  test("names the heads that were on screen; the next one of the same record those of the one before", async () => {
    const { main, store } = started;
    void store.commit("One", [store.put("talking-point", point, { text: "1" })]);
    await store.commit("Two", [store.put("talking-point", point, { text: "2" })]);
    expect(main.sent.map(({ changes }) => changes[0]?.seen)).toEqual([["head-1"], ["head-3"]]);
  });

  test("keeps the heads of its own dossier when another is opened before it is sent", async () => {
    const { main, store } = started;
    const release = main.holdCommits();
    const slow = store.commit("Slow", [store.put("talking-point", point, { text: "1" })]);
    const next = store.commit("Next", [store.put("talking-point", point, { text: "2" })]);
    await store.openDossier(two);
    release();
    await Promise.all([slow, next]);
    expect(main.sent[1]).toMatchObject({ dossier: one, label: "Next", changes: [{ seen: ["head-1"] }] });
  });

  test("that fails stays with its words and the reason until it is tried again or let go", async () => {
    const { main, store, state } = started;
    main.failNext("failed");
    const isSaved = await store.commit("Change a point", [
      store.put("talking-point", point, { text: "Kept" }),
    ]);
    expect(isSaved).toBe(false);
    expect(state().pending).toMatchObject([
      { label: "Change a point", changes: [{ fields: { text: "Kept" } }], error: { code: "failed" } },
    ]);
    await store.retry();
    expect(state().pending).toEqual([]);
    expect(state().open?.dossier.records["talking-point"]?.get(point)?.body).toMatchObject({ text: "Kept" });
    main.failNext("failed");
    await store.commit("Change a point", [store.put("talking-point", point, { text: "Let go" })]);
    store.discard(state().pending[0]?.id ?? 0);
    expect(state().pending).toEqual([]);
  });

  test("that fails for the disk is tried again by itself; one that fails otherwise is not", async () => {
    const { main, store, state } = started;
    vi.useFakeTimers();
    main.failNext("disk");
    await store.commit("Disk", [store.put("talking-point", point, { text: "Disk" })]);
    main.failNext("invalid-input");
    await store.commit("Invalid", [store.put("talking-point", point, { text: "Invalid" })]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(main.sent.map(({ label }) => label)).toEqual(["Disk", "Invalid", "Disk"]);
    expect(state().pending.map(({ label }) => label)).toEqual(["Invalid"]);
  });
});

describe("changing a field", () => {
  test("commits it; an empty text clears it", async () => {
    const { main, edit } = started;
    expect(edit.setField("talking-point", point, "trigger", "They ask")).toBeNull();
    expect(edit.setField("talking-point", point, "trigger", "")).toBeNull();
    await vi.waitFor(() => expect(main.sent).toHaveLength(2));
    expect(main.sent.map(({ changes }) => changes[0]?.fields)).toEqual([
      { trigger: "They ask" },
      { trigger: null },
    ]);
  });

  test("that breaks a rule of its kind says what is wrong, and sends nothing", () => {
    const { main, edit } = started;
    expect(edit.setField("talking-point", point, "text", "")).toBe("This cannot be left empty.");
    expect(edit.setField("talking-point", "44444444-4444-4444-8444-444444444444", "text", "x")).toBe(
      "This talking point has been deleted.",
    );
    expect(main.sent).toEqual([]);
  });
});
