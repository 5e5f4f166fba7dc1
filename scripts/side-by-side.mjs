// Runs commands beside each other, as many as there are cores. What one prints stays together.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

/** @returns {Promise<boolean>} Whether it ended well. */
function ran([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      // npm's own programs are scripts there.
      shell: process.platform === "win32",
    });
    const held = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => held.push([stream, chunk]));
    const end = (isRight) => {
      for (const [stream, chunk] of held) (stream === child.stdout ? process.stdout : process.stderr).write(chunk);
      resolve(isRight);
    };
    child.on("error", (error) => {
      held.push([child.stderr, `${command}: ${error.message}\n`]);
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}

/**
 * Runs lanes of commands. A lane ends where a command fails; the others go on, so that all faults are told at once.
 *
 * @param {string[][][]} lanes
 * @returns {Promise<boolean>} Whether all ended well.
 */
export async function sideBySide(lanes) {
  const waiting = [...lanes];
  let isRight = true;
  const worker = async () => {
    for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift())
      for (const command of lane)
        if (!(await ran(command))) {
          isRight = false;
          break;
        }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return isRight;
}
