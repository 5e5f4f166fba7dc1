import { formName, type Rows } from "@oreledger/data";
import { formatNumber, formatPercent } from "../../answer/figures.ts";
import type { Fact } from "../../answer/page.ts";
import { basisInWords } from "../../answer/unit-text.ts";
import { inSentence } from "../../lists.ts";
import type { Checked } from "./bearing.ts";
import { isPart, membersOf, type Printed } from "./figures-like.ts";
import { besideRank } from "./ranks-like.ts";
import { WITHOUT_US } from "./spans-like.ts";
import { labels, type Verdict, verdictInWords } from "./verdict.ts";

/** The most figures of a stage on the page. */
const MOST_TOLD = { agreeing: 3, others: 4 } as const;

const boundWords = {
  exact: "",
  about: "about ",
  nearly: "nearly ",
  "just-over": "just over ",
  "at-least": "at least ",
  "more-than": "more than ",
  "at-most": "at most ",
  "less-than": "less than ",
} as const;
/** The figure that is checked, as it was said, with its preposition. */
export const inWords = ({ percent, rank, tonnes, to, bound }: Checked): string => {
  if (rank !== undefined) return `rank ${bound === "at-most" && rank > 1 ? "1 to " : ""}${rank} in`;
  const [value, unit] = percent === undefined ? [formatNumber(tonnes as number), "t"] : [percent, "%"];
  return `${boundWords[bound]}${value}${to === undefined ? "" : ` to ${formatNumber(to)}`} ${unit} of`;
};

const formOf = ({ form }: Rows["shares"]): string[] => (form === "all" ? [] : [formName(form)]);

/** What one stage says: the verdict, then the figures that agree, the nearest that does not, the newest of the others, and where a newer edition has none. */
export function toldOf(
  figures: readonly Printed[],
  verdict: Verdict,
  without: readonly Rows["shares"][],
  said: Checked,
  cite: (rows: readonly Rows["shares"][]) => string,
  nameOf: (area: string) => string,
): Fact[] {
  const [first] = figures as [Printed];
  const { stage, measure } = first.row;
  const newestFirst = (a: Printed, b: Printed) => Number(b.current) - Number(a.current) || b.row.year - a.row.year;
  const agreeing = figures.filter(({ bearing }) => bearing === "agrees").sort(newestFirst);
  const others = figures.filter(({ bearing, current }) => bearing !== "agrees" && current).sort(newestFirst);
  // What is nearest is told even where it is old.
  const nearest = agreeing.length > 0 || others.includes(first) ? [] : [first];
  const shown = [
    ...agreeing
      .filter(({ stands, row }) =>
        verdict === "superseded" ? !stands && row.year === (said.year ?? row.year) : stands,
      )
      .slice(0, MOST_TOLD.agreeing),
    ...nearest,
    ...others.slice(0, MOST_TOLD.others - nearest.length),
  ];
  return [
    {
      label: labels[verdict],
      text: `${measure === "reserves" ? "" : `${stage.replaceAll("_", " ")} `}${measure}: ${verdictInWords(verdict, said.year)}`,
      call: `shares -c ${said.commodity} ${said.rank === undefined ? `-a ${said.areas.join(",")}` : `--year ${first.row.year}`} --stage ${stage} --measure ${measure}${said.rank === undefined ? "" : " --sort -quantity"}`,
    },
    ...shown.map((each) => ({ label: "", text: figureInWords(each, said, nameOf), cite: cite([each.row]), most: 2 })),
    ...without.map((row) => ({
      label: "",
      text: [`? no figure in ${row.year}: ${row.status.replaceAll("_", " ")}`, ...formOf(row)].join(", "),
      cite: cite([row]),
      most: 2,
    })),
  ];
}

export const signs = { agrees: "=", allows: "≈", of_a_part: "·", contradicts: "≠" } as const;

/** Which members of a group a sum is of, where it is not of all. */
function membersInWords(printed: Printed, said: Checked, nameOf: (area: string) => string): string {
  if (!isPart(printed, said)) return "";
  const { areas } = printed;
  const names = areas.map(nameOf);
  return areas.length > 3
    ? `of ${areas.length} of its ${membersOf(said).length} members`
    : `of ${inSentence(names)} alone`;
}

function figureInWords(printed: Printed, said: Checked, nameOf: (area: string) => string): string {
  const { row, low, high, of, areas, ranked, stands, bearing } = printed;
  const unit = (value: number) =>
    said.rank !== undefined
      ? formatNumber(value)
      : said.percent === undefined
        ? `${formatNumber(value)} ${`t ${basisInWords(row.basis, row.stage)}`.trim()}`
        : formatPercent(value);
  const span =
    low === high
      ? unit(low)
      : Number.isFinite(high) && !(said.percent !== undefined && high === 100)
        ? low === 0
          ? `<${unit(high)}`
          : `${unit(low)} to ${unit(high)}`
        : ranked === undefined
          ? `>${unit(low)}`
          : `${unit(low)} or lower`;
  const told = [
    `${signs[bearing]} ${ranked === undefined ? (row.comparator === "approx" ? "~" : "") : "rank "}${span} in ${row.year}`,
    row.status === "estimated" || row.status === "forecast" ? row.status : "",
    ...formOf(row),
    row.area === WITHOUT_US ? "without the United States" : membersInWords(printed, said, nameOf),
    of === undefined ? "" : `of ${of}`,
    stands ? "" : "in a superseded edition",
  ].filter(Boolean);
  const { scope } = areas.length === 1 ? row : { scope: null };
  return `${told.join(", ")}${besideRank(printed, nameOf)}${scope === null ? "" : ` (${scope})`}`;
}
