// Puts Debian's Chromium on a machine that has none, for the one test that needs a browser. Where it cannot, the test says
// that it was left out.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const there = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].some((path) =>
  existsSync(path),
);
if (!there && process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
  const run = (...args) =>
    spawnSync("apt-get", args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  run("update");
  run("install", "--yes", "--no-install-recommends", "chromium");
}
