import { Zip, ZipPassThrough, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWordTemplate } from "../../../main/intake/word-template.ts";
import { ministryParts, ministryTemplate, stylesWith } from "../../fixtures/ministry/template.ts";

const stylesOf = (bytes: Uint8Array): string => {
  const styles = readWordTemplate(bytes, "ministry.dotx");
  if (!styles.ok) throw new Error(styles.error.message);
  return styles.value;
};
const refusal = (bytes: Uint8Array, name = "ministry.dotx"): string => {
  const styles = readWordTemplate(bytes, name);
  return styles.ok ? "" : styles.error.message;
};
const types = ministryParts["[Content_Types].xml"] ?? "";
const style = (id: string, within = "", type = "paragraph"): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${within}</w:style>`;

/** Writes over every place where `from` stands, with a name of the same length that fflate would not write. */
const renamed = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll(from, to), "latin1");

describe("a ministry's template", () => {
  it("gives its styles, with the fonts of its theme by name", () => {
    const styles = stylesOf(ministryTemplate());
    expect(styles).toMatch(
      /<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"\/>/,
    );
    expect(styles).toContain(
      `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`,
    );
    expect(styles).toContain(`<w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria"/>`);
    expect(styles).toContain(`<w:color w:val="7B1E3A"/>`);
  });

  it("leaves nothing else behind: no text, people, numbering, language, theme or extension", () => {
    const styles = stylesOf(ministryTemplate());
    expect(styles).not.toMatch(
      /Minute|Clerk|rsid|numPr|hanging|w:lang|[Tt]heme|w14|latent|vanish|KeineListe/,
    );
  });

  it("may also be a document, and need not have a theme", () => {
    const bytes = ministryTemplate({
      "[Content_Types].xml": types.replace("template.main", "document.main"),
      "word/theme/theme1.xml": null,
    });
    expect(stylesOf(bytes)).toContain("berschrift1");
  });

  it("drops references to styles it does not have, and a second style of the same id", () => {
    const styles = stylesOf(
      ministryTemplate({
        "word/styles.xml": stylesWith(
          style("A", `<w:basedOn w:val="Gone"/><w:next w:val="B"/>`) + style("B") + style("B", "<w:rPr/>"),
        ),
      }),
    );
    expect(styles).toMatch(/styleId="A"><w:name w:val="A"\/><w:next w:val="B"\/><\/w:style>/);
    expect(styles.match(/styleId="B"/g)).toHaveLength(1);
    expect(styles).not.toContain("<w:rPr/>");
  });
});

