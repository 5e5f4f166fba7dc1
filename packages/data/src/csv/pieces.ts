import { closeSync, openSync, readSync } from "node:fs";

/** Bytes read at once: few enough that the garbage of their text is cheap to collect. */
const PIECE = 1 << 16;

/** The bytes of a file, piece by piece in one reused buffer: finish with a piece before you take the next. */
export function* piecesOf(path: string): Generator<Buffer, void> {
  const handle = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(PIECE);
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer))
      yield buffer.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}
