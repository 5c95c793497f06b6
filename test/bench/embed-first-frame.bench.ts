import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { siteAtlas } from '../../src/figure/site-atlas.ts';
import { attackMapModel } from '../../src/model/attack-map-model.ts';
import { defaultView } from '../../src/view/view.ts';
import { buildSite } from '../support/build-site.ts';
import { launchOptions } from '../support/launch-options.ts';
import type { Bench } from './bench.ts';
import { writeClientSideMap } from './client-side-map/write-client-side-map.ts';
import { firstFrame } from './first-frame.ts';
import { serveCompressed } from './serve-compressed.ts';

const ROUNDS = 9;

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The embedded map until its marks are painted, beside the same map made in the browser; both in turn, from one server. */
export const bench: Bench = {
  name: 'embed-first-frame',
  async run() {
    await using cleanup = new AsyncDisposableStack();
    const site = cleanup.adopt(await buildSite(), (built) => built.remove());
    const folder = cleanup.adopt(await mkdtemp(join(tmpdir(), 'first-frame-')), (made) =>
      rm(made, { recursive: true }),
    );
    const { dataset, atlas } = await siteAtlas();
    const { table } = atlas.records;
    await writeClientSideMap(folder, dataset);
    await copyFile(join(site.folder, 'embed/attack-map.html'), join(folder, 'embed.html'));
    const served = cleanup.adopt(await serveCompressed(folder), (server) => server.close());
    const browser = cleanup.adopt(await chromium.launch(launchOptions()), (launched) => launched.close());

    // Every circle of the map. The other map has a few more, as it does not put points of one town together.
    const { marks: places } = attackMapModel(atlas.records, atlas.records.select(defaultView(table).filter), {
      by: 'place',
      base: null,
    });
    const marks = places.reduce((sum, { affected }) => sum + (affected > 0 ? 2 : 1), 0);
    const times = { embed: [] as number[], clientSide: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.embed.push(await firstFrame(browser, `${served.url}embed.html`, marks));
      times.clientSide.push(await firstFrame(browser, served.url, marks));
    }
    const ratios = times.embed.map((time, i) => time / times.clientSide[i]!);
    return [
      { what: 'embedded map, first frame', value: median(times.embed), unit: 'milliseconds' },
      { what: 'map made in the browser', value: median(times.clientSide), unit: 'milliseconds' },
      { what: 'embedded beside made in the browser', value: median(ratios), unit: 'ratio', limit: 0.5 },
    ];
  },
};
