import type { Session, WebContents } from "electron";

/** The window is loaded from `app://aide/`, and from nowhere else. */
export const appScheme = "app";
const appHost = "aide";
export const appOrigin = `${appScheme}://${appHost}`;
export const appUrl = `${appOrigin}/index.html`;

/** Whether a URL is the app's own: its scheme and host, and nothing that could make another of it. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password, port } = new URL(url);
  return (
    protocol === `${appScheme}:` && host === appHost && username === "" && password === "" && port === ""
  );
}

/** What a window may load: the app's files, and bytes it made itself. Developer tools load theirs where they exist. */
const isLocal = (url: string, hasDeveloperTools: boolean): boolean =>
  isAppUrl(url) || url.startsWith(`blob:${appOrigin}/`) || (hasDeveloperTools && url.startsWith("devtools:"));

/** Refuses every permission, every download, and every request but those for the app's own files. */
export function refuseTheWorld(session: Session, hasDeveloperTools: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !isLocal(url, hasDeveloperTools) }),
  );
  session.on("will-download", (event) => event.preventDefault());
}

/** Keeps a window on the app: no navigation elsewhere in any frame, no other windows, no web views, no peers. */
export function keepToTheApp(contents: WebContents): void {
  const stay = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (!isAppUrl(event.url)) event.preventDefault();
  };
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp"); // UDP passes no request filter
  contents.on("will-frame-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
}
