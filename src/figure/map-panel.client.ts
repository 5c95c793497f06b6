import { LiveMap } from '../charts/attack-map/attack-map.client.ts';
import { attackMap } from '../charts/attack-map/attack-map.ts';
import { updateMapKey } from '../charts/attack-map/update-map-key.ts';
import type { Layout } from '../charts/chart.ts';
import type { Atlas } from '../model/atlas.ts';
import { markKey, recordsOfMark, type AttackMapModel, type MapMark } from '../model/attack-map-model.ts';
import type { Selection } from '../model/filter-index.ts';
import type { BaseMap } from '../model/map/base-map.ts';
import type { Rectangle } from '../model/map/frame.ts';
import { regionKeys, type RegionKey } from '../model/map/region-keys.ts';
import type { View } from '../view/view.ts';
import type { ViewStore } from '../view/view-store.client.ts';
import { MapCard } from './map-card.client.ts';
import { updateTwin } from './update-twin.client.ts';

interface Surroundings {
  readonly atlas: Atlas;
  readonly store: ViewStore;
  readonly hrefOf: (id: string) => string;
  /** Address of the finer land. */
  readonly detail: string;
}

interface Stage {
  readonly live: LiveMap;
  readonly layout: Layout;
  readonly box: HTMLElement;
}

/** From this zoom on the coarse land looks coarse. */
const DETAIL_FROM = 2;

/** The map's figure: its two layouts, regions, zoom, card and table. */
export class MapPanel {
  readonly #figure: HTMLElement;
  readonly #surroundings: Surroundings;
  readonly #regions: Readonly<Record<RegionKey, Rectangle>>;
  readonly #card: MapCard;
  readonly #stages: readonly Stage[];
  #atlas: Atlas;
  #selection: Selection | null = null;
  #view: View | null = null;
  #models = new Map<Stage, AttackMapModel>();
  /** The mark whose card stays until the reader closes it. */
  #open: string | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** The finer land was asked for, or is there. */
  #detailed = false;

