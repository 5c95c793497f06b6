import type { CountryLand } from '../../model/country-land.ts';
import type { Drawing } from '../picture/picture.ts';
import { countryWindow } from './country-window.ts';
import { mapPanel, panel, textSide, type PanelMark } from './map-panel.ts';
import { signatureLine, type Signature } from './signature.ts';
import { socialColours as colours } from './social-colours.ts';
import { block, sheet, sheetOf, sketchOf, stripOf } from './social-sheet.ts';

/** What the picture of a country shows; plain JSON. */
export interface CountryFacts {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly sentence: string;
  /** Largest first. */
  readonly marks: readonly PanelMark[];
  readonly signature: Signature;
}

const { margin } = sheet;
/** Where the signature begins. */
const FOOT = 520;
const COLUMN = panel.x - margin - 40;

/** The picture of one country: its sentence beside its map. */
export async function drawCountryPicture({ code, marks, ...words }: CountryFacts, land: CountryLand): Promise<Drawing> {
  const window = countryWindow(
    land,
    code,
    marks.map(({ x, y }) => [x, y] as const),
  );
  const map = mapPanel(land, code, window, marks);
  const name = block(
    words.name,
    'title',
    [margin, 56],
    { width: COLUMN, height: 190, sizes: [76, 64, 54, 46, 38] },
    colours.ink,
  );
  const sentence = block(
    words.sentence,
    'text',
    [margin, name.bottom + 22],
    { width: COLUMN, height: FOOT - 20 - name.bottom - 22, sizes: [36, 32, 28, 24], leading: 1.26 },
    colours.ink,
  );
  return sheetOf([
    ...map,
    sketchOf([name.markup, sentence.markup], textSide(0, FOOT)),
    await stripOf([signatureLine(words.signature)], textSide(FOOT, sheet.height)),
  ]);
}
