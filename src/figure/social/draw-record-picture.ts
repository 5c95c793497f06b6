import type { Dataset } from '../../dataset/dataset.ts';
import type { CountryLand } from '../../model/country-land.ts';
import { frame, withRatio, type Rectangle } from '../../model/map/frame.ts';
import type { Attack } from '../../schema/attack.ts';
import { fieldNamed, labelOf } from '../../schema/descriptor.ts';
import { formatDate } from '../../text/format.ts';
import { socialText as text } from '../../text/social.ts';
import { printableText } from '../picture/printable-text.ts';
import { mapPanel, panel } from './map-panel.ts';
import { socialColours as colours } from './social-colours.ts';
import { signature } from './signature.ts';
import { whereOf } from './social-picture.ts';
import { block, sheet, sheetMarkup } from './social-sheet.ts';

/** Width of the map's window in units of the frame: some 4,500 km, enough to tell which part of the world it is. */
const REACH = 225;
/** A country's own window is no narrower: a city state keeps some of its surroundings. */
const NARROWEST = 44;
const COLUMN = panel.x - sheet.margin - 40;
const RATIO = panel.width / panel.height;

/** What drawing needs beside the record. */
export interface RecordScene {
  readonly dataset: Dataset;
  readonly land: CountryLand;
  readonly project: (lon: number, lat: number) => readonly [x: number, y: number];
  /** Codes of `impacts` that mean: care was affected. */
  readonly harm: readonly string[];
  /** Codes of `outcome` that count as an attack; any other is named. */
  readonly counted: readonly string[];
}

/** The picture of one record, as SVG: who, when, where, and whether care was affected, beside a map. */
export function drawRecordPicture(attack: Attack, { dataset, land, project, harm, counted }: RecordScene): string {
  const { descriptor, version } = dataset;
  const label = (column: 'target_type' | 'attack_type' | 'outcome' | 'status', value: string) =>
    labelOf(fieldNamed(descriptor, 'attacks', column), value);
  const isAffected = attack.impacts.some((code) => harm.includes(code));
  // What no longer counts says so first of all.
  const isCounted = attack.status === 'active' || attack.status === 'disputed';
  const point = attack.lon === null || attack.lat === null ? null : project(attack.lon, attack.lat);
  const window =
    point === null
      ? countryWindow(land, attack.country, [])
      : withRatio({ x: point[0] - REACH / 2, y: point[1], width: REACH, height: 0 }, RATIO);
  const marks =
    point === null || !isCounted
      ? []
      : [{ x: point[0], y: point[1], radius: isAffected ? 26 : 15, filled: isAffected ? 13 : 0 }];
  // A name in a script that the fonts lack is not half a name: the kind of target stands in.
  const title =
    printableText(attack.target, 'title') === null ? label('target_type', attack.target_type) : attack.target;
  const kinds = [formatDate(attack.date), label('attack_type', attack.attack_type)];
  if (!counted.includes(attack.outcome)) kinds.push(label('outcome', attack.outcome));
  const verdict = isAffected ? text.affected : text.notAffected;
  const { margin } = sheet;
  const kicker = block(
    kinds.join(' · '),
    'text',
    [margin, 56],
    { width: COLUMN, height: 76, sizes: [30, 26] },
    colours.quiet,
  );
  const name = block(
    title,
    'title',
    [margin, kicker.bottom + 12],
    { width: COLUMN, height: 268, sizes: [60, 54, 48, 42, 36, 32, 28] },
    colours.ink,
  );
  const where = block(
    whereOf(attack),
    'text',
    [margin, name.bottom + 14],
    { width: COLUMN, height: 70, sizes: [32, 28, 24] },
    colours.ink,
  );
  const middle = 497;
  const sign = !isCounted
    ? ''
    : isAffected
      ? `<circle cx="${String(margin + 10)}" cy="${String(middle)}" r="10" fill="${colours.harm}"/>`
      : `<circle cx="${String(margin + 10)}" cy="${String(middle)}" r="8.5" fill="none" stroke="${colours.harm}" stroke-width="3"/>`;
  const effect = block(
    isCounted ? verdict : text.notCounted(label('status', attack.status)),
    'strong',
    [isCounted ? margin + 34 : margin, middle - 17],
    { width: COLUMN - 34, height: 34, sizes: [28, 26, 24, 22] },
    isCounted && isAffected ? colours.harm : colours.ink,
  );
  return sheetMarkup([
    mapPanel(land, attack.country, window, marks),
    kicker.markup,
    name.markup,
    where.markup,
    sign,
    effect.markup,
    signature(version),
  ]);
}

/** A window with the panel's ratio around a country; the whole world where it has neither land nor a point. */
export function countryWindow(
  land: CountryLand,
  code: string,
  points: readonly (readonly [x: number, y: number])[],
): Rectangle {
  const window = land.window(code, points, [RATIO, RATIO]);
  const isKnown = points.length > 0 || land.draw(code, window).borders !== '';
  const wide = Math.max(window.width, NARROWEST);
  const { x, y, width, height } = window;
  return isKnown
    ? { x: x - (wide - width) / 2, y: y - (wide / RATIO - height) / 2, width: wide, height: wide / RATIO }
    : withRatio(frame, RATIO);
}
