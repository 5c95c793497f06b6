import { LiveMap } from '../charts/attack-map/attack-map.client.ts';
import { attackMap } from '../charts/attack-map/attack-map.ts';
import { markName } from '../charts/attack-map/mark-name.ts';
import { markRadius } from '../charts/attack-map/mark-radius.ts';
import { updateMapKey } from '../charts/attack-map/update-map-key.ts';
import type { Layout } from '../charts/chart.ts';
import { updateTwin } from '../figure/update-twin.client.ts';
import type { AttackMapModel, MapMark } from '../model/attack-map-model.ts';
import { regionKeys } from '../model/map/region-keys.ts';
import { attackMapText } from '../text/attack-map.ts';
import { embedText } from '../text/embed.ts';
import { printedLayouts, type PrintedLayout } from './layouts.client.ts';
import { LiveEmbed } from './live-embed.client.ts';
import { MarkNotes } from './mark-notes.client.ts';
import { part } from './part.client.ts';
import type { MarkPlace, TipContent } from './tip.client.ts';
import { withOpening } from './with-opening.ts';

/** One of the two maps: its marks and their notes. */
class MapStage {
  readonly live: LiveMap;
  readonly layout: Layout;
  readonly #printed: PrintedLayout;
  #model: AttackMapModel | null = null;

  constructor(printed: PrintedLayout, embed: LiveEmbed) {
    this.#printed = printed;
    this.layout = printed.layout;
    const notes = new MarkNotes(part(printed.box, '.map-stage'), {
      locate: (key) => this.#locate(key),
      focus: (key) => {
        this.live.focus(key);
      },
      highlight: (key) => {
        this.live.highlight(key);
      },
      tell: (key) => this.#tell(key, embed),
    });
    this.live = new LiveMap(printed.svg, printed.layout, {
      peek: (key) => {
        notes.peek(key);
      },
      choose: (key, by) => {
        notes.choose(key, by);
      },
      moved: () => {
        notes.follow();
      },
    });
  }

  update(model: AttackMapModel, sentence: string): void {
    this.#model = model;
    this.live.update(model);
    this.live.svg.setAttribute('aria-label', sentence);
    updateMapKey(this.#printed.box, model, this.layout);
  }

  #locate(key: string): MarkPlace | null {
    const at = this.live.locate(key);
    const mark = this.#markOf(key);
    const r = mark === undefined ? 0 : markRadius(mark.total, this.layout);
    return at && { ...at, across: r, down: r };
  }

  #tell(key: string, embed: LiveEmbed): TipContent | null {
    const mark = this.#markOf(key);
    if (mark === undefined || this.#model === null) return null;
    const { view } = embed;
    const filter = { ...view.filter, country: mark.key.split('|', 1), place: mark.place };
    return {
      title: markName(mark, this.#model.by),
      words: attackMapText.counts(mark.total, mark.affected),
      link: { href: embed.fullViewOf({ ...view, filter }), words: embedText.markRecords },
    };
  }

  #markOf(key: string): MapMark | undefined {
    return this.#model?.marks.find((mark) => mark.key === key);
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

if (embed.view.region !== 'world') showRegion();
embed.start(({ view, selection }) => {
  let [title, sentence] = ['', ''];
  for (const stage of stages) {
    const model = attackMap.model(embed.atlas, { ...attackMap.options(view, stage.layout), selection });
    sentence = withOpening(attackMap.id, attackMap.describe(model), view.region);
    stage.update(model, sentence);
    if (stage.layout !== 'narrow') continue;
    const table = attackMap.table(model);
    title = table.caption;
    updateTwin(embed.main, table);
  }
  return [title, sentence];
});

const resize = (): void => {
  for (const { live } of stages) live.resize();
};
if (typeof ResizeObserver === 'function') new ResizeObserver(resize).observe(embed.main);
else addEventListener('resize', resize);
