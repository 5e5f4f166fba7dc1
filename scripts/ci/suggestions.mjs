// Turns what `pnpm data fix` would change into review comments that the contributor accepts with a click.

/** A unified diff without context (`git diff -U0`) as review comments with suggestions. Only replaced lines can be suggested. */
export function suggestions(diff, most = 20) {
  const comments = [];
  let path;
  for (const part of diff.split(/^(?=diff --git |@@ )/m)) {
    if (part.startsWith("diff --git ")) {
      path = /^\+\+\+ b\/(.*)$/m.exec(part)?.[1];
      continue;
    }
    const [, start = "0", count = "1"] = /^@@ -(\d+)(?:,(\d+))? /.exec(part) ?? [];
    const lines = part.split("\n").slice(1);
    const removed = lines.filter((line) => line.startsWith("-"));
    const added = lines.filter((line) => line.startsWith("+")).map((line) => line.slice(1));
    if (path === undefined || removed.length === 0 || added.length === 0 || Number(count) === 0) continue;
    const first = Number(start);
    const last = first + removed.length - 1;
    comments.push({
      path,
      line: last,
      side: "RIGHT",
      ...(last > first ? { start_line: first, start_side: "RIGHT" } : {}),
      body: `\`pnpm data fix\` writes:\n\`\`\`\`suggestion\n${added.join("\n")}\n\`\`\`\``,
    });
  }
  return comments.slice(0, most);
}
