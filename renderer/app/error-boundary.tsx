import { Component, type ReactNode } from "react";
import styles from "./error-boundary.module.css";

interface Props {
  readonly children: ReactNode;
  readonly isPage?: boolean; // one page of the window: the rest goes on working
}

/** Where a fault of ours ends: one sentence and a way on. What was saved is on disk, and drafts too. */
export class ErrorBoundary extends Component<Props, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    const { isPage = false } = this.props;
    return (
      <div className={styles["fault"]} role="alert">
        <h1>{isPage ? "This page cannot be shown" : "Something went wrong in Aide-Mémoire"}</h1>
        <p>
          Everything that was saved is safe on this computer.{" "}
          {isPage ? "The other pages go on working." : "Go on by opening the window again."}
        </p>
        <button
          type="button"
          onClick={() => (isPage ? this.setState({ message: null }) : window.location.reload())}
        >
          {isPage ? "Try again" : "Open the window again"}
        </button>
        <details>
          <summary>For whoever mends it</summary>
          <pre>{this.state.message}</pre>
        </details>
      </div>
    );
  }
}
