// Finding a browser on this machine.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** The path of a Chrome or Chromium on this machine. */
function browserPath() {
  const { CHROME_PATH, LOCALAPPDATA, PROGRAMFILES } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  const known = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...[PROGRAMFILES, LOCALAPPDATA]
      .filter(Boolean)
      .map((folder) => join(folder, "Google/Chrome/Application/chrome.exe")),
  ];
  const found = known.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    "no Chrome or Chromium was found: install one (Debian: `apt-get install chromium`), " +
      "or set CHROME_PATH to its program",
  );
}

/** Starts it; `more` are further arguments for it. */
export function launch(more = []) {
  return chromium.launch({
    executablePath: browserPath(),
    args: ["--no-sandbox", "--disable-background-networking", ...more],
  });
}
