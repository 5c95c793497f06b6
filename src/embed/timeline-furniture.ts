import { attackMapText } from '../text/attack-map.ts';
import { embedPageText as text } from '../text/embed-page.ts';
import { instrumentText } from '../text/instrument.ts';
import { escapeHtml } from './escape-html.ts';

/** What full bars, outlined bars and the marks on the axis mean. */
export const barKeyWords: readonly string[] = [attackMapText.affected, attackMapText.all, text.timelineMarks];

const SWATCHES = ['bar-swatch affected', 'bar-swatch', 'tick-swatch'];

/** What bars and marks mean; and below it what is under the pointer, and the way back to all of time. */
export const timelineToolsMarkup = (): string =>
  `<p class="bar-key">${barKeyWords
    .map((words, i) => `<span><i class="${SWATCHES[i] ?? ''}"></i>${escapeHtml(words)}</span>`)
    .join(' ')}</p>` +
  `<div class="embed-tools scripted-only"><p class="hint" aria-hidden="true">${escapeHtml(instrumentText.timelineHelp)}</p>` +
  `<p class="readout" data-readout aria-hidden="true"></p>` +
  `<button type="button" data-all-dates hidden>${escapeHtml(text.clearDates)}</button></div>`;
