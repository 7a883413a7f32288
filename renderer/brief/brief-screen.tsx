import { useEffect, useMemo, useState } from "react";
import { v7 as newUuid } from "uuid";
import { editionsOf, nextEdition } from "../../shared/brief/editions.ts";
import { packSections } from "../../shared/brief/sections.ts";
import { dateIn, dayText, timeText } from "../../shared/dossier/dates.ts";
import { all, find, type Dossier } from "../../shared/dossier/dossier.ts";
import type { ExportReport, FileFormat, PackOptions } from "../../shared/ipc-contract.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import { api } from "../api.ts";
import { keyText, useProvide } from "../app/commands.ts";
import { Exporting, useExport } from "../app/exporting.tsx";
import { markingChoices } from "../app/marking-choice.ts";
import { say, valueOf } from "../app/store.ts";
import { useDossier, useMeeting } from "../app/use-dossier.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/field.tsx";
import screen from "../ui/screen.module.css";
import styles from "./brief.module.css";
import { PdfPages } from "./pdf-pages.tsx";

const pauseMs = 300;

/** The pack as it will be: what goes in on the left, its real pages on the right. */
export function BriefScreen() {
  const [options, setOptions] = useState<PackOptions>({ variant: "full", without: [] });
  const { pdf, report, isMaking } = usePreview(options);
  const exporting = useExport();
  const write = async (formats: readonly FileFormat[], issue: boolean): Promise<void> => {
    const isDone = await exporting.start((of) =>
      api.documents.exportPack({ ...of, options, formats, issue }),
    );
    if (!isDone) return;
    say(issue ? "Issued. What changes from here on is told in the next edition." : "Exported.");
  };
  const dossier = useDossier();
  const next = nextEdition(dossier, options.variant);
  const exportAccessible = (): void => void write(["accessible"], false);
  useProvide([
    {
      id: "export-pack",
      title: "Export the pack",
      keys: "$mod+e",
      group: "Brief",
      run: () => void write(["docx", "pdf"], false),
    },
    {
      id: "issue-edition",
      title: `Issue edition ${next}: write it, and freeze what it says`,
      keys: "$mod+i",
      group: "Brief",
      run: () => void write(["docx", "pdf"], true),
    },
    {
      id: "export-accessible",
      title: "Export the accessible PDF: tagged, in any script",
      keys: "$mod+Shift+a",
      group: "Brief",
      run: exportAccessible,
    },
  ]);
  return (
    <div className={styles["brief"]}>
      <div className={styles["choices"]}>
        <div className={screen["bar"]}>
          <Button
            look="primary"
            onPress={() => void write(["docx", "pdf"], false)}
            shortcut={keyText("$mod+e")}
          >
            Export Word and PDF
          </Button>
          <Button onPress={() => void write(["docx", "pdf"], true)} shortcut={keyText("$mod+i")}>
            Issue edition {next}
          </Button>
          <Button onPress={exportAccessible} shortcut={keyText("$mod+Shift+a")}>
            Accessible PDF
          </Button>
        </div>
        <Exporting exporting={exporting} />
        {report && (
          <LeftOut report={report} told={exporting.done?.warnings ?? []} onAccessible={exportAccessible} />
        )}
        <Editions dossier={dossier} variant={options.variant} />
        <PackChoices options={options} onChange={setOptions} />
      </div>
      <PdfPages pdf={pdf} isMaking={isMaking} />
    </div>
  );
}

interface ChoicesProps {
  readonly options: PackOptions;
  readonly onChange: (options: PackOptions) => void;
}

