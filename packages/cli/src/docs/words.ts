/** The words of a call as a shell would split them: at blanks, except within single or double quotes. */
export const wordsOf = (call: string): string[] =>
  [...call.matchAll(/(?:'([^']*)'|"([^"]*)"|([^\s'"]+))+/g)].map((match) => match[0].replace(/['"]/g, ""));
