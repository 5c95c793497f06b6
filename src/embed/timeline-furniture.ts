import { embedText as text } from '../text/embed.ts';
import { instrumentText } from '../text/instrument.ts';
import { escapeHtml } from './escape-html.ts';

/** The line below the timeline: what is under the pointer, and the way back to all of time. */
export const timelineToolsMarkup = (): string =>
  `<div class="embed-tools scripted-only"><p class="hint" aria-hidden="true">${escapeHtml(instrumentText.timelineHelp)}</p>` +
  `<p class="readout" data-readout aria-hidden="true"></p>` +
  `<button type="button" data-all-dates hidden>${escapeHtml(text.clearDates)}</button></div>`;
