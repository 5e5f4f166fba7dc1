/** The characters of Windows-1252 from 0x80 to 0x9F; the five undefined codes remain control characters. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The byte order of UTF-16 text: from its mark or, without one, from the zero byte next to each of its first two letters. */
function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)) return "utf-16be";
  return undefined;
}

/**
 * Decodes UTF-8; UTF-16, as in Excel's "Unicode text" and from some download sites; or Windows-1252 if the bytes are neither, as
 * in the 2026 release of USGS. The last is decoded here: the TextDecoder of several Node versions reads `windows-1252` as
 * Latin-1, which loses every dash, and here a dash is a zero.
 */
export function decode(bytes: Uint8Array): string {
  const wide = bytes.length >= 4 ? utf16(bytes) : undefined;
  if (wide !== undefined) {
    // Node built without full ICU has no big-endian decoder.
    const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    return (wide === "utf-16be" ? even.swap16() : even).toString("utf16le").replace(/^\uFEFF/, "");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes)
      .toString("latin1")
      .replace(/[\u0080-\u009f]/g, (character) => high[character.charCodeAt(0) - 0x80] as string);
  }
}
