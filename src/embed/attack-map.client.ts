import { LiveMap } from '../charts/attack-map/attack-map.client.ts';
import { attackMap } from '../charts/attack-map/attack-map.ts';
import { drawMapKey } from '../charts/attack-map/draw-map-key.ts';
import { markName } from '../charts/attack-map/mark-name.ts';
import type { Layout } from '../charts/chart.ts';
import { setText } from '../charts/parts/keyed.ts';
import { updateTwin } from '../figure/update-twin.client.ts';
import type { AttackMapModel } from '../model/attack-map-model.ts';
import { regionKeys } from '../model/map/region-keys.ts';
import { attackMapText } from '../text/attack-map.ts';
import { embedText } from '../text/embed.ts';
import { printedLayouts, type PrintedLayout } from './layouts.client.ts';
import { LiveEmbed } from './live-embed.client.ts';
import { part } from './part.client.ts';
import { Tip } from './tip.client.ts';

/** One of the two maps: its marks, its note and what was chosen. */
class MapStage {
  readonly live: LiveMap;
  readonly layout: Layout;
  readonly #printed: PrintedLayout;
  readonly #embed: LiveEmbed;
  readonly #tip: Tip;
  #model: AttackMapModel | null = null;
  #open: string | null = null;

  constructor(printed: PrintedLayout, embed: LiveEmbed) {
    this.#printed = printed;
    this.#embed = embed;
    this.layout = printed.layout;
    this.#tip = new Tip(part(printed.box, '.map-stage'), () => {
      this.#choose(null, true);
    });
    this.live = new LiveMap(printed.svg, printed.layout, {
      peek: (key) => {
        if (this.#open === null) this.#show(key, false);
      },
      choose: (key, by) => {
        this.#choose(key, by === 'keyboard');
      },
      moved: () => {
        this.#show(this.#open, this.#open !== null);
      },
    });
  }

  update(model: AttackMapModel, sentence: string): void {
    this.#model = model;
    this.live.update(model);
    this.live.svg.setAttribute('aria-label', sentence);
    if (this.#printed.key !== null) drawMapKey(this.#printed.key, model, this.layout);
    setText(part(this.#printed.box, '.map-key-title'), attackMapText.keyTitle[model.by]);
  }

  /** @param moveFocus by keyboard the focus goes into the note, and back to the mark when it closes. */
  #choose(key: string | null, moveFocus: boolean): void {
    const was = this.#open;
    this.#open = key;
    if (key === null && was !== null && moveFocus) this.live.focus(was);
    this.#show(key, key !== null);
    if (key !== null && moveFocus) this.#tip.focus();
  }

  #show(key: string | null, pinned: boolean): void {
    this.live.highlight(key);
    const mark = this.#model?.marks.find((candidate) => candidate.key === key);
    const at = key === null ? null : this.live.locate(key);
    if (mark === undefined || at === null || this.#model === null) {
      this.#tip.hide();
      return;
    }
    const { view } = this.#embed;
    const filter = { ...view.filter, country: mark.key.split('|', 1), place: mark.place };
    this.#tip.show(
      {
        title: markName(mark, this.#model.by),
        words: attackMapText.counts(mark.total, mark.affected),
        href: this.#embed.fullViewOf({ ...view, filter }),
        link: embedText.markRecords,
        at,
      },
      pinned,
    );
  }
}

const embed = new LiveEmbed();
const stages = printedLayouts(embed.main).map((printed) => new MapStage(printed, embed));
const shown = () => stages.find(({ live }) => live.svg.getBoundingClientRect().width > 0);
const regions = embed.data.regions;
const buttons = [...embed.main.querySelectorAll<HTMLElement>('[data-region]')];

function showRegion(): void {
  const { region } = embed.view;
  if (regions !== null) for (const { live } of stages) live.show(regions[region]);
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.region === region));
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    embed.change({ region: regionKeys.find((key) => key === button.dataset.region) ?? 'world' });
    showRegion();
  });
}
for (const button of embed.main.querySelectorAll<HTMLElement>('[data-zoom]')) {
  button.addEventListener('click', () => {
    shown()?.live.zoomBy(button.dataset.zoom === 'in' ? 2 : 0.5);
  });
}

embed.start((view, selection) => {
  let [title, sentence] = ['', ''];
  for (const stage of stages) {
    const model = attackMap.model(embed.atlas, { ...attackMap.options(view, stage.layout), selection });
    sentence = attackMap.describe(model);
    stage.update(model, sentence);
    if (stage.layout !== 'narrow') continue;
    const table = attackMap.table(model);
    title = table.caption;
    updateTwin(embed.main, table);
  }
  return [title, sentence];
});
if (embed.view.region !== 'world') showRegion();

const resize = (): void => {
  for (const { live } of stages) live.resize();
};
if (typeof ResizeObserver === 'function') new ResizeObserver(resize).observe(embed.main);
else addEventListener('resize', resize);
