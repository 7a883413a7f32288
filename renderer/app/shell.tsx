import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode, type Ref } from "react";
import { Link, useLocation } from "wouter";
import { bannerOf, dossierMarking } from "../../shared/marking/schemes.ts";
import { BriefScreen } from "../brief/brief-screen.tsx";
import { CableScreen } from "../cable/cable-screen.tsx";
import { DelegationsScreen } from "../delegations/delegations-screen.tsx";
import { LogScreen } from "../log/log-screen.tsx";
import { MeetingScreen } from "../meeting/meeting-screen.tsx";
import { OutcomesScreen } from "../outcomes/outcomes-screen.tsx";
import { PointsScreen } from "../points/points-screen.tsx";
import { PositionsScreen } from "../positions/positions-screen.tsx";
import { Button } from "../ui/button.tsx";
import { keyText } from "./commands.ts";
import { openDialog } from "./dialogs.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { notePlace } from "./recent-places.ts";
import { useReveal } from "./reveal.ts";
import { SaveState } from "./save-state.tsx";
import { useShellCommands } from "./shell-commands.ts";
import styles from "./shell.module.css";
import { openDossier } from "./opening.ts";
import { say, useApp } from "./store.ts";
import { tabs, type TabId } from "./tabs.ts";
import { Welcome } from "./welcome.tsx";

const screens: Readonly<Record<TabId, () => ReactNode>> = {
  meeting: MeetingScreen,
  delegations: DelegationsScreen,
  points: PointsScreen,
  positions: PositionsScreen,
  log: LogScreen,
  outcomes: OutcomesScreen,
  brief: BriefScreen,
  cable: CableScreen,
};

/** The window: header, dossiers, tabs, and the screen one is on. */
export function Shell() {
  const [location, go] = useLocation();
  const [, id = "", tabId = "meeting"] = location.split("/");
  const tab = tabs.find((one) => one.id === tabId) ?? tabs[0];
  const openId = useApp((state) => state.open?.id);
  useEffect(() => {
    if (id !== "") void openDossier(id);
    else useApp.setState({ open: null });
  }, [id]);
  useShellCommands(id, go);
  useReveal();
  const [isListOpen, setListOpen] = useState(false); // in a narrow window the dossiers are out of sight
  const listButton = useRef<HTMLButtonElement>(null);
  useEffect(() => setListOpen(false), [location]);
  useEffect(() => {
    if (!isListOpen) return undefined;
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key !== "Escape") return;
      setListOpen(false);
      listButton.current?.focus();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isListOpen]);
  useEffect(() => notePlace(location), [location]);
  const isShown = id !== "" && openId === id;
  const Screen = screens[tab.id];
  return (
    <div className={styles["shell"]} data-ready>
      <Header isListOpen={isListOpen} listButton={listButton} onList={() => setListOpen(!isListOpen)} />
      <div className={styles["body"]} data-list={isListOpen ? "open" : undefined}>
        <Sidebar id={id} tab={tab.id} />
        <div className={styles["page"]} onFocus={() => setListOpen(false)}>
          {isShown && <Tabs id={id} current={tab.id} />}
          <main className={styles["main"]} key={`${id}/${tab.id}`} id="main">
            {id === "" && <Welcome />}
            {isShown && (
              <ErrorBoundary isPage>
                <Screen />
              </ErrorBoundary>
            )}
          </main>
        </div>
      </div>
      <Message />
    </div>
  );
}

/** What was said last, until the next thing happens. */
function Message() {
  const message = useApp((state) => state.message);
  return (
    <footer className={styles["foot"]} role="status">
      {message !== null && (
        <p>
          {message}{" "}
          <button type="button" onClick={() => say(null)} aria-label="Dismiss this message">
            ✕
          </button>
        </p>
      )}
    </footer>
  );
}

interface HeaderProps {
  readonly isListOpen: boolean;
  readonly listButton: Ref<HTMLButtonElement>;
  readonly onList: () => void;
}

function Header({ isListOpen, listButton, onList }: HeaderProps) {
  const open = useApp((state) => state.open?.dossier);
  const conflicts = useApp((state) => state.open?.conflicts.length ?? 0);
  const title = open?.records.meeting?.get("meeting")?.body.title;
  const dossier = useDeferredValue(open); // it reads every record; what is typed is shown first
  const banner = useMemo(() => (dossier ? bannerOf(dossierMarking(dossier)) : null), [dossier]);
  return (
    <header className={styles["header"]}>
      <strong className={styles["name"]}>Aide-Mémoire</strong>
      <button
        ref={listButton}
        type="button"
        className={styles["listButton"]}
        aria-label="Dossiers"
        aria-expanded={isListOpen}
        onClick={onList}
      >
        ☰
      </button>
      <span className={styles["title"]}>{title}</span>
      {banner && (
        <span className={styles["banner"]} title="The highest marking inside this dossier">
          {banner.text}
        </span>
      )}
      <ConflictCount count={conflicts} />
      <SaveState />
      <Button look="quiet" onPress={() => openDialog("palette")} shortcut={keyText("$mod+k")}>
        Find
      </Button>
    </header>
  );
}

function ConflictCount({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Button look="quiet" onPress={() => openDialog("review")}>
      Review {count}
    </Button>
  );
}

function Sidebar({ id, tab }: { readonly id: string; readonly tab: string }) {
  const dossiers = useApp((state) => state.dossiers);
  return (
    <nav className={styles["sidebar"]} aria-label="Dossiers">
      <h2 className={styles["sidebarTitle"]}>Dossiers</h2>
      <ul>
        {dossiers.map((dossier) => (
          <li key={dossier.id}>
            <Link
              href={`/${dossier.id}/${tab}`}
              aria-current={dossier.id === id ? "page" : undefined}
              onClick={() => say(null)}
            >
              {dossier.title}
              <small>{dossier.startsOn?.slice(0, 4)}</small>
            </Link>
          </li>
        ))}
      </ul>
      <Button look="quiet" onPress={() => openDialog("new-dossier")} shortcut={keyText("$mod+n")}>
        + New
      </Button>
      <Button look="quiet" onPress={() => openDialog("merge")} shortcut={keyText("$mod+o")}>
        ⇪ Import
      </Button>
      <Button look="quiet" onPress={() => openDialog("settings")} shortcut={keyText("$mod+,")}>
        Settings
      </Button>
    </nav>
  );
}

function Tabs({ id, current }: { readonly id: string; readonly current: TabId }) {
  return (
    <nav className={styles["tabs"]} aria-label="Dossier">
      {tabs.map((tab, index) => (
        <Link
          key={tab.id}
          href={`/${id}/${tab.id}`}
          aria-current={tab.id === current ? "page" : undefined}
          title={keyText(`$mod+${index + 1}`)}
          data-name={tab.name}
          onClick={() => say(null)}
        >
          {tab.name}
        </Link>
      ))}
    </nav>
  );
}
