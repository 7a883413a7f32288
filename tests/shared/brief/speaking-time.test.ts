import { describe, expect, it } from "vitest";
import { speakingSeconds } from "../../../shared/brief/speaking-time.ts";

describe("speaking time", () => {
  it.each([
    ["word ".repeat(130), 60],
    ["", 0],
    ["It's a 2.5-million-dollar line, isn't it?", 3],
    ["麻".repeat(130), 30],
  ])("is 130 words a minute, two letters a word where there are no spaces: %#", (text, seconds) => {
    expect(speakingSeconds(text)).toBe(seconds);
  });
});