function PackChoices({ options, onChange }: ChoicesProps) {
  const dossier = useDossier();
  const { ourParty, defaultMarking } = useMeeting();
  const members = all(dossier, "role")
    .filter(({ body }) => body.party === ourParty)
    .map(({ body }) => ({
      value: `member:${body.person}`,
      name: `For ${find(dossier, "person", body.person)?.name ?? ""}`,
    }));
  const marks = markingChoices(defaultMarking);
  const { ceiling, ...others } = options;
  const toggle = (id: string): void => {
    const without = options.without.includes(id)
      ? options.without.filter((one) => one !== id)
      : [...options.without, id];
    onChange({ ...options, without });
  };
  return (
    <>
      <Choice
        label="Variant"
        value={options.variant}
        options={[
          { value: "full", name: "Whole pack" },
          { value: "pocket", name: "Pocket card" },
          { value: "releasable", name: "Releasable copy" },
          ...members,
        ]}
        onCommit={(variant) => onChange({ ...options, variant: variant })}
      />
      <Choice
        label="Nothing marked above"
        value={ceiling ? JSON.stringify(ceiling) : ""}
        options={[
          { value: "", name: "No ceiling" },
          ...marks.map(({ marking, name }) => ({ value: JSON.stringify(marking), name })),
        ]}
        onCommit={(value) =>
          onChange(value === "" ? others : { ...others, ceiling: JSON.parse(value) as Marking })
        }
      />
      <fieldset className={styles["sections"]}>
        <legend>Sections</legend>
        {packSections.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={!options.without.includes(id)} onChange={() => toggle(id)} />{" "}
            {name}
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** The pack made anew in the background, a moment after something changed. */
function usePreview(options: PackOptions) {
  const dossier = useDossier();
  const [pdf, setPdf] = useState<Uint8Array | null>(null);
  const [report, setReport] = useState<ExportReport | null>(null);
  const [isMaking, setMaking] = useState(true);
  useEffect(() => {
    const job = newUuid();
    let isCurrent = true;
    const timer = setTimeout(async () => {
      setMaking(true);
      const made = await api.documents.preview({ dossier: dossier.id, job, options });
      if (!isCurrent) return;
      setMaking(false);
      const value = valueOf(made);
      if (value) {
        setPdf(value.pdf);
        setReport(value.report);
      }
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [dossier, options]);
  return { pdf, report, isMaking };
}

/** What was issued of this variant: the pages beside tell what changed since the last. */
function Editions({ dossier, variant }: { readonly dossier: Dossier; readonly variant: string }) {
  const { timeZone } = useMeeting();
  const editions = editionsOf(dossier, variant);
  if (editions.length === 0) return null;
  return (
    <div>
      <h2 className={styles["editions"]}>Editions issued</h2>
      <ul aria-label="Editions issued">
        {editions.toReversed().map(({ number, issuedAt, banner }) => (
          <li key={`${number} ${issuedAt}`}>
            Edition {number}, {dayText(dateIn(issuedAt, timeZone))}, {timeText(issuedAt, timeZone)} ·{" "}
            <small>{banner}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where the PDF cannot set a script, the edition that can. */
function AccessibleOffer({ onExport }: { readonly onExport: () => void }) {
  return (
    <p className={screen["bar"]}>
      <span className={screen["note"]}>The accessible PDF sets these too, with this computer’s fonts.</span>
      <Button onPress={onExport}>Export the accessible PDF</Button>
    </p>
  );
}

interface LeftOutProps {
  readonly told: readonly string[]; // beside the exported files already
  readonly report: ExportReport;
  readonly onAccessible: () => void;
}

/** What a ceiling or a releasable copy leaves out, before anything is written. */
function LeftOut({ report, told, onAccessible }: LeftOutProps) {
  const groups = useMemo(() => [...Map.groupBy(report.leftOut, ({ why }) => why)], [report]);
  const untold = report.warnings.filter((warning) => !told.includes(warning));
  return (
    <div>
      {untold.map((warning) => (
        <p key={warning} className={screen["warning"]}>
          {warning}
        </p>
      ))}
      {!report.isWhole && <AccessibleOffer onExport={onAccessible} />}
      {groups.map(([why, items]) => (
        <details key={why}>
          <summary>
            {items.length} left out: {why}
          </summary>
          <ul className={styles["leftOut"]}>
            {items.map(({ what, where }, index) => (
              <li key={index}>
                {where}: {what}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
