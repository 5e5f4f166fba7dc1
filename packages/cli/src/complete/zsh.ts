import type { CompletedCommand, Values } from "./vocabulary.ts";
import { WordLists } from "./word-lists.ts";

/** Text between single quotes, where zsh also reads brackets and colons. */
const quoted = (text: string): string => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, "\\$&");

/** The completion script of zsh. */
export function zsh(commands: readonly CompletedCommand[]): string {
  const lists = new WordLists();
  const action = (values: Values): string => {
    if (values === "file") return "_files";
    const list = lists.name(values);
    return list === undefined ? " " : `compadd -- \${=${list}}`;
  };
  const cases = commands.map(({ name, argument, flags }) => {
    const specs = flags.map(({ names, description, values }) => {
      const [long = "", short] = names;
      const either = short === undefined ? `'${long}` : `{${short},${long}}'`;
      const takes = values === undefined ? "" : `:value:${action(values)}`;
      return `        ${either}[${quoted(description)}]${takes}'`;
    });
    const takesArgument = argument === "file" || argument.length > 0;
    return `      ${name}) _arguments \\
${[...specs, ...(takesArgument ? [`        '*:argument:${action(argument)}'`] : [])].join(" \\\n")} ;;`;
  });
  return `#compdef oreledger
# zsh completion for oreledger, made by \`oreledger completion zsh\`.
${lists.all.map(([name, words]) => `${name}='${words}'`).join("\n")}
_oreledger() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
  else
    local name=$words[2]
    shift words
    (( CURRENT-- ))
    case $name in
${cases.join("\n")}
    esac
  fi
}
if [ "$funcstack[1]" = _oreledger ]; then _oreledger "$@"; else compdef _oreledger oreledger; fi
`;
}
