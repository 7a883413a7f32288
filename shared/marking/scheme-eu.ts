import type { Scheme } from "./scheme.ts";

/** European Union: Council Decision 2013/488/EU, with LIMITE for what is not classified and not public. */
export const eu: Scheme = {
  id: "eu",
  name: "European Union",
  levels: [
    { key: "PUBLIC", banner: "PUBLIC", portion: "PUBLIC", colour: "#00692c", aliases: [] },
    { key: "LIMITE", banner: "LIMITE", portion: "LIMITE", colour: "#502b85", aliases: [] },
    {
      key: "R-UE/EU-R",
      banner: "RESTREINT UE/EU RESTRICTED",
      portion: "R-UE/EU-R",
      colour: "#0033a0",
      aliases: ["RESTREINT UE", "EU RESTRICTED"],
    },
    {
      key: "C-UE/EU-C",
      banner: "CONFIDENTIEL UE/EU CONFIDENTIAL",
      portion: "C-UE/EU-C",
      colour: "#8a5000",
      aliases: ["CONFIDENTIEL UE", "EU CONFIDENTIAL"],
    },
    {
      key: "S-UE/EU-S",
      banner: "SECRET UE/EU SECRET",
      portion: "S-UE/EU-S",
      colour: "#b5121b",
      aliases: ["SECRET UE", "EU SECRET"],
    },
    {
      key: "TS-UE/EU-TS",
      banner: "TRÈS SECRET UE/EU TOP SECRET",
      portion: "TS-UE/EU-TS",
      colour: "#7a0d13",
      aliases: ["TRES SECRET UE", "EU TOP SECRET"],
    },
  ],
  caveats: [],
  ladders: [],
  release: {
    prefix: "RELEASABLE TO ",
    printed: "RELEASABLE TO ",
    own: null,
    joiner: ", ",
    suffix: "",
    none: null,
  },
  separators: { banner: " – ", between: ", ", portion: "/" },
};
