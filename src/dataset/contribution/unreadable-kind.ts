/** What a file is that no table can be read from. */
export type UnreadableKind =
  'empty' | 'pdf' | 'workbook' | 'zip' | 'old-workbook' | 'picture' | 'utf16' | 'web-page' | 'json' | 'binary';

/** Bytes by which programs mark their files. */
const MARKS: readonly (readonly [mark: string, kind: UnreadableKind])[] = [
  ['%PDF', 'pdf'],
  ['\xd0\xcf\x11\xe0', 'old-workbook'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['\x1f\x8b', 'zip'],
  ['7z\xbc\xaf', 'zip'],
  ['Rar!', 'zip'],
  ['\xff\xfe', 'utf16'],
  ['\xfe\xff', 'utf16'],
];

/** What makes an archive that of a spreadsheet: names of files inside it. */
const IN_WORKBOOKS = ['[Content_Types].xml', 'xl/', 'opendocument.spreadsheet', 'Index/Document.iwa'];

const LOOKED_AT = 4096;

/** What a file is by its first bytes, if that is nothing which could be a table; null = it may be one. */
export function unreadableKind(bytes: Uint8Array): UnreadableKind | null {
  const start = Array.from(bytes.subarray(0, LOOKED_AT), (byte) => String.fromCharCode(byte)).join('');
  const text = start.replace('\xef\xbb\xbf', '').trimStart();
  if (text === '' && bytes.length <= LOOKED_AT) return 'empty';
  if (start.startsWith('PK')) return IN_WORKBOOKS.some((name) => start.includes(name)) ? 'workbook' : 'zip';
  const marked = MARKS.find(([mark]) => start.startsWith(mark));
  if (marked !== undefined) return marked[1];
  if (start.includes('\0')) return looksWide(bytes) ? 'utf16' : 'binary';
  if (/^<(!doctype|html|\?xml)/i.test(text)) return 'web-page';
  return /^[{[]\s*["{[\]}]/.test(text) ? 'json' : null;
}

// UTF-16 without its mark: every other byte of Latin text is nought.
function looksWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 200);
  const noughts = [0, 1].map((odd) => start.filter((byte, index) => index % 2 === odd && byte === 0).length);
  return Math.max(...noughts) > start.length * 0.4 && Math.min(...noughts) === 0;
}
