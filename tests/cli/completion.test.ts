import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "./in-process.ts";

/** What is typed, and what its completion is: the only word that fits. */
const typed: readonly (readonly [line: string, word: string])[] = [
  ["oreledger sha", "shares"],
  ["oreledger shares --area KA", "KAZ"],
  ["oreledger shares -a Kaza", "Kazakhstan"],
  ["oreledger shares --commod", "--commodity"],
  ["oreledger metric hhi-b", "hhi-by-edition"],
  ["oreledger metric hhi --denom", "--denominator"],
  ["oreledger list oxi", "oxides"],
  ["oreledger brief dysp", "dysprosium"],
  ["oreledger claims article-01", "article-013"],
];
const lines = typed.map(([line]) => line);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function script(shell: string): Promise<string> {
  const path = join(folder, `_oreledger.${shell}`);
  writeFileSync(path, (await call(["completion", shell])).out);
  return path;
}

const here = (shell: string): boolean => {
  const found = spawnSync(shell, ["--version"]).status === 0;
  if (!found) console.warn(`SKIPPED: 1 test of completion, for ${shell} is not here`);
  return found;
};

describe("completion", () => {
  it.skipIf(!here("bash"))("in bash", async () => {
    const probe = `source "$1"; shift
for line; do
  read -ra COMP_WORDS <<<"$line"; COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _oreledger; echo "\${COMPREPLY[*]}"
done`;
    const parted = [...lines, "oreledger shares --format = cs"];
    const out = execFileSync("bash", ["-c", probe, "bash", await script("bash"), ...parted], { encoding: "utf8" });
    const found = out.trimEnd().split("\n");
    for (const [i, [line, word]] of typed.entries()) expect(found[i]?.split(" "), line).toContain(word);
    expect(found.at(-1)).toBe("csv");
  });

  it.skipIf(!here("fish"))("in fish", async () => {
    const probe = 'source $argv[1]; for line in $argv[2..]; complete -C "$line"; echo ==; end';
    const out = execFileSync("fish", ["--no-config", "-c", probe, await script("fish"), ...lines], {
      encoding: "utf8",
    });
    const found = out.split("==\n").map((part) => part.split("\n").map((line) => line.split("\t")[0]));
    for (const [i, [line, word]] of typed.entries()) expect(found[i], line).toContain(word);
  });

  it.skipIf(!here("zsh"))("in zsh", async () => {
    // A shell on a pseudo-terminal, whose tabulator completes and shows the line.
    const probe = `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT='' RPROMPT=''; autoload -Uz compinit; compinit -u -D; source $1
_probe() { zle complete-word; print -r -- \\"<\\$BUFFER>\\"; }; zle -N _probe; bindkey '^I' _probe; print rea''dy"
zpty -r -m shell seen '*ready*'
for line in "\${@:2}"; do
  zpty -w -n shell $'\\x15'"$line"$'\\t'
  zpty -r -m shell seen '*<oreledger*>*'
  print -r -- "\${\${seen##*<}%%>*}"
done
zpty -d shell`;
    const file = join(folder, "probe.zsh");
    writeFileSync(file, probe);
    const single = typed.filter(([, word]) => word !== "article-013");
    const out = execFileSync("zsh", ["-f", file, await script("zsh"), ...single.map(([line]) => line)], {
      encoding: "utf8",
      timeout: 60_000,
      env: { PATH: process.env.PATH, HOME: folder, TERM: "dumb" },
    });
    const found = out.trimEnd().split("\n");
    for (const [i, [line, word]] of single.entries()) expect(found[i]?.trim(), line).toMatch(new RegExp(`${word}$`));
  });
});
