import type { Scheme } from "./scheme.ts";

/** United States: E.O. 13526 levels, State Department captions, SBU for what is unclassified and sensitive. */
export const us: Scheme = {
  id: "us",
  name: "United States",
  levels: [
    { key: "UNCLASSIFIED", banner: "UNCLASSIFIED", portion: "U", colour: "#00692c", aliases: ["UNCLAS"] },
    { key: "CONFIDENTIAL", banner: "CONFIDENTIAL", portion: "C", colour: "#0033a0", aliases: [] },
    { key: "SECRET", banner: "SECRET", portion: "S", colour: "#b5121b", aliases: [] },
    { key: "TOP SECRET", banner: "TOP SECRET", portion: "TS", colour: "#a34700", aliases: [] },
  ],
  caveats: [
    {
      key: "SENSITIVE",
      banner: "SENSITIVE",
      portion: "SBU",
      lowest: { banner: "SENSITIVE BUT UNCLASSIFIED", portion: "SBU", colour: "#502b85" },
    },
    { key: "ORCON", banner: "ORCON", portion: "OC" },
    { key: "NOFORN", banner: "NOFORN", portion: "NF" },
    { key: "PROPIN", banner: "PROPIN", portion: "PR" },
    { key: "EXDIS", banner: "EXDIS", portion: "XD" },
    { key: "NODIS", banner: "NODIS", portion: "ND" },
  ],
  ladders: [["EXDIS", "NODIS"]],
  release: { prefix: "REL TO ", printed: "REL TO ", own: "USA", joiner: ", ", suffix: "", none: "NOFORN" },
  separators: { banner: "//", between: "/", portion: "/" },
};
