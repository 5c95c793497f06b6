import { describe, expect, test } from 'vitest';
import { contributionLinks, type Proposal } from '../../src/text/contribution-links.ts';

const proposal: Proposal = {
  title: 'New attack: Test & Hospital',
  body: 'a,b\n"c"',
  fields: { target: 'Test & Hospital', date: '2020-03', impacts: '' },
};
const links = (repository: string | null, contact: string | null = null, given = proposal) =>
  contributionLinks({ repository, contact }, given);

test('on GitHub the form of a missing attack is filled in, empty answers left out', () => {
  const { issue, edit } = links('https://github.com/example/records/');
  const { origin, pathname, searchParams } = new URL(issue!);
  expect(origin + pathname).toBe('https://github.com/example/records/issues/new');
  expect(Object.fromEntries(searchParams)).toEqual({
    template: 'new-attack.yml',
    title: 'New attack: Test & Hospital',
    target: 'Test & Hospital',
    date: '2020-03',
  });
  expect(edit!('attacks.csv')).toBe('https://github.com/example/records/edit/main/data/attacks.csv');
});

test('on GitLab and elsewhere the rows are the text', () => {
  const gitlab = links('https://gitlab.example.org/a/b');
  expect(new URL(gitlab.issue!).searchParams.get('issue[description]')).toBe(proposal.body);
  expect(gitlab.edit!('sources.csv')).toBe('https://gitlab.example.org/a/b/-/edit/main/data/sources.csv');
  expect(new URL(links('https://code.example.org/a/b').issue!).searchParams.get('body')).toBe(proposal.body);
});

test('a mail has lines as mail programs want them', () => {
  expect(links(null, 'desk@example.org').mail).toBe(
    'mailto:desk@example.org?subject=New%20attack%3A%20Test%20%26%20Hospital&body=a%2Cb%0D%0A%22c%22',
  );
});

test('where nothing is named there is nothing to follow', () => {
  expect(links(null)).toEqual({ issue: null, mail: null, edit: null });
});

describe('answers too long for an address are left out', () => {
  const long = { ...proposal, body: 'x'.repeat(6000), fields: { summary: 'y'.repeat(6000) } };

  test.each(['https://github.com/a/b', 'https://gitlab.com/a/b', 'https://code.example.org/a/b'])(
    '%s',
    (repository) => {
      const { issue } = links(repository, null, long);
      expect(issue!.length).toBeLessThan(500);
      expect(issue).toContain('New%20attack');
    },
  );

  test('nor does a lone half of a letter break one', () => {
    expect(() => links('https://github.com/a/b', 'a@example.org', { ...proposal, title: '\ud800' })).not.toThrow();
  });
});
