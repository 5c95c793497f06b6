import { embedAddress, fullViewAddress } from './embed-address.ts';
import { embedAtlas } from './embed-atlas.ts';
import { drawnForEmbed, embedPage, filtered } from './embed-page.ts';
import { fixedHeight } from './fixed-height.ts';
import { frameContent } from './frame-content.ts';
import { stillPicture } from './picture/still-picture.ts';
import { readPassport, type Passport } from './passport.ts';
import { siteCharts } from './site-charts.ts';

/** An embed as the page about embeds speaks of it. */
export interface SiteEmbed {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** Absolute addresses. */
  readonly src: string;
  readonly fullView: string;
  /** Pixels that suffice in every column. */
  readonly height: number;
  /** Pixels of its still picture. */
  readonly picture: { readonly width: number; readonly height: number };
  /** Whether it answers a filter of the records. */
  readonly isFiltered: boolean;
  readonly passport: Passport;
}

/** Every embed of this site, in the order of the registry, with a passport read from the file that is served. */
export async function siteEmbeds(): Promise<readonly SiteEmbed[]> {
  const atlas = await embedAtlas();
  return Promise.all(
    siteCharts(atlas).map(async ({ chart }) => {
      const figure = drawnForEmbed(chart, atlas);
      const { width, height } = await stillPicture(chart, atlas);
      return {
        id: chart.id,
        title: figure.title,
        sentence: figure.sentence,
        src: embedAddress(chart.id),
        fullView: fullViewAddress(chart.id),
        height: fixedHeight(frameContent(chart.id, figure, atlas)),
        picture: { width, height },
        isFiltered: filtered.includes(chart.id),
        passport: readPassport(await embedPage(chart, atlas)),
      };
    }),
  );
}
