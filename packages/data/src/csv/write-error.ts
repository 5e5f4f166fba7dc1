const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full. Free some space and run again",
  EDQUOT: "your disk quota is used up. Free some space and run again",
  EACCES: "you may not write there. Ask for the right, or work on a copy of your own",
  EPERM: "you may not write there. Ask for the right, or work on a copy of your own",
  EROFS: "the disk is read-only. Work on a copy elsewhere",
  EBUSY: "another program holds it open. Close it there (a spreadsheet?) and run again",
  EMFILE: "too many files are open. Close other programs and run again",
};

/**
 * Runs a function that writes a file, and explains a failure: what it means and what to do.
 *
 * @throws Error whose message gives the file, the reason and the next step; its `cause` is the system's error.
 */
export function writing<R>(path: string, write: () => R): R {
  try {
    return write();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    const reason = reasons[code];
    if (reason === undefined) throw error;
    throw new Error(`${path} was not written: ${reason} (${code}). The file is as it was.`, { cause: error });
  }
}
