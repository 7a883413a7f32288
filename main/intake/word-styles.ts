import { err, ok, type Result } from "../../shared/result.ts";
import { readXml, writeXml, type XmlElement, type XmlFault } from "./xml.ts";

/** What a theme calls its fonts (`minorHAnsi`), and the fonts they are. */
export type ThemeFonts = Readonly<Record<string, string>>;

export const wordNamespace = { "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w" } as const;
const strictNamespace = { "http://purl.oclc.org/ooxml/wordprocessingml/main": "w" } as const;

/**
 * Reads a styles part and gives it back as one that stands alone: fonts of the theme by their names, and without
 * numbering, names of people and whatever else leads to other parts of the file it came from.
 */
export function readStyles(text: string, fonts: ThemeFonts): Result<string, XmlFault | "strict" | "circle"> {
  const root = readXml(text, wordNamespace);
  if (!root.ok) return readXml(text, strictNamespace).ok ? err("strict") : root;
  if (root.value.name !== "w:styles") return err("malformed");
  const parts = root.value.children.filter(({ name }) => name === "w:docDefaults" || name === "w:style");
  const styles = parts.filter((part) => part.name !== "w:style" || isKept(part));
  const ids = new Set(styles.map(idOf));
  const alone = unique(styles).map((part) => standingAlone(part, fonts, ids));
  if (hasCircle(alone)) return err("circle");
  return ok(writeXml({ name: "w:styles", attributes: {}, children: alone }, wordNamespace));
}

export const idOf = (style: XmlElement): string => style.attributes["w:styleId"] ?? "";

/** What an element within a style says: `valueIn(style, "w:basedOn")`. */
export const valueIn = (element: XmlElement, name: string): string | undefined =>
  element.children.find((child) => child.name === name)?.attributes["w:val"];

const kinds = new Set(["paragraph", "character", "table"]);

/** Lists of numbers are kept elsewhere in the file, so their styles are not taken. */
const isKept = (style: XmlElement): boolean =>
  idOf(style) !== "" &&
  kinds.has(style.attributes["w:type"] ?? "") &&
  (valueIn(style, "w:name") ?? "") !== "";

const unique = (parts: readonly XmlElement[]): readonly XmlElement[] => {
  const seen = new Set<string>();
  return parts.filter((part) => {
    const key = part.name === "w:style" ? `style ${idOf(part)}` : part.name;
    return !seen.has(key) && seen.add(key);
  });
};

/** Other parts of the file, the language, people who changed something, and text that nobody would see. */
const leftOut = new Set(
  [
    "numPr divId cnfStyle lang rsid vanish webHidden specVanish",
    "rPrChange pPrChange tblPrChange trPrChange tcPrChange numberingChange",
    "ins del moveFrom moveTo cellIns cellDel cellMerge",
  ].flatMap((names) => names.split(" ").map((name) => `w:${name}`)),
);
const references = new Set(["w:basedOn", "w:next", "w:link"]);

function standingAlone(element: XmlElement, fonts: ThemeFonts, ids: ReadonlySet<string>): XmlElement {
  const isNumbered = element.children.some(({ name }) => name === "w:numPr");
  const children = element.children.filter(
    ({ name, attributes }) =>
      !leftOut.has(name) && !(references.has(name) && !ids.has(attributes["w:val"] ?? "")),
  );
  return {
    ...element,
    attributes: withoutTheme(element, fonts),
    children: children.map((child) =>
      isNumbered && child.name === "w:ind" ? noIndent : standingAlone(child, fonts, ids),
    ),
  };
}

/** In place of the room of a number that is not there. */
export const noIndent: XmlElement = {
  name: "w:ind",
  attributes: { "w:left": "0", "w:right": "0", "w:firstLine": "0" },
  children: [],
};

/** Fonts of the theme by name. A colour of the theme is always written beside its name as well. */
function withoutTheme({ name, attributes }: XmlElement, fonts: ThemeFonts): XmlElement["attributes"] {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (!key.startsWith("w:") && key !== "xml:space") continue;
    if (!/theme/i.test(key)) kept[key] = value;
  }
  if (name !== "w:rFonts") return kept;
  for (const [key, theme] of Object.entries(attributes)) {
    const font = Object.hasOwn(fonts, theme) ? fonts[theme] : undefined;
    if (/theme$/i.test(key) && font !== undefined) kept[key.replace(/theme$/i, "")] = font;
  }
  return kept;
}

/** Whether a style is, over others, based on itself: programs hang on that. */
function hasCircle(parts: readonly XmlElement[]): boolean {
  const bases = new Map(parts.map((part) => [idOf(part), valueIn(part, "w:basedOn")]));
  const ending = new Set<string>(); // styles whose chain of bases comes to an end
  return [...bases.keys()].some((id) => {
    const chain = new Set<string>();
    let at: string | undefined = id;
    for (; at !== undefined && !ending.has(at); at = bases.get(at)) {
      if (chain.has(at)) return true;
      chain.add(at);
    }
    for (const one of chain) ending.add(one);
    return false;
  });
}