  constructor(figure: HTMLElement, surroundings: Surroundings) {
    this.#figure = figure;
    this.#surroundings = surroundings;
    this.#atlas = surroundings.atlas;
    this.#regions = JSON.parse(figure.dataset.regions ?? '{}') as Record<RegionKey, Rectangle>;
    const card = figure.querySelector<HTMLElement>('[data-card]');
    if (card === null) throw new Error('the map has no card');
    this.#card = new MapCard(
      card,
      () => {
        this.#choose(null, true);
      },
      (mark) => {
        this.#only(mark);
      },
    );
    card.addEventListener('pointerenter', () => {
      clearTimeout(this.#leaving);
    });
    card.addEventListener('pointerleave', () => {
      this.#peek(null);
    });
    this.#stages = [...figure.querySelectorAll<HTMLElement>('.map-layout')].flatMap((box) => {
      const svg = box.querySelector<SVGSVGElement>('svg.attack-map');
      if (svg === null) return [];
      const layout: Layout = box.dataset.layout === 'narrow' ? 'narrow' : 'wide';
      const live = new LiveMap(svg, layout, {
        peek: (key) => {
          this.#peek(key);
        },
        choose: (key, by) => {
          this.#choose(key, by === 'keyboard');
        },
        moved: (scale) => {
          this.#moved(scale);
        },
      });
      return [{ live, layout, box }];
    });
    this.#wakeTools();
    new ResizeObserver(() => {
      this.#resize();
    }).observe(figure);
  }

  update(view: View, selection: Selection): void {
    const before = this.#view;
    this.#view = view;
    this.#selection = selection;
    const moved = before === null ? view.region !== 'world' : before.region !== view.region;
    // Before the first drawing, so that a map that was printed with this region stays where it is.
    if (moved && before === null) this.#showRegion(view.region);
    for (const stage of this.#stages) this.#draw(stage);
    const twin = this.#stages.find(({ layout }) => layout === 'wide');
    const model = twin && this.#models.get(twin);
    if (model) updateTwin(this.#figure, attackMap.table(model));
    for (const button of this.#figure.querySelectorAll<HTMLElement>('[data-region]')) {
      button.setAttribute('aria-pressed', String(button.dataset.region === view.region));
    }
    if (moved && before !== null) this.#showRegion(view.region);
    this.#markBy(view);
    this.#openAt(view);
  }

  /** Which of the two, place or country, the drawing that is shown counts by. */
  #markBy(view: View): void {
    const shown = this.#shown();
    for (const button of this.#figure.querySelectorAll<HTMLElement>('[data-by]')) {
      const pressed = shown !== undefined && button.dataset.by === attackMap.options(view, shown.layout).by;
      button.setAttribute('aria-pressed', String(pressed));
    }
  }

  /** A page that changes its width may change the drawing that it shows. */
  #resize(): void {
    for (const { live } of this.#stages) live.resize();
    if (this.#view === null) return;
    this.#markBy(this.#view);
    this.#openAt(this.#view);
  }

  #showRegion(region: RegionKey): void {
    for (const { live } of this.#stages) live.show(this.#regions[region]);
  }

  #draw(stage: Stage): void {
    if (this.#view === null || this.#selection === null) return;
    const options = attackMap.options(this.#view, stage.layout);
    const model = attackMap.model(this.#atlas, { ...options, selection: this.#selection });
    this.#models.set(stage, model);
    stage.live.update(model);
    stage.live.svg.setAttribute('aria-label', attackMap.describe(model));
    updateMapKey(stage.box, model, stage.layout);
  }

  /** The stage that the width of the page shows. */
  #shown(): Stage | undefined {
    return this.#stages.find(({ box }) => box.offsetParent !== null) ?? this.#stages[0];
  }

  #peek(key: string | null): void {
    clearTimeout(this.#leaving);
    if (this.#open !== null) return;
    if (key !== null) this.#show(key, false);
    // A moment to reach the card across the gap.
    else
      this.#leaving = setTimeout(() => {
        if (this.#open === null) this.#hide();
      }, 250);
  }

  /** @param moveFocus by keyboard the focus goes into the card, and back to the mark when it closes. */
  #choose(key: string | null, moveFocus: boolean): void {
    const stage = this.#shown();
    const view = this.#view;
    if (stage === undefined || view === null || this.#selection === null) return;
    const was = this.#open;
    this.#open = key;
    const index = this.#atlas.records;
    const { by } = attackMap.options(view, stage.layout);
    const newest = key === null ? undefined : recordsOfMark(index, this.#selection, by, key)[0];
    const at = newest === undefined ? null : (index.table.ids[newest] ?? null);
    if (at !== view.at) this.#surroundings.store.change({ at });
    if (key === null) {
      if (moveFocus && was !== null) stage.live.focus(was);
      // Last, because the focus coming back would open the card again.
      this.#hide();
      return;
    }
    this.#card.reveal();
    if (moveFocus) this.#card.focus();
  }

  /** Opens the card of the record that the address selects, and closes it when the record is not in view. */
  #openAt(view: View): void {
    const { at } = view;
    const stage = this.#shown();
    if (stage === undefined || this.#selection === null) return;
    const index = this.#atlas.records;
    const position = at === null ? -1 : index.table.ids.indexOf(at);
    const key =
      position >= 0 && this.#selection.failed[position] === 0
        ? markKey(index, attackMap.options(view, stage.layout).by, position)
        : null;
    this.#open = key;
    if (key === null) this.#hide();
    else this.#show(key, true);
  }

  #show(key: string, pinned: boolean): void {
    const stage = this.#shown();
    const model = stage && this.#models.get(stage);
    const mark = model?.marks.find((candidate) => candidate.key === key);
    const at = stage?.live.locate(key) ?? null;
    if (stage === undefined || model === undefined || mark === undefined || at === null || this.#selection === null)
      return;
    stage.live.highlight(key);
    const { hrefOf } = this.#surroundings;
    const { svg } = stage.live;
    const under =
      stage.layout === 'narrow' ? svg.getBoundingClientRect().bottom - this.#figure.getBoundingClientRect().top : null;
    this.#card.show(
      { index: this.#atlas.records, selection: this.#selection, mark, by: model.by, at, under, hrefOf },
      pinned,
    );
  }

  #hide(): void {
    this.#card.hide();
    for (const { live } of this.#stages) live.highlight(null);
  }

  #only({ place, key }: MapMark): void {
    const { store } = this.#surroundings;
    const country = key.split('|', 1);
    store.change({ filter: { ...store.view.filter, country, place }, at: null });
  }

  #moved(scale: number): void {
    // The key leaves the map, whose marks may lie anywhere now.
    this.#figure.toggleAttribute('data-part', scale > 1);
    if (this.#open !== null) this.#show(this.#open, true);
    else this.#hide();
    if (scale >= DETAIL_FROM && !this.#detailed) void this.#loadDetail();
  }

  /** Takes the finer land once; without it the coarse one stays. */
  async #loadDetail(): Promise<void> {
    this.#detailed = true;
    try {
      const response = await fetch(this.#surroundings.detail);
      if (!response.ok) return;
      this.#atlas = { ...this.#atlas, base: (await response.json()) as BaseMap };
      for (const stage of this.#stages) this.#draw(stage);
    } catch {
      this.#detailed = false;
    }
  }

  #wakeTools(): void {
    const { store } = this.#surroundings;
    for (const button of this.#figure.querySelectorAll<HTMLElement>('[data-region]')) {
      button.addEventListener('click', () => {
        const region = regionKeys.find((key) => key === button.dataset.region) ?? 'world';
        // The same button again brings back a view that was zoomed or dragged away.
        if (region === store.view.region) this.#showRegion(region);
        else store.change({ region });
      });
    }
    for (const button of this.#figure.querySelectorAll<HTMLElement>('[data-by]')) {
      button.addEventListener('click', () => {
        store.change({ by: button.dataset.by === 'country' ? 'country' : 'place' });
      });
    }
    for (const button of this.#figure.querySelectorAll<HTMLElement>('[data-zoom]')) {
      button.addEventListener('click', () => {
        this.#shown()?.live.zoomBy(button.dataset.zoom === 'in' ? 2 : 0.5);
      });
    }
  }
}
