import { bash } from "./bash.ts";
import { fish } from "./fish.ts";
import type { CompletedCommand } from "./vocabulary.ts";
import { zsh } from "./zsh.ts";

/** The shells with a completion script. */
export const shells = ["bash", "zsh", "fish"] as const;

const writers: Readonly<Record<(typeof shells)[number], (commands: readonly CompletedCommand[]) => string>> = {
  bash,
  zsh,
  fish,
};

/** The completion script of a shell. */
export const shellCompletions = (shell: (typeof shells)[number], commands: readonly CompletedCommand[]): string =>
  writers[shell](commands);
