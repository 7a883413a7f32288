import type { Scheme } from "./scheme.ts";

/**
 * United Kingdom: the policy in force since 2014. Its predecessor's RESTRICTED and CONFIDENTIAL are not
 * levels here: such a paper is marked again by a person, since they have no fixed equivalent.
 */
export const uk: Scheme = {
  id: "uk",
  name: "United Kingdom",
  levels: [
    { key: "OFFICIAL", banner: "OFFICIAL", portion: "O", colour: "#1d5fa6", aliases: [] },
    { key: "SECRET", banner: "SECRET", portion: "S", colour: "#a34700", aliases: ["UK SECRET"] },
    { key: "TOP SECRET", banner: "TOP SECRET", portion: "TS", colour: "#b5121b", aliases: ["UK TOP SECRET"] },
  ],
  caveats: [
    {
      key: "SENSITIVE",
      banner: "SENSITIVE",
      portion: "SEN",
      lowest: { banner: "OFFICIAL-SENSITIVE", portion: "O-S", colour: "#502b85" },
    },
    { key: "COMMERCIAL", banner: "COMMERCIAL", portion: "COM" },
    { key: "PERSONAL", banner: "PERSONAL", portion: "PER" },
    { key: "LOCSEN", banner: "LOCSEN", portion: "LOC" },
    { key: "UK EYES ONLY", banner: "UK EYES ONLY", portion: "UKEO" },
  ],
  ladders: [],
  release: {
    prefix: "EYES ",
    printed: "",
    own: "UK",
    joiner: "/",
    suffix: " EYES ONLY",
    none: "UK EYES ONLY",
  },
  separators: { banner: " ", between: " ", portion: "/" },
};
