import type { EventEmitter } from "node:events";

/** Emits an event that a listener may prevent; answers whether one did. */
export function isPrevented(emitter: EventEmitter, name: string, details: object = {}): boolean {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  emitter.emit(name, event);
  return event.defaultPrevented;
}
