import { type Chapter, chapters } from "./chapters.ts";
import { plainWording, segments } from "./wording.ts";
import { type Reading, words } from "./words.ts";

/** The reading of a wording, with its unknown parts. */
export interface ReadWording {
  readonly reading: Reading & { readonly scopes: readonly string[] };
  readonly unknown: readonly string[];
}

const ofChapter = (chapter: Chapter, part: string): Reading | undefined => {
  const own = chapter.words?.[part];
  if (own !== undefined) return own;
  const names = chapter.of ?? [];
  if (names.includes(part)) return {};
  const content = /^contained (.+)$/.exec(part)?.[1] ?? /^(.+) content$/.exec(part)?.[1];
  if (content !== undefined && names.includes(content)) return { basis: "element" };
  const kept = /^(.+) reserves$/.exec(part)?.[1];
  if (kept !== undefined && names.includes(kept)) return {};
  return words[part];
};

/** The joint meaning of the words in a line, a column's header and a country's cell; later words override earlier ones. */
export function readWording(commodity: string, wordings: readonly string[], measure: string): ReadWording {
  const chapter = chapters[commodity] as Chapter;
  const allowed = new Set([chapter.is.stage, ...(chapter.says ?? [])]);
  const scopes: string[] = [];
  const unknown: string[] = [];
  let reading: Reading = {};
  const take = (said: Reading, generic: boolean, part: string) => {
    const { scope, reserves: _reserves, ...rest } = (measure === "reserves" ? said.reserves : undefined) ?? said;
    if (scope !== undefined && !scopes.includes(scope)) scopes.push(scope);
    if (generic && rest.estimated && measure === "reserves") return;
    if (generic && rest.stage !== undefined) {
      // A stage word only confirms the chapter's stage. One that the chapter does not use would mean another line.
      if (!allowed.has(rest.stage)) unknown.push(part);
      const { stage: _, ...others } = rest;
      reading = { ...reading, ...others };
    } else reading = { ...reading, ...rest };
  };
  for (const wording of wordings) {
    const whole = plainWording(wording);
    const found = ofChapter(chapter, whole);
    if (found !== undefined) {
      take(found, found === words[whole], whole);
      continue;
    }
    for (const part of segments(whole)) {
      const meaning = ofChapter(chapter, part);
      if (meaning === undefined) unknown.push(part);
      else take(meaning, meaning === words[part], part);
    }
  }
  return { reading: { ...reading, scopes }, unknown };
}

/** The known words of a chapter, for the message about an unknown one. */
export const knownWords = (commodity: string): string[] => {
  const chapter = chapters[commodity];
  return [...Object.keys(chapter?.words ?? {}), ...(chapter?.of ?? []), ...Object.keys(words)];
};
