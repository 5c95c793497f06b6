/** Words around a citation. */
export const citeText = {
  title: 'How to cite',
  addDay: 'Add the day on which you read the page.',
  /** In its place once the day stands there. */
  dayIsToday: 'The day is today’s, by the clock of your device.',
  version: 'The version says which state of the data you saw.',
};
