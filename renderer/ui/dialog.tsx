import { useEffect, useState, type ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import styles from "./dialog.module.css";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly isWide?: boolean;
}

/** A dialog over the page: Escape closes it, focus stays in it and goes back where it was. */
export function Dialog({ title, onClose, children, isWide = false }: Props) {
  useFocusBack();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles["overlay"] ?? ""}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`${styles["modal"]} ${isWide ? styles["wide"] : ""}`}>
        <AriaDialog className={styles["dialog"] ?? ""}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

let opener: HTMLElement | null = null; // what had the focus on the page, through all dialogs that follow one another

/** Gives the focus back to the page when no dialog follows, also where one dialog has led to another. */
function useFocusBack(): void {
  useState(noteOpener); // now, before anything in the dialog takes the focus
  useEffect(
    () => () => {
      requestAnimationFrame(() => requestAnimationFrame(focusOpener)); // once the next one is there, if there is one
    },
    [],
  );
}

function noteOpener(): void {
  const at = document.activeElement;
  if (at instanceof HTMLElement && at !== document.body && !at.closest("[role=dialog]")) opener = at;
}

function focusOpener(): void {
  if (document.querySelector("[role=dialog]")) return;
  if (document.activeElement === document.body) opener?.focus();
  opener = null;
}

export const Actions = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles["actions"]}>{children}</div>
);
