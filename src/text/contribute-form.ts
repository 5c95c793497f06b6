import { figureWords } from './figure-words.ts';

const [one] = figureWords.short;

/** Words of the form of `/contribute/`. */
export const contributeFormText = {
  title: 'Fill in a form',
  intro: `For one ${one} that is missing. Leave empty what no source states. Each answer is checked when you leave it; at the end you get the finished rows.`,
  needed: 'needed',
  example: (example: string) => `Such as ${example}`,
  several: 'Several are separated by a semicolon.',
  choose: 'Choose',
  notStated: 'Not stated',
  more: 'More, if the sources state it',
  record: `The ${one}`,
  id: 'Proposed from date and name. Change it if it is taken; once published it never changes again.',
  idByHand: (example: string | null) =>
    `The name is written in letters that an address cannot hold. Write an identifier yourself, of the date and the name in plain letters${example === null ? '' : `, such as ${example}`}.`,
  map: {
    label: 'World map for picking a place',
    help: 'The map begins at the country that you choose. Click or tap the place to fill in its coordinates, the closer in the more exactly; drag to move it. By keyboard, arrows move it, + and − zoom, and Enter takes the place under the cross.',
    closer: 'Zoom in',
    wider: 'Zoom out',
    picked: (lat: string, lon: string) => `Picked: ${lat}, ${lon}`,
  },
  sources: 'Sources',
  source: (number: number) => `Source ${String(number)}`,
  addSource: 'Add a source',
  removeSource: (number: number) => `Remove source ${String(number)}`,
  twice: 'The link is given already; give another, or remove this source.',
  draft: 'Keep a draft in this browser, so that it survives a reload',
  draftHelp: 'It stays on this device until you clear the form or untick this. It is sent nowhere.',
  clear: 'Clear the form',
  make: 'Make the rows',
  again: (answers: number) =>
    answers === 1 ? 'One answer needs another look.' : `${String(answers)} answers need another look.`,
  busy: 'Checking the record beside the published data…',
  taken: (id: string) =>
    `There is a record ${id} already. Look at it first; if yours is another ${one}, change the identifier.`,
  look: 'The published record',
  done: 'The finished rows',
  sound: 'The record is sound by the same checks as the files.',
  rowsOf: (path: string) => `Row of ${path}`,
  copy: (path: string) => `Copy for ${path}`,
  copied: 'Copied.',
  copyFailed: 'The browser did not allow copying; the row is selected, copy it by hand.',
  issue: (isWhole: boolean) =>
    isWhole ? 'Open an issue with these rows' : 'Open an issue, and copy the rows above into it',
  mail: (isWhole: boolean) =>
    isWhole ? 'Write a mail with these rows' : 'Write a mail, and copy the rows above into it',
  subject: (target: string) => `New ${one}: ${target}`,
  rowsIn: (path: string, rows: string) => `${path}:\n${rows}`,
};
