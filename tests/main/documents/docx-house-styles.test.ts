import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { writeDocx } from "../../../main/documents/docx.ts";
import { noHouseStyle, type HouseStyle } from "../../../main/documents/house-style.ts";
import { readPicture } from "../../../main/intake/picture.ts";
import { readWordTemplate } from "../../../main/intake/word-template.ts";
import { samples } from "../../../seeds/sample.ts";
import { composePack } from "../../../shared/brief/pack.ts";
import { jpeg, png } from "../../fixtures/ministry/pictures.ts";
import { ministryParts, ministryTemplate, stylesWith } from "../../fixtures/ministry/template.ts";
import { dossierOf } from "../../seeds/dossier-of.ts";
import { sampleDocument } from "./sample-document.ts";

const checker = join(import.meta.dirname, "../../../../shared/tools/check-docx");
const pack = composePack(
  dossierOf(samples[0]),
  { variant: "full", without: [] },
  { now: "2010-03-05T10:00:00Z" },
).document;

function stylesOf(bytes: Uint8Array): string {
  const styles = readWordTemplate(bytes, "ministry.dotx");
  if (!styles.ok) throw new Error(styles.error.message);
  return styles.value;
}
function logoOf(bytes: Uint8Array, words = "Emblem of the ministry"): HouseStyle["logo"] {
  const picture = readPicture(bytes, "logo");
  if (!picture.ok) throw new Error(picture.error.message);
  return { ...picture.value, words };
}
const withStyles = (styles: string): HouseStyle => ({
  ...noHouseStyle,
  styles: stylesOf(ministryTemplate({ "word/styles.xml": styles })),
});
const ministry: HouseStyle = {
  styles: stylesOf(ministryTemplate()),
  logo: logoOf(png({ width: 420, height: 120 })),
};

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const write = (house: HouseStyle, document = sampleDocument): Promise<Uint8Array> =>
  writeDocx(document, undefined, house);
const stylesIn = async (house: HouseStyle): Promise<string> =>
  partsOf(await write(house))["word/styles.xml"] ?? "";
const styleIn = (styles: string, id: string): string =>
  styles.match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s"))?.[0] ?? "";

