/**
 * English words one slip of the fingers from a form of a reporting verb (“relies” from “replies”): they are no misspelling
 * of it. Words ending in “-er”, “-or” and “-ing”, and those that differ in their last letter, need not be here.
 */
export const wordsNearVerbs: ReadonlySet<string> = new Set(
  `accented accents appals appeared appears appeased blacked caption captioned captions cation cations cautious clarities
clarity comfits command commanded commands commies complaints concuss conform conformed conforms contemn contemned
contemns criticisms decades deciles declawed decoded decodes deicides deployed derided derides descried descries
doubled endorsees entourage entourages experts flavored flavoured flavours incited incites indited indites infirmed
infirms invitees objets pledgees praxises premise premised premises preset presets prevent prevented prevents prised
prises promisees propone proponed propones rebinds rebuses recommenced recused recuses refereed refinds reflies
refuged refuges refuted refutes regress reheated reheats relied relies relisted relists remanded remands repealed
repeals repented repents reposted reposts repots repotted requite requited requites reseated reseats resects resits
resorted resorts retorted retorts reused reuses rewinds summaries summarists summits tanked underlie underlies
underlings undermine undermined undermines`.split(/\s+/),
);
