/** A few lines that load the data in some language. */
export interface Snippet {
  /** Anchor and name of the language. */
  readonly id: string;
  readonly title: string;
  readonly code: string;
}

/** The same small task in each language: load the attacks and count what the site counts. */
export function loadSnippets(dataAddress: string): readonly Snippet[] {
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
    if row["status"] != "withdrawn" and row["outcome"] == "carried_out"
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
counted <- subset(attacks, status != "withdrawn" & outcome == "carried_out")
table(substr(counted$date, 1, 4))`,
    },
    {
      id: 'javascript',
      title: 'JavaScript',
      code: `const reply = await fetch("${dataAddress}attacks.json");
const { version, rows } = await reply.json();

const counted = rows.filter(
  (row) => row.status !== "withdrawn" && row.outcome === "carried_out",
);
console.log(version, rows.length, counted.length);`,
    },
    {
      id: 'duckdb',
      title: 'DuckDB',
      code: `SELECT substr(date, 1, 4) AS year, count(*) AS attacks
FROM read_csv('${dataAddress}attacks.csv', all_varchar = true)
WHERE status <> 'withdrawn' AND outcome = 'carried_out'
GROUP BY year
ORDER BY year;`,
    },
  ];
}
