import { Component, type ReactNode } from "react";
import styles from "./error-boundary.module.css";

interface Props {
  readonly children: ReactNode;
}

/** Where a fault of ours ends: one sentence and a way on. What was saved is on disk, and drafts too. */
export class ErrorBoundary extends Component<Props, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <main className={styles.fault} role="alert">
        <h1>Something went wrong in Aide-Mémoire</h1>
        <p>Everything that was saved is safe on this computer. Go on by opening the window again.</p>
        <button type="button" onClick={() => window.location.reload()}>
          Open the window again
        </button>
        <details>
          <summary>For whoever mends it</summary>
          <pre>{this.state.message}</pre>
        </details>
      </main>
    );
  }
}
