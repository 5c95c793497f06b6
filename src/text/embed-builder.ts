import { formatDate, formatNumber } from './format.ts';

const kB = (bytes: number): string => `${formatNumber(Math.round(bytes / 1000))} kB`;

/** Words of the page on embeds, and of the ways to it. */
export const embedBuilderText = {
  title: 'Put a chart into your article',
  description:
    'Every chart of this site as a file for other pages: snippets to copy, pictures, and what each file does and does not do.',
  lede: 'Each chart is one file that holds its drawing, its words and its numbers. It works without script, in a closed sandbox and offline, and it asks nobody for anything: your readers stay with you.',
  embed: 'Embed',
  download: 'Download',
  /** For readers who hear a link without its chart; `given`: how one gets it, if not as it is shown. */
  embedChart: (chart: string, given?: string): string => `Embed: ${[chart, given ?? []].flat().join(', ')}`,
  downloadChart: (chart: string, given?: string): string => `Download: ${[chart, given ?? []].flat().join(', ')}`,
  build: {
    title: 'Make a snippet',
    chart: 'Chart',
    filter: 'Records shown',
    noFilter: 'This chart does not show the records: it has no filter.',
    theme: 'Colours',
    themes: { light: 'Light', dark: 'Dark', auto: 'As the reader’s system prefers' },
    themeNote:
      'On a page that is always light, the third choice shows a dark box to readers whose system prefers dark. Choose what your page is.',
    heading: 'Title',
    showTitle: 'Show the chart’s own title',
    data: 'Data',
    live: 'Newest data, whenever it is corrected or grows',
    pinned: (version: string, released: string): string =>
      `Always version ${version} of ${formatDate(released, 'short')}`,
    noVersions: 'A snippet that stays on one version can be made once a version has been released.',
    from: 'From',
    to: 'To',
    badDate:
      'A date is written 2020, 2020-03 or 2020-03-13, and the first comes before the last. The last good dates stay.',
    by: 'Circles',
    byUsual: 'Places; countries where it is narrow',
    region: 'Part of the world',
    previewLabel: 'Preview, may scroll sideways',
    width: 'Width of the preview',
    widths: { '320': '320 px', '600': '600 px', full: 'Full width' } as Readonly<Record<string, string>>,
    preview: (chart: string): string => `Preview: ${chart}`,
    height: (told: number, fixed: number): string =>
      `${formatNumber(told)} px high at this width. Without automatic height the frame is ${formatNumber(fixed)} px high.`,
    /** Beside words that the reader searches for. */
    search:
      'In embeds the search reads target, place, country, group and malware. The search of the pages also reads the summaries, so the full view may show more.',
    size: (raw: number, brotli: number | null): string =>
      brotli === null
        ? `The file of the frame takes ${kB(raw)} on disk; a filter does not change it.`
        : `The file of the frame takes ${kB(brotli)} over the wire, ${kB(raw)} on disk; a filter does not change it.`,
    missing: 'The file of this chart could not be loaded, so its numbers are not shown. The snippets work as they are.',
    failed: 'The records could not be loaded, so nothing can be chosen here. The snippets below work as they are.',
  },
  snippets: {
    frame: 'Frame',
    frameNote:
      'Works wherever a frame may stand. Its height suffices in a column of any width from 320 px on, with what is chosen now.',
    automatic: 'Frame with automatic height',
    automaticNote: 'For pages that allow a script: the frame is as high as what it shows.',
    picture: 'Picture with a link',
    pictureNote:
      'For places that take neither: all records of the newest data, light, as the picture stands at its address.',
    ownPicture:
      'What you chose above is not in this picture. Download a picture of it, put it on your own server, and its address in the place of this one.',
    ownPictureButton: 'Download the picture of what is chosen',
    copy: 'Copy',
    copyOf: (name: string): string => `Copy: ${name}`,
    copied: (name: string): string => `${name}: copied.`,
    selected: (name: string): string => `${name}: selected. Press Ctrl+C or ⌘C to copy.`,
  },
  files: {
    title: 'Download what is shown',
    intro:
      'With the records and the version chosen above. Picture and file carry title, source, licence and version of the data.',
    png: 'Picture (PNG)',
    svg: 'Drawing (SVG)',
    csv: 'Numbers (CSV)',
    html: 'Whole chart as one HTML file',
    notes: {
      png: 'light, sharp on every screen',
      svg: 'for print and for graphics software',
      csv: 'the table beside the chart, of the dates chosen',
      html: 'to put on a server of your own',
    },
    made: (name: string, bytes: number): string => `${name} is ready: ${kB(bytes)}.`,
    making: 'Preparing the file…',
    failed: 'The file could not be made. The links to the files below work without this.',
    cite: 'To cite it:',
  },
  plain: {
    title: 'Each chart, ready to copy',
    intro:
      'All records, newest data, light. Select a snippet as a whole and copy it. An address pasted where a frame is made of it (oEmbed) shows all records too: for a filter, take a snippet.',
    size: (raw: number, brotli: number): string => `${kB(brotli)} over the wire, ${kB(raw)} on disk`,
    file: 'The file itself',
    oembed: 'oEmbed description',
    svg: 'Drawing (SVG)',
    png: 'Picture (PNG)',
    data: 'The records as CSV',
  },
  promise: {
    title: 'What an embed is, and what it promises',
    items: [
      {
        term: 'One file.',
        text: 'Drawing, style, script and data stand inside it. Save it to a server of your own and nothing is lost.',
      },
      {
        term: 'Nobody is asked.',
        text: 'No request to this site or to anybody else once it is there; no cookie, nothing stored. Its own security policy forbids it. Only a chart that stays on a version asks this site, once, whether there is a newer one, and its policy lets it ask nobody else.',
      },
      {
        term: 'Complete without script.',
        text: 'Drawing, sentence and table are in the markup. Script adds filter, notes on the marks and keyboard.',
      },
      {
        term: 'It says where it comes from.',
        text: 'Source, licence and version of the data are always visible, with a link to the full view.',
      },
      {
        term: 'It follows the data.',
        text: 'Records are corrected and added, and a chart follows at its address. Each change is listed with its reason.',
      },
      {
        term: 'It does not take over your page.',
        text: 'The wheel and one finger scroll your page, not the map. It listens to no message.',
      },
    ],
  },
  passport: {
    title: 'Embed passport',
    intro:
      'Read from each file as it was built, not written by hand, and compared in tests with what a browser was seen to ask for. A file that asked somebody or kept something would be shown so here.',
    columns: {
      chart: 'Chart',
      hosts: 'Hosts contacted',
      storage: 'Cookies and storage',
      policy: 'Own policy',
      size: 'Size',
    },
    pinned: (chart: string, version: string): string => `${chart} (${version})`,
    none: 'none',
    findings: (list: readonly { readonly by: string; readonly to: string }[]): string =>
      list.map(({ by, to }) => `${to} (${by})`).join(', '),
    exception: (address: string): string => `only ${address}, once`,
    closed: (but: string | null): string =>
      but === null ? 'forbids every request' : `forbids every request but to ${but}`,
    open: 'does not forbid requests',
    announced: 'What a screen reader announces',
    announcedText: (title: string, sentence: string): string => `“${title}”: ${sentence}`,
    host: 'What your page has to allow',
    policyTerm: 'Content security policy',
    policyText: 'If your page has one, it needs this line. For automatic height, the script of the snippet too.',
    sandboxTerm: 'Sandbox',
    sandboxText: 'This suffices for the chart:',
    linksText: 'Links to this site open in a new tab, which needs more:',
    licenceTerm: 'Licence',
    licenceText: (site: string): string =>
      `of the data, which asks you to name ${site}; the frame does so itself. Code of the chart:`,
    contactTerm: 'Contact',
    noContact: 'none is given by this edition of the site',
    earlier:
      'Files of earlier versions are read in the same way. One that asked somebody or kept something would stand here too.',
    fixtures: 'Passports that are not clean',
    fixturesIntro: 'Files made to fail, as the passport shows them.',
  },
};
