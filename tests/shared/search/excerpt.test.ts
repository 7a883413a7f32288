import { describe, expect, it } from "vitest";
import { excerptOf, hasWords, type Piece } from "../../../shared/search/excerpt.ts";

const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join("");
const excerpt = (text: string, query: string, longest?: number): string =>
  shown(excerptOf(text, query, longest));

describe("an excerpt", () => {
  it("marks the words a query begins, whatever their case and accents, and nothing within a word", () => {
    expect(excerpt("Côte d’Ivoire backs\n precursor  control", "cote PRECURS")).toBe(
      "[Côte] d’Ivoire backs [precursor] control",
    );
    expect(excerpt("The undercurrent", "current")).toBe("The undercurrent");
    expect(excerpt("co\u0302te", "côt")).toBe("[côte]");
    expect(excerpt("Søren Łaska, İzmir, Straße", "soren laska izmir strasse")).toBe(
      "[Søren] [Łaska], [İzmir], [Straße]",
    );
    expect(excerpt("السيد مُحَمَّد أحمد", "محمد احمد")).toBe("السيد [مُحَمَّد] [أحمد]");
    expect(excerpt("阿富汗的海洛因问题", "海洛因")).toBe("阿富汗的[海洛因]问题");
    expect(excerpt("ความร่วมมือและการทำงาน", "ทำ")).toBe("ความร่วมมือและการ[ทำ]งาน");
    expect(excerpt("ຄຳ ຖາມ", "ຄຳ")).toBe("[ຄຳ] ຖາມ");
    expect(excerpt("😀 ｶﾞｯｺｳ №5, ½ share", "ガッコウ №5 ½")).toBe("😀 [ｶﾞｯｺｳ] [№5], [½] share");
    expect(excerpt("ΟΔΟΣ, οδοσ", "οδος")).toBe("[ΟΔΟΣ], [οδοσ]");
    expect(excerpt("a (b) a+b", "a+b")).toBe("[a] ([b]) [a]+[b]");
  });

  it("is the part with most words of the query, cut between words", () => {
    const filler = "and so on and on ".repeat(20);
    const text = `Iran spoke. ${filler}Then Iran asked for expert talks on precursors. ${filler}`;
    const short = excerpt(text, "iran precursors", 100);
    expect(short).toMatch(/^….*\[Iran\] asked for expert talks on \[precursors\].*…$/);
    expect(short).not.toContain("spoke");
    expect(short.length).toBeLessThan(115);
    expect(excerpt(text, "", 40)).toBe("Iran spoke. and so on and on and so on…");
    expect(excerpt("x".repeat(500), "y", 40)).toBe(`${"x".repeat(40)}…`);
    expect(excerpt("😀".repeat(40), "y", 41).isWellFormed()).toBe(true);
    expect(excerpt("", "y")).toBe("");
  });
});

it("a text has a query when each of its words begins a word of it", () => {
  expect(hasWords("Iranian delegation, Côte", "iran cote")).toBe(true);
  expect(hasWords("Iranian delegation", "iran precursors")).toBe(false);
  expect(hasWords("Iranian delegation", "iran iran")).toBe(true);
  expect(hasWords("ความร่วมมือและการทำงาน", "ทำ")).toBe(true);
  expect(hasWords("ຄຳ ຖາມ", "ຄຳ")).toBe(true);
  expect(hasWords("Iranian delegation", "?")).toBe(false);
  expect(hasWords("Ọ̀yọ́", "ọ̀yọ́")).toBe(true);
  expect(hasWords("Ọ̀yọ́", "oyo")).toBe(true);
});
