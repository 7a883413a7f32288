import { idOf, noIndent, valueIn, wordNamespace } from "../intake/word-styles.ts";
import { readXml, writeXml, type XmlElement } from "../intake/xml.ts";

/**
 * The styles of a Word file in a ministry's look: those of its template where our documents use Word's own styles, and
 * ours for all it lacks. Styles are told by their names, which are English in every Word; ids are in its language.
 */
export function inHouseStyles(ours: string, house: XmlElement): string {
  const own = parsed(ours);
  const ownKeys = new Map(stylesOf(own).map((style) => [keyOf(style), style]));
  const theirs = renamed(house, ownKeys);
  const theirKeys = new Map(stylesOf(theirs).map((style) => [keyOf(style), style]));
  const base = baseOf(theirs);
  const styles = stylesOf(own).map((style) => {
    const key = keyOf(style);
    const twin = theirKeys.get(key);
    if (twin && taken.has(key)) return filled(twin, style);
    const letters = twin ?? theirKeys.get(likeness[key] ?? "");
    if (letters && lettersOnly.has(key)) return { ...style, children: withLetters(style, letters) };
    return rebased(style);
  });
  const further = namedApart(
    stylesOf(theirs).filter((style) => !ownKeys.has(keyOf(style))),
    stylesOf(own),
  );
  const defaults = defaultsOf(own, theirs);
  return writeXml({ ...own, children: [defaults, ...styles, base, ...further] }, wordNamespace);
}

/** Reads styles that were checked when they were taken in. */
export function parsed(styles: string): XmlElement {
  const root = readXml(styles, wordNamespace);
  if (!root.ok) throw new Error(`The styles are ${root.error}`);
  return root.value;
}

/** A colour in keeping with a ministry's headings for our rules and bars: theirs where it can be read on white, or black. */
export function accentOf(house: XmlElement): string | null {
  const styles = new Map(stylesOf(house).map((style) => [idOf(style), style]));
  let at = stylesOf(house).find((style) => keyOf(style) === "paragraph heading 1");
  if (!at) return null;
  for (; at; at = styles.get(valueIn(at, "w:basedOn") ?? "")) {
    const colour = childrenOf(at, "w:rPr").find(({ name }) => name === "w:color")?.attributes["w:val"];
    if (colour !== undefined) return isReadable(colour) ? colour.toUpperCase() : black;
  }
  return black;
}
const black = "000000";

function isReadable(colour: string): boolean {
  if (!/^[0-9a-f]{6}$/i.test(colour)) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5; // WCAG 2, contrast with white
}

const stylesOf = (root: XmlElement): readonly XmlElement[] =>
  root.children.filter(({ name }) => name === "w:style");
const nameOf = (style: XmlElement): string => (valueIn(style, "w:name") ?? "").toLowerCase();
const keyOf = (style: XmlElement): string => `${style.attributes["w:type"]} ${nameOf(style)}`;
const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.find((child) => child.name === name)?.children ?? [];
const valued = (name: string, value: string): XmlElement => ({
  name,
  attributes: { "w:val": value },
  children: [],
});
const flag = (name: string): XmlElement => ({ name, attributes: {}, children: [] });

/** Word's own styles, which a template may set. What has a name of ours keeps our look: banners have a scheme's colour. */
const taken = new Set([
  ...["normal", "title", "heading 1", "heading 2", "heading 3", "quote", "list bullet", "list number"].map(
    (name) => `paragraph ${name}`,
  ),
  ...["default paragraph font", "strong", "emphasis", "hyperlink"].map((name) => `character ${name}`),
  ...["normal table", "table grid"].map((name) => `table ${name}`),
]);
/** Their tabs must fit our page, or they must stay out of the contents, so a template sets only their letters. */
const lettersOnly = new Set(
  ["toc heading", "toc 1", "toc 2", "header", "footer"].map((name) => `paragraph ${name}`),
);
const likeness: Readonly<Record<string, string>> = { "paragraph toc heading": "paragraph heading 1" };

// ---- ids -----------------------------------------------------------------------------------------------

/** A template's styles under the ids that ours, and Word in English, have; and never under one of ours by chance. */
function renamed(house: XmlElement, own: ReadonlyMap<string, XmlElement>): XmlElement {
  const used = new Set([...own.values()].map(idOf));
  const ids = new Map<string, string>();
  for (const style of stylesOf(house)) {
    const twin = own.get(keyOf(style));
    ids.set(idOf(style), twin ? idOf(twin) : freeId(wishedId(style), used));
    used.add(ids.get(idOf(style)) ?? "");
  }
  const rename = (element: XmlElement): XmlElement => ({
    ...element,
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([key, value]) =>
        key === "w:styleId" || (key === "w:val" && references.has(element.name))
          ? [key, ids.get(value) ?? value]
          : [key, value],
      ),
    ),
    children: element.children.map(rename),
  });
  return rename(house);
}
const references = new Set(["w:basedOn", "w:next", "w:link"]);

