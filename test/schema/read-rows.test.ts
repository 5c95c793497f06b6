import { expect, test } from 'vitest';
import { attack, messagesOf, parseRows, signatory, source } from '../dataset/fictional.ts';

const inAttack = (column: string, text: string) => messagesOf(parseRows({ attacks: [attack({ [column]: text })] }));
const inLink = (url: string) => messagesOf(parseRows({ sources: [source({ url })] }));

test('a good row becomes typed values', () => {
  const result = parseRows({
    attacks: [attack({ malware: 'Testware;Sampleware', records_affected: '1200', lat: '-0' })].slice(0, 0),
  });
  expect(result).toMatchObject({ ok: false });
  const good = parseRows({ attacks: [attack({ malware: 'Testware;Sampleware', records_affected: '1200' })] });
  expect(good).toMatchObject({
    ok: true,
    value: {
      attacks: [
        { lat: 49.1951, malware: ['Testware', 'Sampleware'], actor: [], campaign: null, records_affected: 1200 },
      ],
    },
  });
});

test('dates', () => {
  const texts = [
    '13/03/2020',
    '03/04/2020',
    '43903',
    '2020-02-30',
    '2020-3-5',
    'March 2020',
    'soon',
    '2027-01',
    '2020-03-13T10:00',
  ];
  expect(texts.flatMap((text) => inAttack('date', text))).toMatchInlineSnapshot(`
    [
      "attacks.csv, row 2, date: 13/03/2020 is not an ISO date; a spreadsheet may have changed it; write 2020-03-13",
      "attacks.csv, row 2, date: 03/04/2020 is not an ISO date and can be read in two ways; a spreadsheet may have changed it; look it up and write 2020-04-03 or 2020-03-04",
      "attacks.csv, row 2, date: 43903 is not an ISO date but the number by which a spreadsheet counts days; it was probably 2020-03-13; check that and write it",
      "attacks.csv, row 2, date: 2020-02-30 is not a day of the calendar; look it up, or leave the day out",
      "attacks.csv, row 2, date: 2020-3-5 is not an ISO date; a spreadsheet may have changed it; write 2020-03-05",
      "attacks.csv, row 2, date: March 2020 is not an ISO date; a spreadsheet may have changed it; write 2020-03",
      "attacks.csv, row 2, date: soon is not a date; write a year, month or day as 2020, 2020-03 or 2020-03-13",
      "attacks.csv, row 2, date: 2027-01 lies after the newest version of the data (2026-11-23); correct it, or give the coming version a later day in its heading in CHANGELOG.md",
      "attacks.csv, row 2, date: 2020-03-13T10:00 is not an ISO date; a spreadsheet may have changed it; write 2020-03-13",
    ]
  `);
  const ownYear = inAttack('date', '2026').filter((message) => message.startsWith('attacks.csv'));
  expect([...inAttack('added', '2026-11'), ...ownYear]).toMatchInlineSnapshot(`
    [
      "attacks.csv, row 2, added: 2026-11 is not a full date; this column needs the day as well, such as 2020-03-13",
    ]
  `);
});

test('numbers', () => {
  const whole = ['1,200', '1.5', '1200.0', '8.15E+08', '-1', 'about 500', '99999999999999999999'];
  expect(whole.flatMap((text) => inAttack('records_affected', text))).toMatchInlineSnapshot(`
    [
      "attacks.csv, row 2, records_affected: 1,200 is not a whole number in plain digits; write 1200",
      "attacks.csv, row 2, records_affected: 1.5 is not a whole number in plain digits; write digits only, such as 1200, or leave the cell empty",
      "attacks.csv, row 2, records_affected: 1200.0 is not a whole number in plain digits; write 1200",
      "attacks.csv, row 2, records_affected: 8.15E+08 is a number shortened by a spreadsheet; look it up and write all its digits",
      "attacks.csv, row 2, records_affected: -1 is out of range; it must be at least 0",
      "attacks.csv, row 2, records_affected: about 500 is not a whole number in plain digits; write digits only, such as 1200, or leave the cell empty",
      "attacks.csv, row 2, records_affected: 99999999999999999999 is not a whole number in plain digits; write digits only, such as 1200, or leave the cell empty",
    ]
  `);
  const decimal = ['48,85', '91', 'north', '−49.1', '49.195100000000004', '49°11′N'];
  expect(decimal.flatMap((text) => inAttack('lat', text))).toMatchInlineSnapshot(`
    [
      "attacks.csv, row 2, lat: 48,85 has a decimal comma, as spreadsheets write it in some countries; write 48.85",
      "attacks.csv, row 2, lat: 91 is out of range; it must be at least -90 and at most 90; latitude and longitude may be swapped",
      "attacks.csv, row 2, lat: north is not a decimal number; write it with digits and a point, such as 48.8566",
      "attacks.csv, row 2, lat: −49.1 is not a decimal number; write -49.1",
      "attacks.csv, row 2, lat: 49.195100000000004 has more decimals than a place on Earth needs; a spreadsheet may have added them; write 49.1951",
      "attacks.csv, row 2, lat: 49°11′N is not a decimal number; write it with digits and a point, such as 48.8566",
    ]
  `);
});

