const orNone = (suggestion: string | null, remedy: string) =>
  suggestion === null ? remedy : `did you mean ${suggestion}?`;

/** Problems of one cell, whatever the other rows say. */
export const cellMessages = {
  required: () => 'the cell is empty, but every row needs this; look it up in the source and fill it in',
  space_around: ({ value }: { value: string }) => `"${value}" begins or ends with a space or line break; delete it`,
  control_character: ({ name }: { name: string }) =>
    `the text holds an invisible character (${name}), probably copied along from elsewhere; delete it or type the text again`,
  letters_lost: ({ value }: { value: string }) =>
    `"${value}" holds �, which stands where a letter was lost in conversion; type the letter again`,
  letters_garbled: ({ value }: { value: string }) =>
    `"${value}" looks garbled: UTF-8 was probably opened as another encoding; type the special letters again`,
  formula: ({ value, sign }: { value: string; sign: string }) =>
    `"${value}" begins with ${sign}, which a spreadsheet would run as a formula; begin the text in another way`,
  pattern: ({ value, example }: { value: string; example: string | null }) =>
    `"${value}" does not have the form that this column asks for; ${example === null ? 'see the dictionary in data/README.md' : `write it like ${example}`}`,
  not_allowed: ({ value, suggestion, allowed }: { value: string; suggestion: string | null; allowed: string }) =>
    `"${value}" is not an allowed value; ${orNone(suggestion, `use one of: ${allowed}`)}`,
  country: ({ value, suggestion }: { value: string; suggestion: string | null }) =>
    `"${value}" is not a country code; ${orNone(suggestion, 'use the two capital letters of ISO 3166, such as FR')}`,
  integer: ({ value, suggestion }: { value: string; suggestion: string | null }) =>
    `${value} is not a whole number in plain digits; ${suggestion === null ? 'write digits only, such as 1200, or leave the cell empty' : `write ${suggestion}`}`,
  number: ({ value, suggestion }: { value: string; suggestion: string | null }) =>
    `${value} is not a decimal number; write ${suggestion ?? 'it with digits and a point, such as 48.8566'}`,
  number_shortened: ({ value }: { value: string }) =>
    `${value} is a number shortened by a spreadsheet; look it up and write all its digits`,
  decimal_comma: ({ value, suggestion }: { value: string; suggestion: string }) =>
    `${value} has a decimal comma, as spreadsheets write it in some countries; write ${suggestion}`,
  decimals: ({ value, suggestion }: { value: string; suggestion: string }) =>
    `${value} has more decimals than a place on Earth needs; a spreadsheet may have added them; write ${suggestion}`,
  range: ({ value, least, most, hint }: { value: string; least: number | null; most: number | null; hint: string }) => {
    const bounds = [least === null ? '' : `at least ${least}`, most === null ? '' : `at most ${most}`];
    return `${value} is out of range; it must be ${bounds.filter((bound) => bound !== '').join(' and ')}${hint}`;
  },
  date: ({ value }: { value: string }) =>
    `${value} is not a date; write a year, month or day as 2020, 2020-03 or 2020-03-13`,
  date_changed: ({ value, suggestion }: { value: string; suggestion: string }) =>
    `${value} is not an ISO date; a spreadsheet may have changed it; write ${suggestion}`,
  date_ambiguous: ({ value, one, other }: { value: string; one: string; other: string }) =>
    `${value} is not an ISO date and can be read in two ways; a spreadsheet may have changed it; look it up and write ${one} or ${other}`,
  date_serial: ({ value, suggestion }: { value: string; suggestion: string }) =>
    `${value} is not an ISO date but the number by which a spreadsheet counts days; it was probably ${suggestion}; check that and write it`,
  date_impossible: ({ value }: { value: string }) =>
    `${value} is not a day of the calendar; look it up, or leave the day out`,
  date_needs_day: ({ value }: { value: string }) =>
    `${value} is not a full date; this column needs the day as well, such as 2020-03-13`,
  date_future: ({ value, released }: { value: string; released: string }) =>
    `${value} lies after the newest version of the data (${released}); correct it, or give the coming version a later day in its heading in CHANGELOG.md`,
  date_to_come: ({ value, last }: { value: string; last: string }) =>
    `${value} is still to come: a record tells of nothing after ${last}; correct the date`,
  list_item_empty: ({ value }: { value: string }) => `${value} has an empty item; delete the ; that is too many`,
  list_item_twice: ({ item }: { item: string }) => `${item} stands in the list twice; delete one`,
  list_separator: ({ value, suggestion }: { value: string; suggestion: string }) =>
    `${value} does not separate its items by ; alone; write ${suggestion}`,
  link_space: ({ value }: { value: string }) =>
    `${value} holds a space; put one whole link into the cell, and write a space inside it as %20`,
  link_two: ({ value }: { value: string }) => `${value} holds two links; give each a row of its own`,
  link_scheme_missing: ({ suggestion }: { suggestion: string }) =>
    `the link does not begin with https://; copy it from the address bar, or write ${suggestion}`,
  link_scheme: ({ value }: { value: string }) =>
    `${value} is not a web address; only links that begin with https:// or http:// are taken`,
  link_onion: () =>
    'the link leads to an .onion site, or to a gateway into that network, where stolen data may be shown; cite a report about it instead',
  link_tracking: ({ suggestion }: { suggestion: string }) =>
    `the link carries a mark that tells where its reader came from; write ${suggestion}`,
  link_login: () => 'the link holds a user name or password before @; delete that part',
  link_broken: ({ value }: { value: string }) =>
    `${value} is not a complete web address; copy it again from the address bar`,
  link_letters: ({ suggestion }: { suggestion: string }) =>
    `the link holds letters that links cannot hold; write ${suggestion}`,
} as const;
