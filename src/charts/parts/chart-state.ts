import type { Atlas } from '../../model/atlas.ts';
import type { Filter } from '../../model/filter.ts';
import type { Layout } from '../chart.ts';

/** What a chart is asked to show, before it is laid out. */
export interface Scene {
  /** Name in files and addresses, such as `one-record`. */
  readonly name: string;
  /** What there is to see, as a sentence. */
  readonly title: string;
  /** What takes the place of the site's own atlas; nothing where the real data are shown. */
  readonly atlas: Partial<Atlas>;
  /** What a reader asks for beyond the default view; default: nothing. */
  readonly filter?: Partial<Filter>;
  /** Default: light. */
  readonly theme?: 'light' | 'dark';
  /** Default: wide and narrow. */
  readonly layouts?: readonly Layout[];
  /** Width of the narrow drawing in pixels; default 360. */
  readonly narrow?: number;
  /** Drawn as in a page with script, where marks carry their names; default false. */
  readonly interactive?: boolean;
}

/** One drawing of a chart that the gallery shows and the tests hold still. */
export interface ChartState extends Pick<Scene, 'name' | 'title' | 'atlas'> {
  readonly filter: Partial<Filter>;
  readonly theme: 'light' | 'dark';
  readonly layout: Layout;
  /** Width of the drawing in pixels. */
  readonly width: number;
  readonly interactive: boolean;
}

/** Lays scenes out: one state for each of a scene's layouts. */
export function chartStates(scenes: readonly Scene[]): readonly ChartState[] {
  return scenes.flatMap(({ layouts = ['wide', 'narrow'], narrow = 360, ...scene }) =>
    layouts.map((layout) => ({
      name: scene.name,
      title: scene.title,
      atlas: scene.atlas,
      filter: scene.filter ?? {},
      theme: scene.theme ?? 'light',
      layout,
      width: layout === 'wide' ? 1200 : narrow,
      interactive: scene.interactive ?? false,
    })),
  );
}
