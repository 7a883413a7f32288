import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HouseStyleKeeper } from "../../../main/services/house-style.ts";
import { jpeg, png } from "../../fixtures/ministry/pictures.ts";
import { ministryTemplate, stylesWith } from "../../fixtures/ministry/template.ts";
import { temporaryFolder } from "../workspace/rooms.ts";

interface Room {
  readonly folder: string; // where the keeper keeps
  readonly keeper: HouseStyleKeeper;
  readonly file: (name: string, bytes: Uint8Array) => string; // one that a person chooses
}
function room(): Room {
  const top = temporaryFolder();
  const folder = join(top, "house-style");
  const file = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(top, name), bytes);
    return join(top, name);
  };
  return { folder, keeper: new HouseStyleKeeper(folder), file };
}
const other = ministryTemplate({
  "word/styles.xml": stylesWith(
    `<w:style w:type="paragraph" w:styleId="X"><w:name w:val="Title"/></w:style>`,
  ),
});
const none = { styles: null, logo: null };

describe("a ministry's styles and logo", () => {
  it("are none at first", () => {
    const { keeper } = room();
    expect(keeper.current()).toEqual(none);
    expect(keeper.summary()).toEqual({ template: null, logo: null });
    expect(keeper.notices).toEqual([]);
  });

  it("are kept, and there when the app starts again, though the files that were chosen are gone", async () => {
    const { folder, keeper, file } = room();
    const [template, logo] = [
      file("m.dotx", ministryTemplate()),
      file("m.png", png({ width: 9, height: 5 })),
    ];
    expect(await keeper.takeTemplate(template)).toEqual({
      ok: true,
      value: { template: "m.dotx", logo: null },
    });
    await keeper.takeLogo(logo);
    await keeper.describeLogo("Arms of the republic");
    rmSync(template);
    rmSync(logo);
    const again = new HouseStyleKeeper(folder);
    expect(again.current()).toEqual(keeper.current());
    expect(again.current().styles).toContain("Times New Roman");
    expect(again.current().logo).toMatchObject({ type: "png", width: 9, words: "Arms of the republic" });
    expect(again.summary()).toEqual({
      template: "m.dotx",
      logo: { name: "m.png", words: "Arms of the republic" },
    });
  });

  it("hold nothing of the text of the file that was chosen", async () => {
    const { folder, keeper, file } = room();
    await keeper.takeTemplate(file("m.dotx", ministryTemplate()));
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    expect(kept.join("")).toContain("Times New Roman");
    expect(kept.join("")).not.toMatch(/Minute|Clerk/);
  });

  it("stay as they were where another is refused, or is not there", async () => {
    const { folder, keeper, file } = room();
    await keeper.takeTemplate(file("m.dotx", ministryTemplate()));
    await keeper.takeLogo(file("m.png", png({ width: 9, height: 5 })));
    const before = [keeper.current(), keeper.summary()];
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const refused = [
      keeper.takeTemplate(file("a.docm", ministryTemplate())),
      keeper.takeTemplate(file("b.dotx", ministryTemplate({ "word/styles.xml": null }))),
      keeper.takeTemplate(file("c.dotx", new Uint8Array(33 * 1024 * 1024))),
      keeper.takeTemplate("absent.dotx"),
      keeper.takeTemplate(folder),
      keeper.takeLogo(file("a.svg", new TextEncoder().encode("<svg/>"))),
      keeper.takeLogo(file("b.png", new Uint8Array(33 * 1024 * 1024))),
      keeper.takeLogo("absent.png"),
    ];
    expect((await Promise.all(refused)).map((answer) => (answer.ok ? "" : answer.error.message))).toEqual([
      "The file a.docm holds macros, which are programs, so it was not taken.",
      "The file b.dotx has no styles.",
      "The file c.dotx has 33 MB; a template may have up to 32 MB.",
      "The file absent.dotx cannot be read.",
      "The file house-style cannot be read.",
      "The file a.svg is an SVG drawing, which can hold programs and which not every Word shows.",
      "The picture b.png has 33 MB; a logo may have up to 2 MB.",
      "The file absent.png cannot be read.",
    ]);
    expect([keeper.current(), keeper.summary()]).toEqual(before);
    expect([new HouseStyleKeeper(folder).current(), new HouseStyleKeeper(folder).summary()]).toEqual(before);
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(bytes);
  });

  it("stay as they were where the disk does not take another", async () => {
    const { folder, keeper, file } = room();
    await keeper.takeTemplate(file("m.dotx", ministryTemplate()));
    const before = keeper.current();
    rmSync(join(folder, "template.json"));
    mkdirSync(join(folder, "template.json", "in the way"), { recursive: true });
    const answer = await keeper.takeTemplate(file("other.dotx", other));
    expect(!answer.ok && answer.error.message).toBe(
      "This could not be kept, so what was there before stays in force.",
    );
    expect(!(await keeper.remove("template")).ok).toBe(true);
    expect(keeper.current()).toEqual(before);
    expect(readdirSync(folder)).toEqual(["template.json"]); // nothing half written
  });

  it("are put into words that no file chokes on", async () => {
    const { keeper, file } = room();
    await keeper.takeLogo(file("m.png", png({ width: 9, height: 5 })));
    await keeper.describeLogo("Arms\uFFFE\u0000 of the\uD800 republic");
    expect(keeper.current().logo?.words).not.toMatch(/[\0\uFFFE]|\p{Cs}/u);
    expect(keeper.current().logo?.words).toContain("republic");
  });

  it("are replaced whole, and removed one by one", async () => {
    const { folder, keeper, file } = room();
    await keeper.takeTemplate(file("m.dotx", ministryTemplate()));
    await keeper.takeLogo(file("m.png", png({ width: 9, height: 5 })));
    await keeper.describeLogo("Arms");
    await keeper.takeTemplate(file("other.dotx", other));
    await keeper.takeLogo(file("other.jpg", jpeg()));
    expect(keeper.current().styles).not.toContain("Times New Roman");
    expect(keeper.summary()).toEqual({ template: "other.dotx", logo: { name: "other.jpg", words: "Arms" } });
    await keeper.remove("template");
    expect(keeper.current()).toMatchObject({ styles: null, logo: { type: "jpg" } });
    await keeper.remove("logo");
    await keeper.remove("logo");
    expect(new HouseStyleKeeper(folder).current()).toEqual(none);
    expect((await keeper.describeLogo("Arms")).ok).toBe(false);
  });

  it.each([
    ["is cut off", (text: string) => text.slice(0, 60)],
    ["is empty", () => ""],
    ["was tampered with", (text: string) => text.replaceAll("<w:style ", "<!DOCTYPE x><w:style ")],
    ["is of another form", () => `{"name": "m.dotx"}`],
  ])("that %s on disk are told, and documents are written without them", async (_what, change) => {
    const { folder, keeper, file } = room();
    await keeper.takeTemplate(file("m.dotx", ministryTemplate()));
    await keeper.takeLogo(file("m.png", png({ width: 9, height: 5 })));
    const path = join(folder, "template.json");
    writeFileSync(path, change(readFileSync(path, "utf8")));
    const again = new HouseStyleKeeper(folder);
    expect(again.notices).toEqual([
      "The template with your ministry's Word styles could not be read, so documents are written without it. Choose it again in Settings.",
    ]);
    expect(again.current()).toMatchObject({ styles: null, logo: { width: 9 } });
    await again.takeTemplate(file("m.dotx", ministryTemplate()));
    expect(new HouseStyleKeeper(folder).notices).toEqual([]);
  });

  it("as a logo that is no picture any more are told as well", async () => {
    const { folder, keeper, file } = room();
    await keeper.takeLogo(file("m.png", png({ width: 9, height: 5 })));
    const path = join(folder, "logo.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("iVBOR", "aVBOR"));
    expect(new HouseStyleKeeper(folder).notices).toEqual([
      "The logo of your ministry could not be read, so documents are written without it. Choose it again in Settings.",
    ]);
  });
});
