/**
 * The closed list of reasons for which something in the release becomes no row. There is no other: what fits none of them
 * stops the import.
 */
export const leftOutRules = {
  "not a world table": "A file of the release that holds no world production, capacity or reserves",
  "line of a US section": "A line of the long layout that holds US statistics or import sources",
  "line without text": "A line of commas only",
  "remark below the table": "A line that holds one sentence and nothing else: the publisher's remark, shown by the run",
  "text in a column without a name": "Text outside every named column: damage of the file, shown by the run",
  "column that the table does not use":
    "Empty cells of a column in which the table prints no figure and no word at all",
  "empty cell without a note":
    "An empty cell in a column that the table uses, with no note that says what it means: zero, not available or withheld",
  "figure that the release moved to another column":
    "A figure whose note says that it stands in the capacity column and is no reserve",
} as const;

/** Why something became no row. */
export type LeftOut = keyof typeof leftOutRules;
