import { parentPort } from "node:worker_threads";
import { cleanDocument } from "../../shared/document/clean-text.ts";
import type { Answer, Job, OnStep, WrittenDocument } from "./document-writer.ts";

/** Cleans a document and writes it; each library is loaded when its format is first asked for. */
async function write(
  { document, format, houseStyle }: Omit<Job, "id">,
  onStep: OnStep,
): Promise<WrittenDocument> {
  const { value, reports } = cleanDocument(document);
  if (format === "docx") {
    const { writeDocx } = await import("./docx.ts");
    return { bytes: await writeDocx(value, onStep, houseStyle), warnings: reports, isWhole: true };
  }
  if (format === "html") {
    const { writeHtml } = await import("./html.ts");
    return {
      bytes: new TextEncoder().encode(writeHtml(value, houseStyle.logo)),
      warnings: reports,
      isWhole: true,
    };
  }
  if (format === "printable") {
    const { writePrintable } = await import("./printable.ts");
    return {
      bytes: new TextEncoder().encode(writePrintable(value, houseStyle.logo)),
      warnings: reports,
      isWhole: true,
    };
  }
  const { writePdf } = await import("./pdf.ts");
  const { bytes, warnings } = await writePdf(value, onStep, houseStyle.logo);
  return { bytes, warnings: [...reports, ...warnings], isWhole: warnings.length === 0 };
}

const port = parentPort;
if (!port) throw new Error("This file runs as a worker");
const answer = (message: Answer): void => port.postMessage(message);

port.on("message", ({ id, ...job }: Job) => {
  write(job, (step, done, of) => answer({ id, step, done, of })).then(
    (written) => answer({ id, written }),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      answer({ id, failed: error instanceof Error ? error.message : String(error) });
    },
  );
});