describe("a Word file in a ministry's styles", () => {
  let styles: string;
  beforeAll(async () => {
    styles = await stylesIn(ministry);
  });

  it("has the template's title, headings, text, lists and tables, under the ids that its paragraphs name", () => {
    expect(styleIn(styles, "Title")).toMatch(/"Title".*ascii="Times New Roman".*"7B1E3A".*w:sz w:val="60"/s);
    expect(styleIn(styles, "Heading1")).toMatch(
      /basedOn w:val="Normal".*w:color="C9A24B".*<w:smallCaps\/>.*w:sz w:val="34"/s,
    );
    expect(styleIn(styles, "Heading3")).toMatch(/<w:i\/>.*w:sz w:val="23"/s);
    expect(styleIn(styles, "Heading6")).toMatch(/w:val="heading 6".*"7B1E3A"/s);
    expect(styleIn(styles, "Normal")).toMatch(/w:firstLine="284".*w:val="222222"/s);
    expect(styleIn(styles, "ListBullet")).toMatch(/w:after="60"/);
    expect(styleIn(styles, "TableGrid")).toMatch(/basedOn w:val="TableNormal".*F6EFE0/s);
    expect(styles).toMatch(/<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria"/);
  });

  it("fills in what the template lacks, in its letters and its colour, without its indents", () => {
    expect(styleIn(styles, "HouseText")).toMatch(/w:firstLine="0".*w:val="222222"/s);
    for (const id of ["Lead", "MatrixText", "TableText", "CalloutTitle", "Fact", "TOC1", "Quote"])
      expect(styleIn(styles, id)).toContain(`<w:basedOn w:val="HouseText"/>`);
    expect(styleIn(styles, "Lead")).toContain(`w:color w:val="7B1E3A"`);
    expect(styleIn(styles, "TOCHeading")).toMatch(/smallCaps/);
    expect(styles).not.toContain("1F3A5F");
  });

  it("keeps what must be ours: the colour of the banner, tabs that fit the page, the language", () => {
    expect(styleIn(styles, "Banner")).toContain(
      `w:color w:val="${sampleDocument.banner?.colour.replace("#", "").toUpperCase()}"`,
    );
    expect(styleIn(styles, "Footer")).toMatch(/w:val="7B1E3A"/);
    expect(styleIn(styles, "Footer")).not.toContain("<w:tab ");
    expect(styles).toMatch(/<w:rPrDefault>.*?<w:lang w:val="en-GB".*?<\/w:rPrDefault>/s);
    expect(styles).not.toContain("de-AT");
  });

  it("has no two styles of one id or name, and none that is based on nothing", () => {
    const ids = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map((match) => match[1] ?? "");
    const names = [...styles.matchAll(/<w:name w:val="([^"]+)"/g)].map((match) => match[1]?.toLowerCase());
    const named = [...styles.matchAll(/<w:(?:basedOn|next|link) w:val="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(names).size).toBe(names.length);
    expect(named.filter((id) => id === undefined || !ids.includes(id))).toEqual([]);
    expect(styleIn(styles, "Note")).toContain(`w:val="Note"`); // ours, not the file note that has its id there
    expect(styleIn(styles, "Note2")).toContain("Aktenvermerk");
  });

  it("keeps headings with what follows them and in the outline, whatever the template says of that", async () => {
    const bare = (level: number): string =>
      `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="Heading ${level}"/><w:rPr><w:sz w:val="40"/></w:rPr></w:style>`;
    const filled = await stylesIn(withStyles(stylesWith(bare(1) + bare(2))));
    expect(styleIn(filled, "Heading2")).toBe(
      `<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="Heading 2"/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:sz w:val="40"/></w:rPr></w:style>`,
    );
    expect(styleIn(filled, "Heading3")).toContain(`<w:outlineLvl w:val="2"/>`);
  });

  it.each([
    ["7b1e3a", "7B1E3A"],
    ["FFE9A0", "000000"], // too pale to be read on white
    ["auto", "000000"],
  ])("takes the colour %s of its headings for our rules as %s", async (given, taken) => {
    const heading = `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading base"/><w:rPr><w:color w:val="${given}"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>`;
    const found = await stylesIn(withStyles(stylesWith(heading)));
    expect(styleIn(found, "CalloutNote")).toContain(`w:color="${taken}"`);
  });

  it("with a template that says next to nothing is ours", async () => {
    const empty = await stylesIn(withStyles(stylesWith("")));
    expect(styleIn(empty, "Heading1")).toContain("1F3A5F");
    expect(empty).toMatch(/<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/);
  });

  it("leaves the numbers of pages to Word where its font is not one whose widths are known", async () => {
    const theme = (ministryParts["word/theme/theme1.xml"] ?? "").replace("Cambria", "Ministry Sans");
    const unknown = {
      ...noHouseStyle,
      styles: stylesOf(ministryTemplate({ "word/theme/theme1.xml": theme })),
    };
    expect(partsOf(await write(unknown))["word/document.xml"]).toContain(`w:dirty="true"`);
    expect(partsOf(await write(ministry))["word/document.xml"]).not.toContain("w:dirty");
  });

  it("as a pocket card keeps our letters, in which it is measured, and takes the colour", async () => {
    const card = await write(ministry, { ...sampleDocument, page: "a5" });
    const found = partsOf(card)["word/styles.xml"] ?? "";
    expect(found).not.toMatch(/Cambria|Times New Roman|1F3A5F/);
    expect(styleIn(found, "Heading1")).toContain("7B1E3A");
    expect(Buffer.from(await write(noHouseStyle, { ...sampleDocument, page: "a5" }))).not.toEqual(
      Buffer.from(card),
    );
  });

  it("gives equal bytes for equal documents", async () => {
    expect(Buffer.from(await write(structuredClone(ministry)))).toEqual(Buffer.from(await write(ministry)));
  });
});

describe("the logo", () => {
  it.each([
    ["png", png({ width: 420, height: 120 }), 'cx="2794000" cy="798286"'], // 220 points wide
    ["png", png({ width: 60, height: 90 }), 'cx="541867" cy="812800"'], // 64 points tall
    ["jpg", jpeg(), 'cx="76200" cy="76200"'], // never larger than it is
  ])("stands on the cover as %s, in its proportions, with words for it", async (type, bytes, size) => {
    const parts = unzipSync(await write({ styles: null, logo: logoOf(bytes, `A lion & "arms"`) }));
    const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    expect(body).toContain(`descr="A lion &amp; &quot;arms&quot;"`);
    expect(body).toContain(size);
    expect(body.indexOf("<w:drawing>")).toBeLessThan(body.indexOf("Reconvened meeting"));
    const kept = Object.entries(parts).filter(([name]) => name.startsWith("word/media/"));
    expect(kept.map(([name, content]) => [name.endsWith(type), Buffer.from(content)])).toEqual([
      [true, Buffer.from(bytes)],
    ]);
  });
});

describe("outside judges of a pack in a ministry's styles", () => {
  const folderOf = (): string => {
    const folder = mkdtempSync(join(tmpdir(), "aide-house-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
  };

  it("find that it satisfies the schema of Word files", async (context) => {
    if (!existsSync(checker)) context.skip("the checker of Word files is not beside this checkout");
    const folder = folderOf();
    const files = [join(folder, "pack.docx"), join(folder, "all.docx"), join(folder, "bare.docx")];
    const bare = withStyles(
      stylesWith(`<w:style w:type="table" w:styleId="g"><w:name w:val="Table Grid"/></w:style>`),
    );
    for (const [at, [house, document]] of (
      [
        [ministry, pack],
        [ministry, sampleDocument],
        [bare, pack],
      ] as const
    ).entries())
      writeFileSync(files[at] ?? "", await write(house, document));
    const { stdout, status, error } = spawnSync(checker, files, { encoding: "utf8" });
    if (error) context.skip("the checker of Word files does not run here");
    expect({ stdout, status }).toEqual({ stdout: "3 files, 0 problems\n", status: 0 });
  });

  it("keep headings, tables and order on a round through LibreOffice", async (context) => {
    const folder = folderOf();
    const convert = (to: string, file: string): boolean =>
      spawnSync("soffice", [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        join(folder, to),
        join(folder, file),
      ]).status === 0;
    const bytes = await write(ministry, pack);
    writeFileSync(join(folder, "pack.docx"), bytes);
    if (!convert("odt", "pack.docx")) context.skip("LibreOffice is not installed here");
    expect(convert("docx", "odt/pack.odt")).toBe(true);
    const before = await skeletonOf(bytes);
    expect(before.filter((part) => part.startsWith("h1 ")).length).toBeGreaterThan(10);
    expect(before.filter((part) => part === "table").length).toBeGreaterThan(10);
    expect(await skeletonOf(readFileSync(join(folder, "docx/pack.docx")))).toEqual(before);
  });
});

/** The headings, tables and cells of a Word file in their order, as another program reads them. */
async function skeletonOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["p[style-name='Title'] => h6:fresh"] },
  );
  const pieces = value.matchAll(/<(h\d|table|t[dh])(?: [^>]*)?>(?:(?!<\/?(?:h\d|table|t[dh])[ >]).)*/gs);
  return [...pieces].map(([piece, tag]) =>
    tag === "table"
      ? "table"
      : `${tag} ${piece
          .replaceAll(/<[^>]+>/g, " ")
          .replaceAll(/\s+/g, " ")
          .trim()}`,
  );
}
