import { createRequire } from "node:module";

const laterPage = "_pageNodeRef"; // pdfmake's name for a page number that is filled in when all are known

interface Word {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly font: object;
  readonly fontSize: number;
  readonly color: unknown;
  readonly linkToDestination?: string;
  readonly alignment: string;
  readonly [laterPage]?: object;
}
interface Line {
  inlines: Word[];
  readonly [laterPage]?: object;
}
type RenderLine = (line: Line, x: number, y: number) => void;

/** Pdfmake writes each word of a line by itself. Words of one look are written as one: half the work, a smaller file. */
export function writeWholeLines(): void {
  if (isWritten) return;
  isWritten = true;
  const render = renderer.renderLine;
  renderer.renderLine = function (this: object, line, x, y) {
    if (!line[laterPage]) line.inlines = joined(line.inlines);
    render.call(this, line, x, y);
  };
}
let isWritten = false;

const pdfmakeRenderer = createRequire(import.meta.url)("pdfmake/js/Renderer.js") as {
  readonly default: { readonly prototype: { renderLine: RenderLine } };
};
const renderer = pdfmakeRenderer.default.prototype;

function joined(words: readonly Word[]): Word[] {
  const stretches: Word[] = [];
  for (const word of words) {
    const last = stretches.at(-1);
    if (last && isContinued(last, word)) {
      const stretch = { ...last, text: last.text + word.text, width: last.width + word.width };
      stretches.splice(-1, 1, stretch);
    } else stretches.push(word);
  }
  return stretches;
}

const isContinued = (before: Word, after: Word): boolean =>
  before.font === after.font &&
  before.fontSize === after.fontSize &&
  before.color === after.color &&
  before.linkToDestination === after.linkToDestination &&
  before.alignment !== "justify" &&
  !before[laterPage] &&
  !after[laterPage] &&
  Math.abs(before.x + before.width - after.x) < 0.001;
