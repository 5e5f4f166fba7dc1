/** The words of a call as a shell would part them: blanks part, single and double quotes hold together. */
export const wordsOf = (call: string): string[] =>
  [...call.matchAll(/(?:'([^']*)'|"([^"]*)"|([^\s'"]+))+/g)].map((match) => match[0].replace(/['"]/g, ""));
