import { describe, expect, test } from 'vitest';
import { contributionLinks, type Proposal } from '../../src/text/contribution-links.ts';

const proposal: Proposal = {
  title: 'New attack: Test & Hospital',
  body: 'a,b\n"c"',
  fields: { target: 'Test & Hospital', date: '2020-03', place: '', rows: 'a,b\n"c"' },
};
const links = (repository: string | null, contact: string | null = null, given = proposal) =>
  contributionLinks({ repository, contact }, given);

test('on GitHub the form of a missing attack is filled in, empty answers left out', () => {
  const { issue, edit } = links('https://github.com/example/records/');
  const { origin, pathname, searchParams } = new URL(issue!.address);
  expect(origin + pathname).toBe('https://github.com/example/records/issues/new');
  expect(Object.fromEntries(searchParams)).toEqual({
    template: 'new-attack.yml',
    title: 'New attack: Test & Hospital',
    target: 'Test & Hospital',
    date: '2020-03',
    rows: 'a,b\n"c"',
  });
  expect(issue!.isWhole).toBe(true);
  expect(edit!('attacks.csv')).toBe('https://github.com/example/records/edit/main/data/attacks.csv');
});

test('on GitLab and elsewhere the rows are the text', () => {
  const gitlab = links('https://gitlab.example.org/a/b');
  expect(new URL(gitlab.issue!.address).searchParams.get('issue[description]')).toBe(proposal.body);
  expect(gitlab.edit!('sources.csv')).toBe('https://gitlab.example.org/a/b/-/edit/main/data/sources.csv');
  expect(new URL(links('https://code.example.org/a/b').issue!.address).searchParams.get('body')).toBe(proposal.body);
});

test('a mail has lines as mail programs want them', () => {
  expect(links(null, 'desk@example.org').mail).toEqual({
    address: 'mailto:desk@example.org?subject=New%20attack%3A%20Test%20%26%20Hospital&body=a%2Cb%0D%0A%22c%22',
    isWhole: true,
  });
});

test('where nothing is named there is nothing to follow', () => {
  expect(links(null)).toEqual({ issue: null, mail: null, edit: null });
});

describe('an address is measured in the bytes that it takes', () => {
  // Three times two thousand letters of two bytes, each written with six characters.
  const cyrillic = 'Ж'.repeat(2000);
  const hosts = ['https://github.com/a/b', 'https://gitlab.com/a/b', 'https://code.example.org/a/b'];
  const bytes = (address: string) => new TextEncoder().encode(address).length;

  test.each(hosts)('%s: rows that it does not hold are left out, and that is said', (repository) => {
    const long = { ...proposal, body: cyrillic, fields: { ...proposal.fields, rows: cyrillic } };
    const { issue } = links(repository, null, long);
    expect(bytes(issue!.address)).toBeLessThan(7001);
    expect(issue).toMatchObject({ isWhole: false });
    expect(issue!.address).toContain('New%20attack');
    expect(issue!.address).not.toContain('%D0%96');
  });

  test('the other answers stay as long as they fit', () => {
    const fields = { ...proposal.fields, rows: cyrillic };
    const { issue } = links('https://github.com/a/b', null, { ...proposal, fields });
    expect(new URL(issue!.address).searchParams.get('target')).toBe('Test & Hospital');
    const bare = links('https://github.com/a/b', null, { ...proposal, fields: { ...fields, summary: cyrillic } });
    expect(Object.fromEntries(new URL(bare.issue!.address).searchParams)).toEqual({
      template: 'new-attack.yml',
      title: proposal.title,
    });
  });

  test('a mail holds less', () => {
    const { mail } = links(null, 'desk@example.org', { ...proposal, body: 'x'.repeat(2000) });
    expect(mail).toEqual({
      address: 'mailto:desk@example.org?subject=New%20attack%3A%20Test%20%26%20Hospital',
      isWhole: false,
    });
  });

  test('nor does a lone half of a letter break one', () => {
    expect(() => links('https://github.com/a/b', 'a@example.org', { ...proposal, title: '\ud800' })).not.toThrow();
  });
});
