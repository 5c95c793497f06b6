import { LiveEndorsementMap } from '../charts/endorsement-map/endorsement-map.client.ts';
import { endorserName } from '../charts/endorsement-map/endorser-name.ts';
import { embedText } from '../text/embed.ts';
import { endorsementMapText as text } from '../text/endorsement-map.ts';
import type { EndorsementData } from './embed-data.ts';
import { tellHeight } from './height.client.ts';
import { printedLayouts, type PrintedLayout } from './layouts.client.ts';
import { part } from './part.client.ts';
import { Tip } from './tip.client.ts';

const main = part(document, 'main');
const { countries, people } = JSON.parse(part(document, '#records').textContent) as EndorsementData;
const fullView = part(document, 'a[data-full]').getAttribute('href') ?? '';

/** One of the two maps: its countries, its note and the one that was chosen. */
class EndorsementStage {
  readonly #live: LiveEndorsementMap;
  readonly #tip: Tip;
  #open: string | null = null;

  constructor({ box, svg }: PrintedLayout) {
    this.#tip = new Tip(part(box, '.map-stage'), () => {
      this.#choose(null, true);
    });
    this.#live = new LiveEndorsementMap(svg, countries, {
      peek: (key) => {
        if (this.#open === null) this.#show(key, false);
      },
      choose: (key, by) => {
        this.#choose(key, by === 'keyboard');
      },
    });
  }

  /** @param moveFocus by keyboard the focus goes into the note, and back to the country when it closes. */
  #choose(key: string | null, moveFocus: boolean): void {
    const was = this.#open;
    if (key === null && was !== null && moveFocus) this.#live.focus(was);
    this.#open = key;
    this.#show(key, key !== null);
    if (key !== null && moveFocus) this.#tip.focus();
  }

  #show(key: string | null, pinned: boolean): void {
    this.#live.highlight(key);
    const country = countries.find((candidate) => candidate.key === key);
    const at = key === null ? null : this.#live.locate(key);
    if (country === undefined || at === null) {
      this.#tip.hide();
      return;
    }
    const [only, ...others] = country.people;
    this.#tip.show(
      {
        title: country.name,
        words: country.people
          .map((person) => [endorserName({ ...country, people: [person] }), person.office ?? text.kinds[country.kind]])
          .map((told) => told.join(', '))
          .join('\n'),
        href: only === undefined || others.length > 0 ? fullView : `${people}${only.id}/`,
        link: embedText.markPeople(country.people.length),
        at,
      },
      pinned,
    );
  }
}

for (const printed of printedLayouts(main)) new EndorsementStage(printed);
document.documentElement.dataset.awake = '';
tellHeight();
