/** The separator of a file whose header is that of a table: a comma, or what a spreadsheet writes instead. */
export function delimiterOf(text: string, header: string): "," | ";" | "\t" {
  const [first = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n|\r/, 1);
  const plain = first.replaceAll('"', "");
  return ([";", "\t"] as const).find((sign) => plain.replace(/[;\t]+$/, "") === header.replaceAll(",", sign)) ?? ",";
}
