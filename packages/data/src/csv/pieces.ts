import { closeSync, openSync, readSync } from "node:fs";

/** Bytes read at once: few enough that their text is collected cheaply. */
const PIECE = 1 << 16;

/** The bytes of a file, piece by piece, each in the same place: be done with one before you take the next. */
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
