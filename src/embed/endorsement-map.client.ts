import { LiveEndorsementMap } from '../charts/endorsement-map/endorsement-map.client.ts';
import { endorserName } from '../charts/endorsement-map/endorser-name.ts';
import { embedText } from '../text/embed.ts';
import { endorsementMapText as text } from '../text/endorsement-map.ts';
import { canonicalAddress } from './canonical-address.client.ts';
import type { EndorsementData } from './embed-data.ts';
import { tellHeight } from './height.client.ts';
import { printedLayouts, type PrintedLayout } from './layouts.client.ts';
import { MarkNotes } from './mark-notes.client.ts';
import { part } from './part.client.ts';
import type { TipContent } from './tip.client.ts';

const main = part(document, 'main');
const { countries, people } = JSON.parse(part(document, '#records').textContent) as EndorsementData;
const fullView = canonicalAddress(document);

/** Half the room of the ring that shows the keyboard's place. */
const RING = 9;

/** Wakes up one of the two maps, with a note for each country. */
function wake({ box, svg }: PrintedLayout): void {
  const notes = new MarkNotes(part(box, '.map-stage'), {
    locate: (key) => {
      const at = live.locate(key);
      return at && { ...at, across: RING, down: RING };
    },
    focus: (key) => {
      live.focus(key);
    },
    highlight: (key) => {
      live.highlight(key);
    },
    tell,
  });
  const live = new LiveEndorsementMap(svg, countries, {
    peek: (key) => {
      notes.peek(key);
    },
    choose: (key, by) => {
      notes.choose(key, by);
    },
  });
}

function tell(key: string): TipContent | null {
  const country = countries.find((candidate) => candidate.key === key);
  if (country === undefined) return null;
  const [only, ...others] = country.people;
  return {
    title: country.name,
    words: country.people
      .map((person) => [endorserName({ ...country, people: [person] }), person.office ?? text.kinds[country.kind]])
      .map((told) => told.join(', '))
      .join('\n'),
    link: {
      href: only === undefined || others.length > 0 ? fullView : `${people}${only.id}/`,
      words: embedText.markPeople(country.people.length),
    },
  };
}

for (const printed of printedLayouts(main)) wake(printed);
document.documentElement.dataset.awake = '';
tellHeight();
