/** A few lines that load the data in some language. */
export interface Snippet {
  /** Anchor and name of the language. */
  readonly id: string;
  readonly title: string;
  readonly code: string;
}

/** The codes that count unless a reader asks otherwise. */
export interface CountedCodes {
  readonly status: readonly string[];
  readonly outcome: readonly string[];
}

/** The same small task in each language: load the attacks and count what the site counts. */
export function loadSnippets(dataAddress: string, counted: CountedCodes): readonly Snippet[] {
  const list = (codes: readonly string[], quote = '"'): string =>
    codes.map((code) => `${quote}${code}${quote}`).join(', ');
  const [status, outcome] = [list(counted.status), list(counted.outcome)];
  return [
    {
      id: 'python',
      title: 'Python',
      code: `import csv
import io
import urllib.request

address = "${dataAddress}attacks.csv"
with urllib.request.urlopen(address) as reply:
    text = io.TextIOWrapper(reply, encoding="utf-8", newline="")
    attacks = list(csv.DictReader(text))

counted = [
    row for row in attacks
    if row["status"] in [${status}] and row["outcome"] in [${outcome}]
]
print(len(attacks), len(counted))`,
    },
    {
      id: 'r',
      title: 'R',
      code: `attacks <- read.csv(
  "${dataAddress}attacks.csv",
  fileEncoding = "UTF-8",
  na.strings = "",  # "NA" is Namibia
  colClasses = c(date = "character")
)
counted <- subset(attacks, status %in% c(${status}) & outcome %in% c(${outcome}))
table(substr(counted$date, 1, 4))`,
    },
    {
      id: 'javascript',
      title: 'JavaScript',
      code: `const reply = await fetch("${dataAddress}attacks.json");
const { version, rows } = await reply.json();

const counted = rows.filter(
  (row) => [${status}].includes(row.status) && [${outcome}].includes(row.outcome),
);
console.log(version, rows.length, counted.length);`,
    },
    {
      id: 'duckdb',
      title: 'DuckDB',
      code: `SELECT substr(date, 1, 4) AS year, count(*) AS attacks
FROM read_csv('${dataAddress}attacks.csv', all_varchar = true)
WHERE status IN (${list(counted.status, "'")}) AND outcome IN (${list(counted.outcome, "'")})
GROUP BY year
ORDER BY year;`,
    },
  ];
}
