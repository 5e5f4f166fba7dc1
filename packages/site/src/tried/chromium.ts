import { existsSync } from "node:fs";

/** Debian's Chromium, or another that the machine has; undefined where none is. */
export const executable: string | undefined = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  process.env.CHROMIUM ?? "",
].find((path) => existsSync(path));
