import { useState, type FormEvent } from "react";
import { v7 as newUuid } from "uuid";
import { formatAddressee, parseAddressee } from "../../shared/cable/addressee.ts";
import { all } from "../../shared/dossier/dossier.ts";
import { noDossier } from "../../shared/dossier/identity.ts";
import { plainProblem } from "../../shared/dossier/plain-problem.ts";
import { postProfileSchema, type Addressee, type PostProfile } from "../../shared/dossier/post-profile.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import controls from "../ui/field.module.css";
import { useKeptForm } from "../ui/kept-form.ts";
import { LeftForm } from "../ui/left-form.tsx";
import screen from "../ui/screen.module.css";
import { put } from "./committing.ts";
import { openDossier } from "./opening.ts";
import { say, useApp } from "./store.ts";

const precedences = ["FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"] as const;

/** The form as it is typed: lists a line each. */
type Typed = Readonly<Record<keyof PostProfile, string>>;

const empty: Typed = {
  station: "",
  from: "",
  routingIndicator: "",
  precedence: "ROUTINE",
  to: "",
  info: "",
  captions: "",
  attention: "",
  signer: "",
  nextSerial: "1",
};

interface Line {
  readonly field: keyof PostProfile;
  readonly label: string;
  readonly example?: string;
}
const single: readonly Line[] = [
  { field: "station", label: "Station", example: "UNVIE VIENNA" },
  { field: "from", label: "From", example: "USMISSION UNVIE VIENNA" },
  { field: "routingIndicator", label: "Routing indicator", example: "RUEHUNV" },
  { field: "signer", label: "Signer", example: "a family name" },
  { field: "nextSerial", label: "Number of the next cable" },
];
const lists: readonly Line[] = [
  { field: "to", label: "To, one a line", example: "RUEHC/SECSTATE WASHDC PRIORITY 0381" },
  { field: "info", label: "Info, one a line", example: "RUEHKB/AMEMBASSY BAKU 0038" },
  { field: "captions", label: "Captions, one a line", example: "SENSITIVE" },
  { field: "attention", label: "For the attention of, one a line" },
];

/** What a post puts on every cable. Kept as a whole or not at all: half a header would be sent. */
export function PostDialog({ onClose }: { readonly onClose: () => void }) {
  const open = useApp((state) => state.open);
  const [known] = open ? all(open.dossier, "post-profile") : [];
  const kept = useKeptForm<Typed>("post", () => (known ? asTyped(known.body) : empty));
  const typed = kept.form;
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const read = readTyped(typed);
    if (typeof read === "string") return setProblem(read);
    const change = put("post-profile", known?.key ?? newUuid(), { signer: null, ...read });
    const saved = await api.dossier.commit({
      dossier: noDossier,
      label: "Change the post",
      changes: [known ? { ...change, seen: known.heads } : change],
    });
    if (!saved.ok) return setProblem(`${saved.error.message} ${saved.error.action ?? ""}`);
    kept.forget();
    if (open) await openDossier(open.id);
    onClose();
    say("Kept. Cables are headed so from the next draft on.");
  };
  const type = (field: keyof PostProfile) => (text: string) => kept.change({ [field]: text });
  const cancel = (): void => {
    kept.forget();
    onClose();
  };
  return (
    <Dialog title="My post" onClose={onClose} isWide>
      <form onSubmit={(event) => void save(event)}>
        {kept.isLeft && <LeftForm />}
        <div className={screen["facts"]}>
          {single.map(({ field, label, example = "" }, at) => (
            <label key={field} className={controls["field"]}>
              <span className={controls["label"]}>{label}</span>
              <input
                autoFocus={at === 0}
                className={controls["input"]}
                placeholder={example}
                value={typed[field]}
                onChange={({ target }) => type(field)(target.value)}
              />
            </label>
          ))}
          <label className={controls["field"]}>
            <span className={controls["label"]}>Precedence</span>
            <select
              className={controls["input"]}
              value={typed.precedence}
              onChange={({ target }) => type("precedence")(target.value)}
            >
              {precedences.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
        </div>
        <div className={screen["two"]}>
          {lists.map(({ field, label, example = "" }) => (
            <label key={field} className={controls["field"]}>
              <span className={controls["label"]}>{label}</span>
              <textarea
                className={controls["input"]}
                rows={3}
                placeholder={example}
                value={typed[field]}
                onChange={({ target }) => type(field)(target.value)}
              />
            </label>
          ))}
        </div>
        {problem !== null && <p role="alert">{problem}</p>}
        <Actions>
          <Button onPress={cancel}>Cancel</Button>
          <Button look="primary" isSubmit>
            Keep
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

const asTyped = (profile: PostProfile): Typed => ({
  ...profile,
  to: profile.to.map(formatAddressee).join("\n"),
  info: profile.info.map(formatAddressee).join("\n"),
  captions: profile.captions.join("\n"),
  attention: profile.attention.join("\n"),
  signer: profile.signer ?? "",
  nextSerial: String(profile.nextSerial),
});

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The profile that was typed, or what is wrong with it. */
function readTyped(typed: Typed): PostProfile | string {
  const addressees = (text: string): readonly Addressee[] =>
    linesOf(text).map(
      (line) =>
        parseAddressee(line) ?? { routingIndicator: null, name: line, precedence: null, number: null },
    );
  const signer = typed.signer.trim();
  const read = postProfileSchema.safeParse({
    station: typed.station.trim(),
    from: typed.from.trim(),
    routingIndicator: typed.routingIndicator.trim(),
    precedence: typed.precedence,
    to: addressees(typed.to),
    info: addressees(typed.info),
    captions: linesOf(typed.captions),
    attention: linesOf(typed.attention),
    nextSerial: Number(typed.nextSerial),
    ...(signer === "" ? {} : { signer }),
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const named = [...single, ...lists].find(({ field }) => field === issue?.path[0])?.label ?? "The post";
  return issue ? `${named}: ${plainProblem(issue)}` : "This cannot be kept.";
}
