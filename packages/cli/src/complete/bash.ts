import type { CompletedCommand } from "./vocabulary.ts";
import { valuedFlags, WordLists } from "./word-lists.ts";

/** The completion script of bash. It needs no package of completions. */
export function bash(commands: readonly CompletedCommand[]): string {
  const lists = new WordLists();
  const cases = commands.map((command) => {
    const flags = valuedFlags(command).map(({ names, values }) => {
      const list = lists.name(values);
      const words = values === "file" ? "_oreledger_files" : list === undefined ? ":" : `_oreledger_offer "$${list}"`;
      return `        ${names.join("|")}) ${words}; return ;;`;
    });
    const argument = lists.name(command.argument);
    const rest =
      command.argument === "file"
        ? "_oreledger_files"
        : argument === undefined
          ? ":"
          : `_oreledger_offer "$${argument}"`;
    return `    ${command.name})
      case $previous in
${flags.join("\n")}
      esac
      case $current in
        -*) _oreledger_offer '${command.flags.map(({ names }) => names[0]).join(" ")}' ;;
        *) ${rest} ;;
      esac ;;`;
  });
  return `# bash completion for oreledger, made by \`oreledger completion bash\`.
${lists.all.map(([name, words]) => `${name}='${words}'`).join("\n")}
_oreledger_offer() { COMPREPLY=($(compgen -W "$1" -- "$current")); }
_oreledger_files() { COMPREPLY=($(compgen -f -- "$current")); }
_oreledger() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  # bash parts \`--format=csv\` in three.
  [ "$current" = = ] && current=
  [ "$previous" = = ] && previous=\${COMP_WORDS[COMP_CWORD-2]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    _oreledger_offer '${commands.map(({ name }) => name).join(" ")} help --help --version'
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join("\n")}
  esac
}
complete -F _oreledger oreledger
`;
}
