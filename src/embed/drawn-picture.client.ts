import type { DrawnFile } from './embed-file.client.ts';
import { composePicture, type PictureColours, type PictureSize } from './picture/compose-picture.ts';
import { filterLine } from './shown-view.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of a PNG for each pixel that it is shown at. */
const DENSITY = 2;

/** A picture as a file of its own. */
export interface DrawnPicture extends PictureSize {
  readonly svg: string;
}

/** What a picture says beside what the drawn file says. */
export interface PictureOrigin {
  readonly chart: string;
  readonly source: string;
  /** Address of the full view. */
  readonly address: string;
  readonly colours: PictureColours;
}

/**
 * The wide drawing of a file as a picture that stands alone, made as those at steady addresses are.
 * @param css of the file that was drawn into.
 * @throws when the file has no wide drawing.
 */
export function drawnPicture(
  drawn: DrawnFile,
  css: string,
  { chart, source, address, colours }: PictureOrigin,
): DrawnPicture {
  const wide = drawn.layouts.find(({ layout }) => layout === 'wide');
  if (wide === undefined) throw new Error(`no drawing of ${chart}`);
  const root = document.createElementNS(SVG, 'svg');
  const { title, sentence, shown } = drawn;
  const size = composePicture(root, {
    chart,
    // Apart from the file, whose boxes the styles know.
    drawing: document.importNode(wide.svg, true),
    key: wide.key === null ? null : document.importNode(wide.key, true),
    keyTitle: wide.box.querySelector('.map-key-title')?.textContent ?? null,
    isCrowded: drawn.isCrowded,
    css,
    title,
    filter: filterLine(shown),
    sentence,
    source,
    address,
    colours,
  });
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`, ...size };
}

/** A PNG of a picture, twice as fine as it is shown. @throws when the browser cannot draw it. */
export async function pngOf({ svg, width, height }: DrawnPicture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [DENSITY * width, DENSITY * height];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png');
    });
    if (png === null) throw new Error('no picture was made');
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}