test('coded values', () => {
  expect([
    ...inAttack('attack_type', 'ransomewar'),
    ...inAttack('attack_type', 'Data breach'),
    ...inAttack('attack_type', 'Denial of service'),
    ...inAttack('evidence', 'very good'),
    ...inAttack('country', 'cz'),
    ...inAttack('country', 'UK'),
    ...inAttack('country', 'Czechia'),
    ...inAttack('country', 'SUHH'),
    ...inAttack('country', 'ZZ'),
  ]).toMatchInlineSnapshot(`
    [
      "attacks.csv, row 2, attack_type: "ransomewar" is not an allowed value; did you mean ransomware?",
      "attacks.csv, row 2, attack_type: "Data breach" is not an allowed value; did you mean data_breach?",
      "attacks.csv, row 2, attack_type: "Denial of service" is not an allowed value; did you mean ddos?",
      "attacks.csv, row 2, evidence: "very good" is not an allowed value; use one of: claimed, reported, confirmed",
      "attacks.csv, row 2, country: "cz" is not a country code; did you mean CZ?",
      "attacks.csv, row 2, country: "UK" is not a country code; did you mean GB?",
      "attacks.csv, row 2, country: "Czechia" is not a country code; did you mean CZ?",
      "attacks.csv, row 2, country: "SUHH" is not a country code; use the two capital letters of ISO 3166, such as FR",
      "attacks.csv, row 2, country: "ZZ" is not a country code; use the two capital letters of ISO 3166, such as FR",
    ]
  `);
});

test('lists', () => {
  const texts = [
    'care_delayed,systems_offline',
    'care_delayed; systems_offline',
    'care_delayed;',
    'data_stolen;data_stolen',
    'care delayed;data_stollen',
  ];
  expect(texts.flatMap((text) => inAttack('impacts', text))).toMatchInlineSnapshot(`
    [
      "attacks.csv, row 2, impacts: care_delayed,systems_offline does not separate its items by ; alone; write care_delayed;systems_offline",
      "attacks.csv, row 2, impacts: care_delayed; systems_offline does not separate its items by ; alone; write care_delayed;systems_offline",
      "attacks.csv, row 2, impacts: care_delayed; has an empty item; delete the ; that is too many",
      "attacks.csv, row 2, impacts: data_stolen stands in the list twice; delete one",
      "attacks.csv, row 2, impacts: "care delayed" is not an allowed value; did you mean care_delayed?",
      "attacks.csv, row 2, impacts: "data_stollen" is not an allowed value; did you mean data_stolen?",
    ]
  `);
  const terms = parseRows({ signatories: [signatory({ office_start: '1990;12/01/1995' })] });
  expect(messagesOf(terms).filter((message) => message.includes('office_start'))).toMatchInlineSnapshot(`
    [
      "signatories.csv, row 2, office_start: 12/01/1995 is not an ISO date and can be read in two ways; a spreadsheet may have changed it; look it up and write 1995-01-12 or 1995-12-01",
    ]
  `);
});

test('links', () => {
  const links = [
    'www.example.org/a',
    'javascript:alert(1)',
    'ftp://example.org/a',
    'http://exampleexample.onion/leak',
    'https://example.org/a b',
    'https://example.org/a; https://example.org/b',
    'https://user:word@example.org/',
    'https://localhost/',
    'https://',
    'https://example.org/ä',
  ];
  expect(links.flatMap(inLink)).toMatchInlineSnapshot(`
    [
      "sources.csv, row 2, url: the link does not begin with https://; copy it from the address bar, or write https://www.example.org/a",
      "sources.csv, row 2, url: javascript:alert(1) is not a web address; only links that begin with https:// or http:// are taken",
      "sources.csv, row 2, url: ftp://example.org/a is not a web address; only links that begin with https:// or http:// are taken",
      "sources.csv, row 2, url: the link leads to an .onion site, or to a gateway into that network, where stolen data may be shown; cite a report about it instead",
      "sources.csv, row 2, url: https://example.org/a b holds a space; put one whole link into the cell, and write a space inside it as %20",
      "sources.csv, row 2, url: https://example.org/a; https://example.org/b holds two links; give each a row of its own",
      "sources.csv, row 2, url: the link holds a user name or password before @; delete that part",
      "sources.csv, row 2, url: https://localhost/ is not a complete web address; copy it again from the address bar",
      "sources.csv, row 2, url: https:// is not a complete web address; copy it again from the address bar",
      "sources.csv, row 2, url: the link holds letters that links cannot hold; write https://example.org/%C3%A4",
    ]
  `);
  expect(inLink('https://web.example.org/2020/https://example.org/a?b=c&d=[1]#e')).toEqual([]);
});

