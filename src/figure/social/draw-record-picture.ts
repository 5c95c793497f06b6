import type { CountryLand } from '../../model/country-land.ts';
import type { Drawing } from '../picture/picture.ts';
import { countryWindow } from './country-window.ts';
import type { LandRasters } from './land-rasters.ts';
import { mapPanel, panel, pointPanel, textSide } from './map-panel.ts';
import type { RecordFacts } from './record-picture-facts.ts';
import { signatureLine } from './signature.ts';
import { socialColours as colours } from './social-colours.ts';
import { block, sheet, sheetOf, sketchOf, stripOf } from './social-sheet.ts';

const { margin } = sheet;
const COLUMN = panel.x - margin - 40;
/** Where the lines begin that many pictures share. */
const FOOT = 470;
/** Middle of the line that says whether care was affected. */
const EFFECT = 497;

/** The land that maps are made of: as shapes, and in pixels. */
export interface PictureLand {
  readonly shapes: CountryLand;
  readonly rasters: LandRasters;
}

/** The picture of one record: who, when, where, and whether care was affected, beside a map. */
export async function drawRecordPicture(facts: RecordFacts, land: PictureLand): Promise<Drawing> {
  const { affected, country, point } = facts;
  const mark = affected === null ? null : { radius: affected ? 26 : 15, filled: affected ? 13 : 0 };
  const map =
    point === null
      ? mapPanel(land.shapes, country, countryWindow(land.shapes, country, []), [])
      : await pointPanel(land.rasters, country, point, mark);
  const kicker = block(
    facts.kicker,
    'text',
    [margin, 56],
    { width: COLUMN, height: 76, sizes: [30, 26] },
    colours.quiet,
  );
  const name = block(
    facts.title,
    'title',
    [margin, kicker.bottom + 12],
    { width: COLUMN, height: 268, sizes: [60, 54, 48, 42, 36, 32, 28] },
    colours.ink,
  );
  const where = block(
    facts.where,
    'text',
    [margin, name.bottom + 14],
    { width: COLUMN, height: 70, sizes: [32, 28, 24] },
    colours.ink,
  );
  const effect = block(
    facts.effect,
    'strong',
    [affected === null ? margin : margin + 34, EFFECT - 17],
    { width: COLUMN - 34, height: 34, sizes: [28, 26, 24, 22] },
    affected === true ? colours.harm : colours.ink,
  );
  const foot = [sign(affected), effect.markup, signatureLine(facts.signature)];
  return sheetOf([
    ...map,
    sketchOf([kicker.markup, name.markup, where.markup], textSide(0, FOOT)),
    await stripOf(foot, textSide(FOOT, sheet.height)),
  ]);
}

function sign(affected: boolean | null): string {
  const at = `cx="${String(margin + 10)}" cy="${String(EFFECT)}"`;
  if (affected === null) return '';
  return affected
    ? `<circle ${at} r="10" fill="${colours.harm}"/>`
    : `<circle ${at} r="8.5" fill="none" stroke="${colours.harm}" stroke-width="3"/>`;
}