describe("a template that is refused", () => {
  it.each(["../styles.xml", "/word/styles.x", "C:\\styles.xmlx", "word\\styles.xm", "./styles.xmlxx"])(
    "19: with the path %s",
    (path) => {
      const plain = "q".repeat(path.length);
      expect(refusal(renamed(ministryTemplate({ [plain]: "x" }), plain, path))).toMatch(
        /^The file was not opened: “.*” in it is a path that leads outside the file\.$/,
      );
    },
  );

  it("20: with a symbolic link", () => {
    const link = [new TextEncoder().encode("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] as const;
    const parts = Object.entries(ministryParts).map(([name, text]) => [name, new TextEncoder().encode(text)]);
    const bytes = zipSync({ ...Object.fromEntries(parts), "word/link.xml": [link[0], link[1]] });
    expect(refusal(bytes)).toBe(
      "The file was not opened: “word/link.xml” in it is a link to somewhere else.",
    );
  });

  it("21: that is a bomb by ratio, or by the total of its parts, counted on what really comes out", () => {
    const megabytes = (count: number): Uint8Array => new Uint8Array(count * 1024 * 1024);
    const bomb = ministryTemplate({ "word/media/a.bin": megabytes(64) });
    expect(bomb.length).toBeLessThan(128 * 1024);
    expect(refusal(bomb)).toBe("The file was not opened: it unpacks to more than 48 MB.");
    const total = ministryTemplate({
      "a.bin": megabytes(20),
      "b.bin": megabytes(20),
      "c.bin": megabytes(20),
    });
    expect(refusal(total)).toBe("The file was not opened: it unpacks to more than 48 MB.");
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf("PK\u0001\u0002"); at !== -1; at = lying.indexOf("PK\u0001\u0002", at + 1))
      lying.writeUInt32LE(1, at + 24); // the size that its directory claims
    expect(refusal(lying)).toBe("The file was not opened: it unpacks to more than 48 MB.");
    expect(refusal(ministryTemplate({ "a.bin": megabytes(20), "b.bin": megabytes(20) }))).toBe("");
  });

  it("21: whose styles alone are very large", () => {
    const styles = stylesWith(style("A", "<w:rPr/>".repeat(600_000)));
    expect(refusal(ministryTemplate({ "word/styles.xml": styles }))).toBe(
      "The styles in ministry.dotx take more than 4 MB.",
    );
  });

  it("22: with 100,000 entries, also where their count in 16 bits comes to a few", () => {
    const holding = (count: number): Uint8Array => {
      const parts: Uint8Array[] = [];
      const zip = new Zip((_error, part) => parts.push(part));
      for (let at = 0; at < count; at += 1) {
        const file = new ZipPassThrough(`f${at}`);
        zip.add(file);
        file.push(new Uint8Array(), true);
      }
      zip.end();
      return Buffer.concat(parts);
    };
    expect(refusal(holding(100_000))).toMatch(/^The file was not opened: it holds [\d,]+ files or more\.$/);
    expect(refusal(holding(65_536 + 100))).toBe("The file was not opened: it holds more files than it says.");
  });

  it.each([
    ["word/styles.xml", "word/styles.xml"],
    ["word/styles.xml", "word/STYLES.xml"],
  ])("23: with the names %s and %s", (one, other) => {
    const bytes = renamed(ministryTemplate({ ["q".repeat(one.length)]: "x" }), "q".repeat(one.length), other);
    expect(refusal(bytes)).toBe(`The file was not opened: it holds two files named “${other}”.`);
  });

  it.each([
    ["word/styles.xml", `<!DOCTYPE x [<!ENTITY a "b">]>${ministryParts["word/styles.xml"]}`],
    [
      "word/theme/theme1.xml",
      `<!DOCTYPE x SYSTEM "http://example.org/x">${ministryParts["word/theme/theme1.xml"]}`,
    ],
    ["[Content_Types].xml", `<!DOCTYPE x>${types}`],
  ])("for a document type in %s", (part, text) =>
    expect(refusal(ministryTemplate({ [part]: text }))).toBe(
      "The file ministry.dotx declares a document type of its own, which Word files never do.",
    ),
  );

  it.each([
    ["its ending", ministryTemplate(), "ministry.docm"],
    ["its program", ministryTemplate({ "word/vbaProject.bin": "x" }), "ministry.dotx"],
    [
      "what it says it is",
      ministryTemplate({
        "[Content_Types].xml": types.replace(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
          "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
        ),
      }),
      "ministry.dotx",
    ],
  ])("for macros, by %s", (_by, bytes, name) =>
    expect(refusal(bytes, name)).toBe(
      `The file ${name} holds macros, which are programs, so it was not taken.`,
    ),
  );

  it.each([
    ["is empty", new Uint8Array(), "The file ministry.dotx is empty."],
    [
      "is no zip",
      new TextEncoder().encode("Dear all"),
      "The file ministry.dotx is not a Word document or template.",
    ],
    [
      "has a password, or the old form",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      "The file ministry.dotx is protected by a password, or of Word's old form (.doc, .dot).",
    ],
    [
      "is another kind of zip",
      zipSync({ mimetype: new Uint8Array(3) }),
      "The file ministry.dotx is not a Word document or template.",
    ],
    [
      "is a workbook",
      ministryTemplate({ "[Content_Types].xml": types.replaceAll("wordprocessingml", "spreadsheetml") }),
      "The file ministry.dotx is not a Word document or template.",
    ],
    [
      "has no part of styles",
      ministryTemplate({ "word/styles.xml": null }),
      "The file ministry.dotx has no styles.",
    ],
    [
      "names no part of styles",
      ministryTemplate({
        "[Content_Types].xml": types.replace(/<Override PartName="\/word\/styles.xml"[^>]*>/, ""),
      }),
      "The file ministry.dotx has no styles.",
    ],
    [
      "has styles that are cut short",
      ministryTemplate({ "word/styles.xml": (ministryParts["word/styles.xml"] ?? "").slice(0, 3000) }),
      "The styles in ministry.dotx cannot be read: the file is damaged.",
    ],
    [
      "has styles that are not UTF-8",
      ministryTemplate({ "word/styles.xml": Uint8Array.from([0x3c, 0xff, 0xfe, 0x3e]) }),
      "The styles in ministry.dotx cannot be read: the file is damaged.",
    ],
    [
      "is Strict Open XML",
      ministryTemplate({
        "word/styles.xml": (ministryParts["word/styles.xml"] ?? "").replace(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
      }),
      "The file ministry.dotx is saved as Strict Open XML, which is not read here.",
    ],
    [
      "has a style that is based on itself over another",
      ministryTemplate({
        "word/styles.xml": stylesWith(
          style("A", `<w:basedOn w:val="B"/>`) + style("B", `<w:basedOn w:val="A"/>`),
        ),
      }),
      "Styles in ministry.dotx are based on each other in a circle.",
    ],
  ])("that %s", (_what, bytes, message) => expect(refusal(bytes)).toBe(message));

  it("in many bases one upon the other is read in good time", () => {
    const chain = Array.from({ length: 20_000 }, (_, at) =>
      style(`S${at}`, `<w:basedOn w:val="S${at + 1}"/>`),
    );
    expect(stylesOf(ministryTemplate({ "word/styles.xml": stylesWith(chain.join("")) }))).toContain("S19999");
  });

  it("cut short or garbled anywhere is told, never thrown at", () => {
    const bytes = ministryTemplate();
    for (let at = 0; at < bytes.length; at += 7) {
      expect(readWordTemplate(bytes.subarray(0, at), "a.dotx").ok).toBe(false);
      const garbled = Uint8Array.from(bytes);
      garbled[at] = (garbled[at] ?? 0) ^ 0xff;
      expect(typeof readWordTemplate(garbled, "a.dotx").ok).toBe("boolean");
    }
  });
});
