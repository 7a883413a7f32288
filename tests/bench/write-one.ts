import { writeDocx } from "../../main/documents/docx.ts";
import { writePdf } from "../../main/documents/pdf.ts";
import { bigDocument } from "./big-document.ts";

/** A process that writes one pack and says how long that took and how much memory it had at most. */
const [format = "pdf", pages = "100"] = process.argv.slice(2);
const document = bigDocument(Number(pages));
const start = performance.now();
await (format === "docx" ? writeDocx(document, () => undefined) : writePdf(document));
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
