/** Words of the key below a timeline. */
export const timelineKeyText = {
  /** Before one of the three below. */
  marks: 'marks on the axis:',
  /** A link to the list of events with their sources. */
  events: 'events of context, with their sources',
  below: 'the events listed below',
  inTable: 'events of context, named in the table',
};
