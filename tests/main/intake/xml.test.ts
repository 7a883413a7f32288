import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXml, writeXml, type XmlElement } from "../../../main/intake/xml.ts";

const namespaces = { "urn:one": "w" };
const read = (text: string): string => {
  const root = readXml(text, namespaces);
  return root.ok ? writeXml(root.value) : root.error;
};
const inRoot = (text: string): string => `<w:r xmlns:w="urn:one" xmlns:x="urn:other">${text}</w:r>`;

describe("XML from somebody else", () => {
  it("is read by namespace, whatever its prefixes, and without what belongs to other namespaces", () => {
    expect(read(`<q:r xmlns:q="urn:one" q:a="1"><q:b/></q:r>`)).toBe(`<w:r w:a="1"><w:b/></w:r>`);
    expect(read(`<r xmlns="urn:one"><b xmlns="urn:other"><c xmlns="urn:one"/></b><d/></r>`)).toBe(
      "<w:r><w:d/></w:r>",
    );
    expect(read(inRoot(`<x:y w:a="1"><w:b/></x:y><w:c x:a="1" w:a="2"/>`))).toBe(`<w:r><w:c w:a="2"/></w:r>`);
  });

  it("may have a declaration, comments, a CDATA section and text, which are not kept", () => {
    const text = `\uFEFF<?xml version="1.0"?><!-- a <b> -->\n${inRoot("text<![CDATA[<w:x>]]><w:b/>\n")}\n`;
    expect(read(text)).toBe("<w:r><w:b/></w:r>");
  });

  it("has its entities decoded, and coded again", () => {
    expect(read(inRoot(`<w:b w:a="&lt;&#65;&#x42;&amp;amp;&quot;'&gt;"/>`))).toBe(
      `<w:r><w:b w:a="&lt;AB&amp;amp;&quot;'&gt;"/></w:r>`,
    );
  });

  it.each([
    `<!DOCTYPE r>${inRoot("")}`,
    `<?xml version="1.0"?><!doctype r SYSTEM "file:///etc/passwd">${inRoot("")}`,
    `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${inRoot(`<w:b w:a="&b;"/>`)}`,
  ])("with a document type is refused: %s", (text) => expect(read(text)).toBe("doctype"));

  it.each([
    "",
    "text",
    "<w:r/>",
    `<r xmlns="urn:other"/>`,
    inRoot("<w:b>"),
    inRoot("</w:b>"),
    inRoot("<w:b></w:c>"),
    inRoot("<y:b/>"),
    inRoot(`<w:b w:a="1" w:a="2"/>`),
    inRoot("<w:b w:a=1/>"),
    inRoot(`<w:b w:a="<"/>`),
    inRoot(`<w:b w:a="&unknown;"/>`),
    inRoot(`<w:b w:a="& b"/>`),
    inRoot(`<w:b w:a="&#0;"/>`),
    inRoot(`<w:b w:a="&#xD800;"/>`),
    inRoot(`<w:b w:a="&#xFFFE;"/>`),
    inRoot("\u0001"),
    inRoot("<!-- no end"),
    `${inRoot("")}${inRoot("")}`,
    `${inRoot("")}text`,
    inRoot("<w:b>".repeat(70) + "</w:b>".repeat(70)),
  ])("that is not well formed, or very deep, is malformed: %s", (text) =>
    expect(read(text)).toBe("malformed"),
  );

  it("of great length is read or refused, never thrown at", () => {
    const long = "a".repeat(4_000_000);
    expect(read(inRoot(`<w:b w:a="${long}"/>`)).length).toBeGreaterThan(4_000_000);
    expect(read(inRoot(long))).toBe("<w:r/>");
    expect(read(inRoot(`<!--${long}-->`))).toBe("<w:r/>");
    expect(read(inRoot(`<w:b ${long}`))).toBe("malformed");
    expect(read(inRoot(`<w:b ${'w:a="" '.repeat(500_000)}/>`))).toBe("malformed");
    expect(read(inRoot("<w:b/>".repeat(200_000)))).toHaveLength(6 * 200_000 + 11);
  });

  it("written and read again is the same", () => {
    const name = fc.constantFrom("w:a", "w:b", "w:c");
    const value = fc.string({ unit: "binary" }).filter((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text));
    const attributes = fc.dictionary(name, value, { noNullPrototype: true });
    const leaf = fc.record({ name, attributes, children: fc.constant([]) });
    const { element } = fc.letrec<{ element: XmlElement }>((tie) => ({
      element: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({ name, attributes, children: fc.array(tie("element"), { maxLength: 3 }) }),
      ),
    }));
    fc.assert(
      fc.property(element, (one) => {
        expect(readXml(writeXml(one, namespaces), namespaces)).toEqual({ ok: true, value: one });
      }),
    );
  });
});
