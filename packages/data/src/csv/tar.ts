import { gunzipSync } from "node:zlib";
import { parseTar } from "nanotar";

/**
 * The files of a tar archive, gzipped or not, by path.
 *
 * @throws Error if it begins like a gzip file but is not one.
 */
export function filesOfTar(bytes: Uint8Array): Map<string, Buffer> {
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const files = parseTar(isZipped ? gunzipSync(bytes) : bytes);
  return new Map(files.flatMap(({ name, data }) => (data === undefined ? [] : [[name, Buffer.from(data)] as const])));
}
