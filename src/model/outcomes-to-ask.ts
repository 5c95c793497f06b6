/**
 * The outcomes that a filter has to ask for to find all of some records: the usual ones, unless some record has another.
 * @param found outcomes of the records.
 * @param counted outcomes that a filter asks for unless told otherwise.
 */
export function outcomesToAsk(found: Iterable<string>, counted: readonly string[]): readonly string[] {
  const outcomes = [...new Set(found)].sort();
  return outcomes.every((outcome) => counted.includes(outcome)) ? counted : outcomes;
}
