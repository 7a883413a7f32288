import { useEffect, useState } from "react";
import type { AppError } from "../../shared/app-error.ts";
import type { HouseStyleSummary } from "../../shared/ipc-contract.ts";
import type { Result } from "../../shared/result.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import screen from "../ui/screen.module.css";
import { Section } from "../ui/section.tsx";

/** A ministry's own Word template and logo: chosen, described, removed. What is refused leaves the earlier one. */
export function HouseStyle({ onClose }: { readonly onClose: () => void }) {
  const [house, setHouse] = useState<HouseStyleSummary | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (asked: Promise<Result<HouseStyleSummary, AppError>>): Promise<void> => {
    const answer = await asked;
    if (answer.ok) setHouse(answer.value);
    const isTold = !answer.ok && answer.error.code !== "cancelled";
    setProblem(isTold ? `${answer.error.message} ${answer.error.action ?? ""}` : null);
  };
  useEffect(() => void take(api.houseStyle.get()), []);
  if (!house) return null;
  const { template, logo } = house;
  return (
    <Dialog title="Word styles and logo" onClose={onClose}>
      <Section title="Word styles">
        <p>{template === null ? "Those of Aide-Mémoire are used." : `Those of ${template} are used.`}</p>
        <p className={screen["note"]}>
          Fonts, sizes and colours of a Word template (.dotx) or document (.docx), for packs, lists and cables
          in Word. Page size, headers, footers and numbering stay as they are.
        </p>
        <div className={screen["bar"]}>
          <Button onPress={() => void take(api.houseStyle.chooseTemplate())}>
            {template === null ? "Choose a template…" : "Choose another template…"}
          </Button>
          {template !== null && (
            <Button onPress={() => void take(api.houseStyle.remove({ part: "template" }))}>
              Use Aide-Mémoire’s
            </Button>
          )}
        </div>
      </Section>
      <Section title="Logo">
        <p>{logo === null ? "None on the cover." : `${logo.name} stands on the cover.`}</p>
        {logo !== null && (
          <Field
            label="What it shows, for those who cannot see it"
            value={logo.words}
            onCommit={(words) => void (words === "" || take(api.houseStyle.describeLogo({ words })))}
          />
        )}
        <div className={screen["bar"]}>
          <Button onPress={() => void take(api.houseStyle.chooseLogo())}>
            {logo === null ? "Choose a logo…" : "Choose another logo…"}
          </Button>
          {logo !== null && (
            <Button onPress={() => void take(api.houseStyle.remove({ part: "logo" }))}>
              Remove the logo
            </Button>
          )}
        </div>
      </Section>
      {problem !== null && <p role="alert">{problem}</p>}
      <Actions>
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </Actions>
    </Dialog>
  );
}
