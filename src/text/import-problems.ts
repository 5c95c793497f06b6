import { countryName } from './country-name.ts';

const orRemedy = (suggestion: string | null, remedy: string) =>
  suggestion === null ? remedy : `did you mean "${suggestion}"?`;

/** Problems of a file from elsewhere that is to be imported, and of the mapping that says how. */
export const importProblems = {
  mapping: ({ reason }: { reason: string }) => reason,
  foreign_missing: () => 'there is no such file; correct its name, or the folder it is in',
  foreign_empty: () => 'the file is empty; save or download it again',
  foreign_too_big: ({ megabytes, most }: { megabytes: number; most: number }) =>
    `the file has ${megabytes} MB, and at most ${most} MB are read; split it and import the parts`,
  foreign_pdf: () =>
    'the file is a PDF, which holds pages and no table; ask its publisher for the table, or export it as CSV',
  foreign_old_workbook: () => 'the file is a workbook of the old kind (.xls); open it and save it as .xlsx or CSV',
  foreign_workbook_unreadable: () =>
    'the file is packed (ZIP) but no workbook that can be read; unpack it first, or open it and save it as .xlsx or CSV',
  foreign_not_text: () =>
    'the file is neither a table in text nor a workbook, or is in an unknown encoding; save it as CSV in UTF-8',
  foreign_sheet: ({ value, sheets }: { value: string; sheets: string }) =>
    `there is no sheet "${value}"; write one of these as "sheet" in the mapping: ${sheets}`,
  foreign_json: () =>
    'the file looks like JSON but is broken; a comma, bracket or quotation mark is probably missing or one too many',
  foreign_json_shape: () =>
    'the JSON holds no list of records; a list of objects in brackets [ ] is needed, alone or inside one object',
  foreign_no_rows: () => 'the file holds column names but no rows; check that the whole table was exported',
  foreign_column: ({ value, suggestion, columns }: { value: string; suggestion: string | null; columns: string }) =>
    `the mapping uses the column "${value}", which the file lacks; ${orRemedy(suggestion, `its columns are: ${columns}`)}`,
  foreign_quote: () =>
    'a quotation mark is missing or one too many, so that the row cannot be told from the next; correct the file',
  foreign_cells: ({ cells, expected }: { cells: number; expected: number }) =>
    `the row has ${cells} cells under ${expected} column names; a separator is probably missing or one too many`,
  import_value: ({ value, source }: { value: string; source: string }) =>
    `"${value}" (column "${source}") is not in the table of values of the mapping; add it there`,
  import_date_order: ({ value, one, other }: { value: string; one: string; other: string }) =>
    `${value} may mean ${one} or ${other}; declare the order of the file in the mapping, "date": "DMY" or "MDY"`,
  import_date: ({ value, order }: { value: string; order: string }) =>
    `${value} is no date in the order ${order} that the mapping declares; correct the order, or the row in the file`,
  import_country: (facts: { value: string; suggestion: string | null; codes: readonly string[] }) =>
    facts.codes.length > 1
      ? `"${facts.value}" is the name of more than one country: ${facts.codes.map((code) => `${code} (${countryName(code)})`).join(' or ')}; give the right code in a table of values in the mapping`
      : `"${facts.value}" is not the name of one country; ${orRemedy(facts.suggestion, 'give its code in a table of values in the mapping')}`,
  import_number: ({ value, form }: { value: string; form: string }) =>
    `"${value}" is no number of the form ${form} that the mapping declares; correct the form, or the row in the file`,
  import_source: () => 'no source is left for the record, and every record needs one; give it a link in the mapping',
} as const;
