import type { CompletedCommand } from "./vocabulary.ts";
import { WordLists } from "./word-lists.ts";

const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

/** The completion script of fish. */
export function fish(commands: readonly CompletedCommand[]): string {
  const lists = new WordLists();
  const lines = commands.flatMap(({ name, summary, argument, flags }) => {
    const here = `complete -c oreledger -n '__fish_seen_subcommand_from ${name}'`;
    const list = lists.name(argument);
    return [
      `complete -c oreledger -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
      ...(argument === "file" ? [`${here} -F`] : list === undefined ? [`${here} -f`] : [`${here} -f -a "$${list}"`]),
      ...flags.map(({ names, description, values }) => {
        const [long = "", short] = names;
        const words = values === undefined || values === "file" ? undefined : lists.name(values);
        const takes =
          values === undefined ? "" : values === "file" ? " -r -F" : words === undefined ? " -x" : ` -x -a "$${words}"`;
        return `${here} -l ${long.slice(2)}${short === undefined ? "" : ` -s ${short.slice(1)}`}${takes} -d ${quoted(description)}`;
      }),
    ];
  });
  return `# fish completion for oreledger, made by \`oreledger completion fish\`.
${lists.all.map(([name, words]) => `set -g ${name} ${words}`).join("\n")}
${lines.join("\n")}
`;
}
