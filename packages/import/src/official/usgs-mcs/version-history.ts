/** One paragraph of the publisher's revision history. */
export interface Revision {
  readonly version: string;
  readonly paragraph: string;
}

/** A paragraph on one line, with plain quotation marks. */
export const plainHistory = (text: string): string => text.replace(/\s+/g, " ").replaceAll("’", "'").trim();

/** The paragraphs of a revision history that describe the changes of a version, in their order. */
export function revisions(history: string): Revision[] {
  const [, ...versions] = history.split(/^Revised and reposted [^\n]*?\bas version (?=\d)/m);
  return versions.flatMap((text) => {
    const version = /^\d+(?:\.\d+)*/.exec(text)?.[0] ?? "";
    return text
      .split(/\r?\n\s*\r?\n/)
      .map(plainHistory)
      .filter((paragraph) => /^On p\. /.test(paragraph))
      .map((paragraph) => ({ version, paragraph }));
  });
}
