/** Words around a citation. */
export const citeText = {
  title: 'How to cite',
  accessed: 'Add the day on which you read the page. The version says which state of the data you saw.',
};
