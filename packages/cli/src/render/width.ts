/** How many columns a text takes on a terminal: combining marks take none, wide East Asian characters two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) as number;
    if (/\p{Mark}/u.test(sign) || point === 0x200b || point === 0x200d) continue;
    width += isWide(point) ? 2 : 1;
  }
  return width;
}

const isWide = (point: number): boolean =>
  (point >= 0x1100 && point <= 0x115f) ||
  (point >= 0x2e80 && point <= 0xa4cf) ||
  (point >= 0xac00 && point <= 0xd7a3) ||
  (point >= 0xf900 && point <= 0xfaff) ||
  (point >= 0xff00 && point <= 0xff60) ||
  (point >= 0x1f300 && point <= 0x1faff);

/** Pads to a display width. */
export const pad = (text: string, width: number, align: "left" | "right" = "left"): string => {
  const blank = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + blank : blank + text;
};

/** Cuts to a display width, with an ellipsis if something is lost. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const sign of text) {
    const next = displayWidth(sign);
    if (used + next > width - 1) break;
    kept += sign;
    used += next;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks a text at blanks, but never before a %, into lines of at most a display width; leading blanks stay, later lines are indented. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  const [lead = ""] = /^ */.exec(text) ?? [];
  let line = lead;
  for (const word of text.slice(lead.length).split(/ +(?!%)/)) {
    const candidate = line.trim() === "" ? line + word : `${line} ${word}`;
    if (line.trim() !== "" && displayWidth(candidate) > width) {
      lines.push(line);
      line = indent + word;
    } else line = candidate;
  }
  if (line !== "") lines.push(line);
  return lines;
}
