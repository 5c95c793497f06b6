const TOO_LONG = {
  quote: 'a quotation mark was probably lost from a text that holds a comma; put one before and one after that text',
  comma:
    'a text or number with a comma in it probably lost its quotation marks; put one before and one after it, or delete a comma that is too many',
} as const;

/** Problems of a whole file or of its form. */
export const fileMessages = {
  descriptor: ({ reason }: { reason: string }) => reason,
  dictionary_stale: () =>
    'the dictionary no longer fits the data; run `npm run data -- dictionary` and keep what it writes',
  file_missing: () =>
    'the file is not there, though datapackage.json lists it; put it back, or take it out of the list',
  release_file_changed: ({ version }: { version: string }) =>
    `the file is not what was released as ${version}, and releases never change; put it back with \`git checkout -- data/releases/${version}\`, and correct the file in data/ for the next version`,
  release_file_missing: ({ version }: { version: string }) =>
    `the file belongs to the release ${version} and is gone; put it back with \`git checkout -- data/releases/${version}\``,
  release_file_extra: ({ version }: { version: string }) =>
    `the file was not released as part of ${version}; take it out of that folder`,
  release_unreadable: ({ version, reason }: { version: string; reason: string }) =>
    `the release ${version} cannot be read: ${reason}`,
  file_empty: ({ header }: { header: string }) =>
    `the file is empty; it needs at least a first row with the column names: ${header}`,
  file_workbook: () =>
    'the file is a spreadsheet workbook with the ending .csv; open it in a spreadsheet and save it as "CSV UTF-8"',
  encoding_utf16: () =>
    'the file is saved as UTF-16 ("Unicode text"), which other programs read as gibberish; save it as "CSV UTF-8"',
  encoding_windows: ({ value }: { value: string }) =>
    `the file is not UTF-8; a spreadsheet probably saved it as plain CSV (Windows-1252), as the letters of "${value}" show; save it as "CSV UTF-8"`,
  separator: ({ name }: { name: string }) =>
    `the cells are separated by ${name}; a spreadsheet does that under some country settings; save the file with commas`,
  header_missing: ({ header }: { header: string }) =>
    `the first row does not hold the column names; it was probably deleted or sorted away; put it back: ${header}`,
  rows_above: ({ rows }: { rows: number }) =>
    `${rows === 1 ? 'a row stands' : `${rows} rows stand`} above the column names, such as a title; delete ${rows === 1 ? 'it' : 'them'}`,
  rows_lost: ({ rows, first }: { rows: number; first: readonly string[] }) =>
    `${rows === 1 ? '1 published row is' : `${rows} published rows are`} missing from the file; put ${rows === 1 ? 'it' : 'them'} back, for a wrong record is withdrawn by its status and never deleted: ${first.join(', ')}${rows > first.length ? ' and others' : ''}`,
  column_missing: ({ name }: { name: string }) =>
    `the column ${name} is missing; it was probably deleted; put it back, even if all its cells are empty`,
  column_unknown: ({ value, suggestion }: { value: string; suggestion: string | null }) =>
    suggestion === null
      ? `"${value}" is not a column of this file; delete it, or describe it in datapackage.json`
      : `"${value}" is not a column of this file; did you mean ${suggestion}?`,
  column_unnamed: () =>
    'a column has no name; a spreadsheet may have added an empty one at the end; delete it, or name it and describe it in datapackage.json',
  column_twice: ({ value }: { value: string }) => `the column ${value} stands in the header twice; delete one of them`,
  row_empty: () => 'the row is empty; delete it',
  row_too_long: ({ cells, expected, cause }: { cells: number; expected: number; cause: 'quote' | 'comma' }) =>
    `the row has ${cells} cells instead of ${expected}; ${TOO_LONG[cause]}`,
  row_too_short: ({ cells, expected }: { cells: number; expected: number }) =>
    `the row has ${cells} cells instead of ${expected}; some commas are missing, or a line break splits the row; put them back`,
  quote_lost: ({ value }: { value: string }) =>
    `a quotation mark is missing or one too many, so that this row may swallow the next ones; close the text with " and double each " inside it; the trouble begins at: ${value}`,
  quote_stray: ({ value }: { value: string }) =>
    `${value} holds a single quotation mark at its edge; the other one was probably lost; put it back, or delete this one`,
} as const;
