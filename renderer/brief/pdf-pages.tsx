import { useEffect, useRef, useState } from "react";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import styles from "./brief.module.css";

interface Props {
  readonly pdf: Uint8Array | null;
  readonly isMaking: boolean;
}

/** The pages of a PDF, as they will be printed. Each is drawn when it comes into sight. */
export function PdfPages({ pdf, isMaking }: Props) {
  const [pages, setPages] = useState<readonly PDFPageProxy[]>([]);
  useEffect(() => {
    if (!pdf) return undefined;
    let isCurrent = true;
    let opened: PDFDocumentProxy | null = null;
    void (async () => {
      const { getDocument, GlobalWorkerOptions } = await import("pdfjs-dist"); // large: only when it is looked at
      GlobalWorkerOptions.workerSrc = workerUrl;
      opened = await getDocument({ data: pdf.slice() }).promise;
      const all: PDFPageProxy[] = [];
      for (let number = 1; number <= opened.numPages; number += 1) all.push(await opened.getPage(number));
      if (isCurrent) setPages(all);
    })();
    return () => {
      isCurrent = false;
      void opened?.loadingTask.destroy();
    };
  }, [pdf]);
  return (
    <div
      className={styles["pages"]}
      tabIndex={0}
      role="region"
      aria-label="Pages of the pack"
      aria-busy={isMaking}
    >
      <p className={styles["count"]} role="status">
        {isMaking ? "Making the pages…" : `${pages.length} ${pages.length === 1 ? "page" : "pages"}`}
      </p>
      {pages.map((page) => (
        <Page key={page.pageNumber} page={page} />
      ))}
    </div>
  );
}

const widthOnScreen = 640; // CSS pixels

function Page({ page }: { readonly page: PDFPageProxy }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const natural = page.getViewport({ scale: 1 });
  const scale = widthOnScreen / natural.width;
  useEffect(() => {
    const target = canvas.current;
    if (!target) return undefined;
    let task: ReturnType<PDFPageProxy["render"]> | null = null;
    const watcher = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return;
      watcher.disconnect();
      const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
      target.width = viewport.width;
      target.height = viewport.height;
      task = page.render({ canvas: target, viewport });
      task.promise.catch(() => undefined); // taken back when newer pages came
    });
    watcher.observe(target);
    return () => {
      watcher.disconnect();
      task?.cancel();
    };
  }, [page, scale]);
  return (
    <canvas
      ref={canvas}
      className={styles["sheet"]}
      style={{ width: widthOnScreen, aspectRatio: `${natural.width} / ${natural.height}` }}
      role="img"
      aria-label={`Page ${page.pageNumber}`}
    />
  );
}
