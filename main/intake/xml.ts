import { err, ok, type Result } from "../../shared/result.ts";
import { escapeMarkup } from "../documents/markup.ts";

/** An element and what is in it. Text between elements is not kept: the parts that are read here have none. */
export interface XmlElement {
  readonly name: string; // with the prefix that its namespace has here
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

/** Prefixes by namespace. An empty prefix is for a namespace whose names stand alone. */
export type Namespaces = Readonly<Record<string, string>>;

/** Why a text is not read: it declares a document type, with entities or without; or it is no XML. */
export type XmlFault = "doctype" | "malformed";

const deepest = 64;

interface Open {
  readonly raw: string; // as written, which the end tag repeats
  readonly scope: ReadonlyMap<string, string>; // prefix as written → namespace
  readonly element: XmlElement | null; // null: of a namespace that is not read
  readonly children: XmlElement[];
}

/**
 * Reads XML from somebody else, strictly. What belongs to other namespaces than those given is left out with all
 * that is in it. A document type is refused, and so is every entity but XML's own five and the numbered ones.
 */
export function readXml(text: string, namespaces: Namespaces): Result<XmlElement, XmlFault> {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return err("doctype");
  if (notAllowed.test(text)) return err("malformed");
  const root = readTree(text.replace(/^\uFEFF/, ""), namespaces);
  return root ? ok(root) : err("malformed");
}

/** An element as text, with the declaration of its namespaces where they are given. */
export function writeXml({ name, attributes, children }: XmlElement, namespaces: Namespaces = {}): string {
  const declared = Object.entries(namespaces).map(([uri, prefix]) => ` xmlns:${prefix}="${uri}"`);
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  const head = `${name}${declared.join("")}${written.join("")}`;
  if (children.length === 0) return `<${head}/>`;
  return `<${head}>${children.map((child) => writeXml(child)).join("")}</${name}>`;
}

const notAllowed = /[[\p{Cc}\uFFFE\uFFFF]--[\t\n\r\x7F-\x9F]]/v;
const piece =
  /<\?[^>]*\?>|<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\/([^\s<>/="'!?]+)\s*>|<([^\s<>/="'!?]+)((?:\s+[^\s<>/="'!?]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;

/** The root; null where the text is not well formed. */
function readTree(text: string, namespaces: Namespaces): XmlElement | null {
  let root: XmlElement | null = null;
  const open: Open[] = [];
  const close = (): void => {
    const { element, children } = open.pop() ?? { element: null, children: [] };
    if (!element) return;
    const whole = { ...element, children };
    const parent = open.at(-1);
    if (parent) parent.children.push(whole);
    else root = whole;
  };
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const match = piece.exec(text);
    if (!match) return null;
    const [whole, end, start, given = "", slash] = match;
    if (end !== undefined) {
      if (open.at(-1)?.raw !== end) return null;
      close();
    } else if (start === undefined) {
      if (open.length === 0 && !whole.startsWith("<") && whole.trim() !== "") return null;
    } else {
      if (open.length >= deepest || (open.length === 0 && root)) return null;
      const opened = openElement(start, given, open.at(-1), namespaces);
      if (!opened) return null;
      open.push(opened);
      if (slash === "/") close();
    }
  }
  return open.length === 0 ? root : null;
}

function openElement(
  raw: string,
  given: string,
  parent: Open | undefined,
  namespaces: Namespaces,
): Open | null {
  const attributes = readAttributes(given);
  if (!attributes) return null;
  const declared = [...attributes].filter(([key]) => isDeclaration(key));
  const scope = scopeOf(parent?.scope ?? ownScope, declared);
  const nameOf = (name: string, isAttribute: boolean): string | null | undefined => {
    const [before, after, ...more] = name.split(":");
    if (more.length > 0 || before === undefined || after === "") return undefined;
    const prefix = after === undefined ? "" : before;
    if (isAttribute && prefix === "") return name;
    const namespace = scope.get(prefix);
    if (namespace === undefined) return prefix === "" ? null : undefined; // a prefix nobody declared
    if (!Object.hasOwn(namespaces, namespace)) return null;
    const own = namespaces[namespace] ?? "";
    return `${own}${own === "" ? "" : ":"}${after ?? before}`;
  };
  const name = nameOf(raw, false);
  if (name === undefined) return null;
  const kept: [string, string][] = [];
  for (const [key, value] of attributes) {
    if (isDeclaration(key)) continue;
    const known = nameOf(key, true);
    if (known === undefined) return null;
    if (known !== null) kept.push([known, value]);
  }
  const isLeftOut = name === null || parent?.element === null;
  const element = isLeftOut ? null : { name, attributes: Object.fromEntries(kept), children: [] };
  return { raw, scope, element, children: [] };
}

const ownScope: ReadonlyMap<string, string> = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);
const isDeclaration = (name: string): boolean => name === "xmlns" || name.startsWith("xmlns:");

/** The prefixes in force within an element. */
const scopeOf = (
  outer: ReadonlyMap<string, string>,
  declared: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> =>
  declared.length === 0
    ? outer
    : new Map([...outer, ...declared.map(([name, uri]) => [name.slice("xmlns:".length), uri] as const)]);

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes as written, with their values decoded; null where one is there twice, or an entity is unknown. */
function readAttributes(given: string): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of given.matchAll(attribute)) {
    const value = decoded(double ?? single ?? "");
    if (value === null || attributes.has(name)) return null;
    attributes.set(name, value);
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(value: string): string | null {
  let isKnown = true;
  const text = value.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(";") ? characterOf(name) : null;
    isKnown &&= character !== null;
    return character ?? "";
  });
  return isKnown && !notAllowed.test(text) ? text : null;
}

function characterOf(entity: string): string | null {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(entity) ?? [];
  if (hex === undefined && decimal === undefined)
    return Object.hasOwn(entities, entity) ? (entities[entity] ?? null) : null;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code === 0 || code > 0x10ffff || isSurrogate ? null : String.fromCodePoint(code);
}
