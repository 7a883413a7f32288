/** Chromium cannot navigate to app://, so the window is served as https://aide.localhost; the app never sees that. */
const webOrigin = "https://aide.localhost";
const appOrigin = "app://aide";

export const toApp = (url: string): string => translated(url, webOrigin, appOrigin);
export const toWeb = (url: string): string => translated(url, appOrigin, webOrigin);

const translated = (url: string, from: string, to: string): string =>
  url === from || url.startsWith(`${from}/`) ? to + url.slice(from.length) : url;
