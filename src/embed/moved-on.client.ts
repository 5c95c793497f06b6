import { pinnedText as text } from '../text/pinned.ts';
import { compareVersions, parseVersion } from '../schema/version.ts';
import { parsePartialDate } from '../schema/partial-date.ts';

/** Milliseconds. Whoever has read the chart by then need not be told any more. */
const PATIENCE = 5000;

/**
 * Asks once whether a newer version of the data exists, and says so in one line. Only where the frame comes from the
 * site itself: a copy on another server, or on a disk, asks nobody. Whatever goes wrong, nothing is said.
 */
async function tellMovedOn(line: HTMLElement): Promise<void> {
  const { latest = '', changes = '', version = '', released = '', counted = '', what } = line.dataset;
  if (!/^https?:$/.test(location.protocol) || new URL(latest).host !== location.host) return;
  const answer = await fetch(latest, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) return;
  const newest = (await answer.json()) as Readonly<Record<string, unknown>> | null;
  const newer = newest?.version;
  if (typeof newer !== 'string' || parseVersion(newer) === null || compareVersions(newer, version) <= 0) return;
  const kind = what === 'signatories' ? 'signatories' : 'records';
  const total = newest?.[kind === 'records' ? 'attacks' : kind];
  if (!Number.isSafeInteger(total) || parsePartialDate(released) === null) return;
  const link = document.createElement('a');
  link.href = `${changes}?a=${version}&b=${newer}`;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = text.changes;
  line.replaceChildren(text.moved(released, Number(total) - Number(counted), kind), link, '.');
  line.hidden = false;
  // Heard by the one who tells the height, in browsers that do not notice it themselves.
  dispatchEvent(new Event('resize'));
}

const line = document.querySelector<HTMLElement>('[data-latest]');
if (line !== null && typeof AbortSignal.timeout === 'function') tellMovedOn(line).catch(() => undefined);
