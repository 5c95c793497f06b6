/** What is wrong with an answer of a form, where the sentence about a cell of a file would mislead. */
export const formMessages = {
  required: 'This is needed. Look it up in the source.',
  date: 'Write a year, a month or a day, as 2020, 2020-03 or 2020-03-13.',
  dateOf: (date: string) => `Dates begin with the year: write ${date}.`,
  dateOfTwo: (one: string, other: string) => `That may mean two days. Look it up, and write ${one} or ${other}.`,
  decimalComma: (number: string) => `Write a point, not a comma: ${number}.`,
  decimals: (number: string) => `More decimals than a place on Earth needs: write ${number}.`,
  pattern: (example: string) => `Write it like ${example}.`,
  coordinatesHalf: (empty: string, filled: string) =>
    `“${empty}” is empty although “${filled}” is filled in. Fill in both, or empty both.`,
  coordinatesVague: 'Say how exact the coordinates are.',
  precisionIdle: 'There are no coordinates that this could be said of. Fill them in, or choose “Not stated” here.',
  actorBasisMissing: 'Say on what the name of the actor rests.',
  actorMissing: 'No actor is named. Name one, or choose “Not stated” here.',
  effectDenied: (none: string, other: string) =>
    `“${none}” stands beside “${other}”. If something happened, untick “${none}”; if not, take the other away.`,
} as const;
