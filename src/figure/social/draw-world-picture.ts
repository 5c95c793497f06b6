import { attackMap } from '../../charts/attack-map/attack-map.ts';
import { markRadius } from '../../charts/attack-map/mark-radius.ts';
import type { Atlas } from '../../model/atlas.ts';
import { frame } from '../../model/map/frame.ts';
import { homeText } from '../../text/home.ts';
import { socialText as text } from '../../text/social.ts';
import { defaultView } from '../../view/view.ts';
import { signature } from './signature.ts';
import { socialColours as colours } from './social-colours.ts';
import { block, sheet, sheetMarkup } from './social-sheet.ts';

const { width, height, margin } = sheet;
const WIDE = 965;
const scale = WIDE / frame.width;
const [left, top] = [width - WIDE - 8, height - frame.height * scale + 4];
const tenth = (n: number) => String(Math.round(n * 10) / 10);

function headline(words: string): string {
  const box = { width: width - 2 * margin, height: 130, sizes: [56, 52, 48, 44, 40, 36] };
  return block(words, 'title', [margin, 48], box, colours.ink).markup;
}

function world({ base }: Atlas, land: string): string {
  if (base === null) return '';
  const place = `translate(${tenth(left - frame.x * scale)} ${tenth(top - frame.y * scale)}) scale(${String(scale * base.unit)})`;
  return `<g transform="${place}"><path d="${base.land}" fill="${land}"/><path d="${base.borders}" fill="none" stroke="${colours.paper}" stroke-width="1.6"/></g>`;
}

/** The picture of the home page, as SVG: its headline over the world map as a reader first sees it. */
export function drawHomePicture(atlas: Atlas, version: string): string {
  const { filter } = defaultView(atlas.records.table);
  const model = attackMap.model(atlas, { filter, by: 'country', selection: atlas.records.select(filter) });
  const circles = model.marks.map(({ x, y, total, affected }) => {
    const at = `cx="${tenth(left + (x - frame.x) * scale)}" cy="${tenth(top + (y - frame.y) * scale)}"`;
    const disc =
      affected === 0 ? '' : `<circle ${at} r="${tenth(markRadius(affected, 'wide'))}" fill="${colours.harm}"/>`;
    return `<circle ${at} r="${tenth(markRadius(total, 'wide'))}" fill="${colours.harm}" fill-opacity=".14" stroke="${colours.harm}" stroke-width="1.6"/>${disc}`;
  });
  const counts = block(
    text.attacks(model.total),
    'strong',
    [margin, 400],
    { width: 280, height: 44, sizes: [32, 30, 28, 26, 24] },
    colours.ink,
  );
  const affected = block(
    text.affectedIn(model.affected),
    'strong',
    [margin, counts.bottom + 6],
    { width: 280, height: 44, sizes: [32, 30, 28, 26, 24] },
    colours.harm,
  );
  const words = model.total === 0 ? homeText.noRecords : homeText.headline(model.countries);
  const numbers = model.total === 0 ? [] : [counts.markup, affected.markup];
  return sheetMarkup([world(atlas, colours.land), ...circles, headline(words), ...numbers, signature(version)]);
}

/** The picture of the pages on the call, as SVG: its headline over the land alone. */
export function drawCallPicture(atlas: Atlas, words: string, version: string): string {
  return sheetMarkup([world(atlas, colours.paleCall), headline(words), signature(version)]);
}
