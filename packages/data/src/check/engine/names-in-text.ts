/** A name, and the id of what it names. */
export type Named = readonly [name: string, id: string];

/**
 * Finds what a text names. A longer name is read before one that is part of it; a name within a word does not count.
 *
 * @param ending What may follow a name, as a pattern: the `s` of a plural.
 */
export function namesInText(named: readonly Named[], ending = ""): (text: string) => string[] {
  const names = [...named]
    .sort((a, b) => b[0].length - a[0].length)
    .map(([word, id]) => ({
      word,
      id,
      pattern: new RegExp(`(?<![\\p{L}-])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}${ending}(?!\\p{L})`, "gu"),
    }));
  return (text) => {
    let left = text;
    const found: string[] = [];
    for (const { word, id, pattern } of names) {
      if (!left.includes(word)) continue;
      const rest = left.replace(pattern, "~");
      if (rest !== left) found.push(id);
      left = rest;
    }
    return found;
  };
}