/** `heading 4` → `Heading4`, as Word has it in English: the library has a style of its own for that. */
function wishedId(style: XmlElement): string {
  if (style.attributes["w:customStyle"] !== undefined) return idOf(style);
  const words = (valueIn(style, "w:name") ?? "").split(/\s+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function freeId(wished: string, used: ReadonlySet<string>): string {
  let id = wished;
  for (let number = 2; used.has(id); number += 1) id = `${wished}${number}`;
  return id;
}

/** Word knows a style by its name, in capitals or not and of whatever type; LibreOffice writes some names twice. */
function namedApart(styles: readonly XmlElement[], others: readonly XmlElement[]): readonly XmlElement[] {
  const used = new Set(others.map(nameOf));
  return styles.map((style) => {
    const given = valueIn(style, "w:name") ?? "";
    let name = given;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${given} ${number}`;
    used.add(name.toLowerCase());
    return name === given
      ? style
      : {
          ...style,
          children: style.children.map((child) => (child.name === "w:name" ? valued("w:name", name) : child)),
        };
  });
}

// ---- filling in ----------------------------------------------------------------------------------------

const baseId = "HouseText";

/** What our own styles are based on: the letters of a template's Normal, without its indents, which tables cannot bear. */
function baseOf(house: XmlElement): XmlElement {
  const normal = stylesOf(house).find((style) => keyOf(style) === "paragraph normal");
  return {
    name: "w:style",
    attributes: { "w:type": "paragraph", "w:customStyle": "1", "w:styleId": baseId },
    children: [
      valued("w:name", "House Text"),
      {
        ...flag("w:pPr"),
        children: [spacing, noIndent, valued("w:jc", "left")],
      },
      { ...flag("w:rPr"), children: normal ? childrenOf(normal, "w:rPr") : [] },
    ],
  };
}
const spacing: XmlElement = {
  ...flag("w:spacing"),
  attributes: { "w:before": "0", "w:after": "120", "w:line": "264", "w:lineRule": "auto" },
};

const rebased = (style: XmlElement): XmlElement =>
  valueIn(style, "w:basedOn") === "Normal" ? { ...style, children: style.children.map(onBase) } : style;
const onBase = (child: XmlElement): XmlElement =>
  child.name === "w:basedOn" ? valued("w:basedOn", baseId) : child;

/** Our style with the letters of theirs. */
const withLetters = (style: XmlElement, twin: XmlElement): readonly XmlElement[] => [
  ...style.children.filter(({ name }) => name !== "w:rPr").map(onBase),
  { ...flag("w:rPr"), children: childrenOf(twin, "w:rPr") },
];

/** A heading stays with what follows it and stands in the outline, whatever a template says of that. */
function filled(style: XmlElement, ours: XmlElement): XmlElement {
  const own = childrenOf(ours, "w:pPr");
  const theirs = childrenOf(style, "w:pPr");
  const lacks = ({ name }: XmlElement): boolean => !theirs.some((child) => child.name === name);
  const first = own.filter(({ name }) => name === "w:keepNext").filter(lacks);
  const last = own.filter(({ name }) => name === "w:outlineLvl").filter(lacks);
  if (first.length + last.length === 0) return style;
  const paragraph = { ...flag("w:pPr"), children: [...first, ...theirs, ...last] };
  if (theirs.length > 0)
    return {
      ...style,
      children: style.children.map((child) => (child.name === "w:pPr" ? paragraph : child)),
    };
  const at = style.children.findIndex(({ name }) => afterParagraph.has(name));
  const before = at === -1 ? style.children.length : at;
  const rest = style.children.filter(({ name }) => name !== "w:pPr");
  return { ...style, children: [...rest.slice(0, before), paragraph, ...rest.slice(before)] };
}
const afterParagraph = new Set(["w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr"]);

/** Fonts and spacing from the template where it says them; the language is always the document's. */
function defaultsOf(ours: XmlElement, house: XmlElement): XmlElement {
  const own = ours.children.find(({ name }) => name === "w:docDefaults") ?? flag("w:docDefaults");
  const theirs = house.children.find(({ name }) => name === "w:docDefaults");
  if (!theirs) return own;
  const run = childrenOf(theirs, "w:rPrDefault").find(({ name }) => name === "w:rPr");
  const ownRun = childrenOf(own, "w:rPrDefault").find(({ name }) => name === "w:rPr");
  const language = ownRun?.children.filter(({ name }) => name === "w:lang") ?? [];
  const letters = run ? inOrder([...run.children, ...language]) : (ownRun?.children ?? []);
  return {
    ...own,
    children: own.children.map((part) =>
      part.name === "w:rPrDefault"
        ? { ...part, children: [{ ...flag("w:rPr"), children: letters }] }
        : (theirs.children.find(({ name }) => name === part.name) ?? part),
    ),
  };
}

/** Only three things may follow the language. */
const afterLanguage = new Set(["w:eastAsianLayout", "w:specVanish", "w:oMath"]);
const inOrder = (children: readonly XmlElement[]): readonly XmlElement[] => [
  ...children.filter(({ name }) => !afterLanguage.has(name)),
  ...children.filter(({ name }) => afterLanguage.has(name)),
];
