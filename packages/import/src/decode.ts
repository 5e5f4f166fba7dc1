/** What Windows-1252 has from 0x80 to 0x9F; the five places that it leaves open stay control characters. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * UTF-8, or Windows-1252 where the bytes are no UTF-8, as USGS saved its release of 2026. The latter by hand: the TextDecoder of
 * several Node versions reads `windows-1252` as Latin-1, which loses every dash, and here a dash is a zero.
 */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes)
      .toString("latin1")
      .replace(/[\u0080-\u009f]/g, (character) => high[character.charCodeAt(0) - 0x80] as string);
  }
}
