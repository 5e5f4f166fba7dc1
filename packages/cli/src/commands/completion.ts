import { defineCommand, exit } from "../call/command.ts";
import { oneOf } from "../call/read.ts";
import { shellCompletions, shells } from "../complete/scripts.ts";
import { vocabulary } from "../complete/vocabulary.ts";

/** A script for a shell that completes what is typed after `oreledger`. */
export const command = defineCommand({
  description:
    "The script lists commands, flags and closed lists, and the commodities, countries, tables, series, sources and claims of the installed data. Create it again when you update the data.",
  arguments: [{ name: "shell", description: shells.join(", "), values: shells }],
  flags: {},
  documented: false,
  examples: [
    {
      call: "completion bash",
      tells: "bash: oreledger completion bash > ~/.local/share/bash-completion/completions/oreledger",
    },
    { call: "completion zsh", tells: "zsh: oreledger completion zsh > ~/.zfunc/_oreledger, with ~/.zfunc in fpath" },
    { call: "completion fish", tells: "fish: oreledger completion fish > ~/.config/fish/completions/oreledger.fish" },
  ],
  async run({ args, io, ledger }) {
    const shell = oneOf(shells)(args[0] as string, "<shell>");
    io.out(shellCompletions(shell, await vocabulary(ledger)));
    return exit.answered;
  },
});
