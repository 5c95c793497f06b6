import { recordQuality } from '../model/record-quality.ts';
import { precisionFigure, regionFigure, sourcesFigure, type StillFigure } from './quality-figures.ts';
import { siteAtlas } from './site-atlas.ts';

export type SiteFigures = Readonly<Record<'precision' | 'sources' | 'region', StillFigure>>;

let drawing: Promise<SiteFigures> | undefined;

/** The still figures of /methodology/, drawn once a build: the page shows them, and each has files of its own. */
export function siteFigures(): Promise<SiteFigures> {
  drawing ??= siteAtlas().then(({ dataset }) => {
    const quality = recordQuality(dataset);
    return {
      precision: precisionFigure(quality),
      sources: sourcesFigure(quality),
      region: regionFigure(quality),
    };
  });
  return drawing;
}
