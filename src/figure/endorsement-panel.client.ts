import { LiveEndorsementMap, type EndorsedCountry } from '../charts/endorsement-map/endorsement-map.client.ts';
import { endorsementMapText as text } from '../text/endorsement-map.ts';
import { cardPart, closeButton } from './card-parts.client.ts';
import { placeCard } from './place-card.client.ts';

/** Pixels between a country's middle and its card. */
const GAP = 20;

/** `<endorsement-panel>`: the map of the call with a card for the country that a reader points at. */
class EndorsementPanel extends HTMLElement {
  #countries: readonly EndorsedCountry[] = [];
  #maps: readonly LiveEndorsementMap[] = [];
  /** The country whose card stays until the reader closes it. */
  #open: string | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#countries = JSON.parse(this.dataset.countries ?? '[]') as EndorsedCountry[];
    this.#maps = [...this.querySelectorAll<SVGSVGElement>('svg.endorsement-map')].map(
      (svg) =>
        new LiveEndorsementMap(svg, this.#countries, {
          peek: (key) => {
            this.#peek(key);
          },
          choose: (key, by) => {
            this.#choose(key, by === 'keyboard');
          },
        }),
    );
    const card = this.#card();
    card.addEventListener('pointerenter', () => {
      clearTimeout(this.#leaving);
    });
    card.addEventListener('pointerleave', () => {
      this.#peek(null);
    });
    card.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#choose(null, true);
    });
    this.dataset.awake = '';
  }

  #card(): HTMLElement {
    const card = this.querySelector<HTMLElement>('[data-endorsement-card]');
    if (card === null) throw new Error('the map has no card');
    return card;
  }

  #peek(key: string | null): void {
    if (this.#open !== null) return;
    clearTimeout(this.#leaving);
    if (key !== null) this.#show(key, false);
    else {
      this.#leaving = setTimeout(() => {
        this.#show(null, false);
      }, 200);
    }
  }

  #choose(key: string | null, byKeyboard: boolean): void {
    clearTimeout(this.#leaving);
    const before = this.#open;
    // Before the card is hidden: a country that takes the focus shows its card.
    if (byKeyboard && key === null && before !== null) this.#shown()?.focus(before);
    this.#open = key;
    this.#show(key, key !== null);
    if (key !== null) this.#card().scrollIntoView({ block: 'nearest' });
    if (byKeyboard && key !== null) {
      this.#card().querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
    }
  }

  #shown(): LiveEndorsementMap | undefined {
    return this.#maps.find(({ svg }) => svg.getBoundingClientRect().width > 0);
  }

  #show(key: string | null, pinned: boolean): void {
    const card = this.#card();
    const country = this.#countries.find((candidate) => candidate.key === key);
    for (const map of this.#maps) map.highlight(country?.key ?? null);
    card.hidden = country === undefined;
    card.toggleAttribute('data-pinned', pinned);
    if (country === undefined) return;
    card.replaceChildren(...this.#content(country, pinned));
    this.#place(card, country.key);
  }

  #content({ name, kind, people }: EndorsedCountry, pinned: boolean): HTMLElement[] {
    const entries = people.flatMap((person) => {
      const link = cardPart('a', 'card-person', person.name ?? text.unnamed[kind === 'unclear' ? kind : 'office']);
      link.href = `${this.dataset.page ?? '/signatories/'}${person.id}/`;
      return [link, cardPart('p', 'card-count', person.office ?? text.kinds[kind])];
    });
    const parts: HTMLElement[] = [cardPart('h3', 'card-title', name), ...entries];
    if (pinned) {
      const close = closeButton(text.cardClose, () => {
        this.#choose(null, true);
      });
      parts.push(close);
    }
    return parts;
  }

  #place(card: HTMLElement, key: string): void {
    const map = this.#shown();
    const at = map?.locate(key) ?? null;
    const parent = card.offsetParent;
    if (map === undefined || at === null || parent === null) return;
    const isNarrow = map.svg.classList.contains('narrow');
    const under = map.svg.getBoundingClientRect().bottom - parent.getBoundingClientRect().top;
    placeCard(card, { x: at.x, y: at.y, under: isNarrow ? under : null }, GAP);
  }
}

customElements.define('endorsement-panel', EndorsementPanel);
