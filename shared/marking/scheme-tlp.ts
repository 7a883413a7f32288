import type { Scheme } from "./scheme.ts";

/** Traffic Light Protocol 2.0 of FIRST; WHITE is the name CLEAR had in version 1. */
export const tlp: Scheme = {
  id: "tlp",
  name: "Traffic Light Protocol",
  levels: [
    {
      key: "CLEAR",
      banner: "TLP:CLEAR",
      portion: "TLP:CLEAR",
      colour: "#3d3d3d",
      aliases: ["WHITE", "TLP:WHITE"],
    },
    { key: "GREEN", banner: "TLP:GREEN", portion: "TLP:GREEN", colour: "#1a6e1a", aliases: [] },
    { key: "AMBER", banner: "TLP:AMBER", portion: "TLP:AMBER", colour: "#8a5000", aliases: [] },
    {
      key: "AMBER+STRICT",
      banner: "TLP:AMBER+STRICT",
      portion: "TLP:AMBER+STRICT",
      colour: "#8a5000",
      aliases: [],
    },
    { key: "RED", banner: "TLP:RED", portion: "TLP:RED", colour: "#b5122e", aliases: [] },
  ],
  caveats: [],
  ladders: [],
  release: null,
  separators: { banner: " ", between: " ", portion: " " },
};
