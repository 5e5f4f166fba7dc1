// `pnpm data …` for the scripts of this folder.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const script = fileURLToPath(new URL("../data.mjs", import.meta.url));

/** Runs a command of the data's own tool and returns what it prints. Throws its complaint where it cannot answer. */
export function data(...args) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    maxBuffer: 1 << 30,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr.trim() || stdout.trim() || `data ${args.join(" ")} ended with ${status}.`);
  return stdout;
}

/** What a command prints or, where it fails, what it says of that, as Markdown. A check that fails says it on standard output. */
export function told(...args) {
  try {
    return data(...args);
  } catch (error) {
    return `\`\`\`text\n${error.message}\n\`\`\``;
  }
}
