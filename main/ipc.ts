import { ipcMain, type IpcMainInvokeEvent, type WebContents } from "electron";
import { appError, type AppError } from "../shared/app-error.ts";
import {
  callChannels,
  eventChannel,
  type EventName,
  type EventPayload,
  type Handlers,
} from "../shared/ipc-contract.ts";
import { err, type Result } from "../shared/result.ts";
import type { Log } from "./log.ts";
import { isAppUrl } from "./security.ts";
import { diskError } from "./workspace/disk-error.ts";

type Handler = (input: unknown) => Promise<Result<unknown, AppError>>;
type Call = (typeof callChannels)[number];

const refused = appError("refused", "This call is not allowed.");
const failed = appError(
  "failed",
  "Something went wrong in Aide-Mémoire itself.",
  "What was saved is safe. Try again.",
);

/** Registers a handler for every call of the contract: each checks who calls and what with, before it runs. */
export function registerHandlers(handlers: Handlers, log: Log): void {
  for (const call of callChannels) {
    const handler = handlerOf(handlers, call);
    ipcMain.handle(call.channel, (event, value) => answer(call, handler, event, value, log));
  }
}

async function answer(
  { channel, input }: Call,
  handler: Handler,
  event: IpcMainInvokeEvent,
  value: unknown,
  log: Log,
): Promise<Result<unknown, AppError>> {
  if (!isOwnWindow(event)) {
    log(`Refused ${channel}: called from ${event.senderFrame?.url ?? "a frame that is gone"}`);
    return err(refused);
  }
  const parsed = input.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues; // names the field and the rule, not what was in it
    log(`Refused ${channel}: ${issue?.path.join(".") ?? ""} ${issue?.code ?? ""}`);
    return err(refused);
  }
  try {
    return await handler(parsed.data);
  } catch (error) {
    log(`${channel} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return err(diskError(error) ?? failed); // reading fails on a bad disk too
  }
}

/** The handler of a call. Their types agree by the contract; a lookup by name cannot say so. */
function handlerOf(handlers: Handlers, { group, name, channel }: Call): Handler {
  const groups = handlers as unknown as Readonly<Record<string, Readonly<Record<string, Handler>>>>;
  const handler = groups[group]?.[name];
  if (!handler) throw new Error(`No handler for ${channel}`);
  return handler;
}

/** The main frame of a window that shows the app; a frame that has gone, or shows anything else, is not. */
const isOwnWindow = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url);

/** Tells a window that something happened. */
export function sendEvent<E extends EventName>(
  contents: WebContents,
  name: E,
  payload: EventPayload<E>,
): void {
  if (!contents.isDestroyed()) contents.send(eventChannel(name), payload);
}
