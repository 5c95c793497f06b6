import { localDay } from '../schema/local-day.ts';
import { accessedOn, citationKinds } from '../text/accessed.ts';
import { citeText } from '../text/cite.ts';

// Fills the gaps that the printed citations leave for the day of reading.
const day = localDay(new Date());
for (const kind of citationKinds) {
  for (const gap of document.querySelectorAll(`[data-accessed=${kind}]`)) gap.textContent = accessedOn[kind](day);
}
for (const note of document.querySelectorAll('[data-accessed-note]')) note.textContent = citeText.dayIsToday;