test.each([
  'abcdefgh.onion',
  'abcdefgh.onion/leak',
  '//abcdefgh.onion',
  'http://ABCDEFGH.ONION:8080/leak',
  'https://abcdefgh.onion.ws/leak',
  'https://www.abcdefgh.onion.ly',
  'tor://abcdefgh.onion/',
  'https://user@abcdefgh.onion.to/',
])('%s leads to an .onion site or to a gateway into that network', (link) => {
  expect(inLink(link).join()).toMatch(/\.onion site, or to a gateway/);
});

test.each([
  'https://www.theonion.com/onion',
  'https://example.org/abc.onion',
  'https://example.org/?u=http://abc.onion/',
])('%s does not', (link) => {
  expect(inLink(link)).toEqual([]);
});

test('characters', () => {
  const texts = [
    '=1+1',
    '@test',
    '-',
    '+1',
    ' Test Hospital',
    'Test\u0000',
    'Test\tHospital',
    'Te\u200bst',
    '\u202etseT',
    'T\ufffdst',
    'HÃ´pital Test',
    'Test Hospital"',
  ];
  expect(texts.flatMap((text) => inAttack('target', text))).toMatchInlineSnapshot(`
    [
      "attacks.csv, row 2, target: "=1+1" begins with =, which a spreadsheet would run as a formula; begin the text in another way",
      "attacks.csv, row 2, target: "@test" begins with @, which a spreadsheet would run as a formula; begin the text in another way",
      "attacks.csv, row 2, target: "-" begins with -, which a spreadsheet would run as a formula; begin the text in another way",
      "attacks.csv, row 2, target: "+1" begins with +, which a spreadsheet would run as a formula; begin the text in another way",
      "attacks.csv, row 2, target: " Test Hospital" begins or ends with a space or line break; delete it",
      "attacks.csv, row 2, target: the text holds an invisible character (U+0000), probably copied along from elsewhere; delete it or type the text again",
      "attacks.csv, row 2, target: the text holds an invisible character (a tab), probably copied along from elsewhere; delete it or type the text again",
      "attacks.csv, row 2, target: the text holds an invisible character (U+200B), probably copied along from elsewhere; delete it or type the text again",
      "attacks.csv, row 2, target: the text holds an invisible character (U+202E), probably copied along from elsewhere; delete it or type the text again",
      "attacks.csv, row 2, target: "T�st" holds �, which stands where a letter was lost in conversion; type the letter again",
      "attacks.csv, row 2, target: "HÃ´pital Test" looks garbled: UTF-8 was probably opened as another encoding; type the special letters again",
      "attacks.csv, row 2, target: Test Hospital" holds a single quotation mark at its edge; the other one was probably lost; put it back, or delete this one",
    ]
  `);
  for (const fine of [
    'Hôpital São João',
    'Ñandú «Test» "Hospital"',
    'Two\nlines',
    '病院',
    "'s-Test",
    '<script>alert(1)</script>',
  ]) {
    expect(inAttack('target', fine)).toEqual([]);
  }
});

test('empty cells and identifiers', () => {
  expect([...inAttack('target', ''), ...inAttack('target', '   ')]).toMatchInlineSnapshot(`
    [
      "attacks.csv, row 2, target: the cell is empty, but every row needs this; look it up in the source and fill it in",
      "attacks.csv, row 2, target: " " begins or ends with a space or line break; delete it",
      "attacks.csv, row 2, target: the cell is empty, but every row needs this; look it up in the source and fill it in",
    ]
  `);
  const ids = ['2020-03-01 Test', '2020-03-01-Test', 'a--b', 'year'];
  expect(ids.flatMap((id) => messagesOf(parseRows({ attacks: [attack({ id })], sources: [source({ attack: id })] }))))
    .toMatchInlineSnapshot(`
    [
      "attacks.csv, row 2, id: "2020-03-01 Test" does not have the form that this column asks for; write it like 2020-03-13-brno-university-hospital",
      "attacks.csv, row 2, id: "2020-03-01-Test" does not have the form that this column asks for; write it like 2020-03-13-brno-university-hospital",
      "attacks.csv, row 2, id: "a--b" does not have the form that this column asks for; write it like 2020-03-13-brno-university-hospital",
      "attacks.csv, row 2, id: "year" is kept for addresses of the site itself; choose another, such as year-1",
    ]
  `);
});
