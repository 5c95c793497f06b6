/** Words around a record, wherever it is listed. */
export const recordText = {
  affected: 'care affected',
  disputed: 'disputed',
  notGraded: 'not graded yet',
  notStated: 'not stated by the sources',
  none: 'No record matches.',
  clearToSeeAll: 'Clear all filters',
};
