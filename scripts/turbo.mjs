// Runs turbo without telemetry or update notices. With --quiet it says nothing unless the run fails.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";

const args = process.argv.slice(2);
const quiet = args[0] === "--quiet";
if (quiet) args.shift();

const turbo = createRequire(import.meta.url).resolve("turbo/bin/turbo");
const child = spawn(
  process.execPath,
  [turbo, "run", ...args, "--ui=stream", "--output-logs=errors-only", "--log-order=grouped"],
  {
    stdio: ["inherit", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
  },
);

const held = [];
child.stdout?.on("data", (chunk) => held.push(chunk));
child.stderr?.on("data", (chunk) => held.push(chunk));
child.on("close", (code, signal) => {
  const failed = signal !== null || code !== 0;
  if (failed) process.stderr.write(Buffer.concat(held));
  process.exitCode = failed ? code || 1 : 0;
});
