import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctionLinks } from '../../src/text/correction.ts';

const page = { title: 'Test Hospital', url: 'https://example.org/attacks/test-hospital/', version: '1.2.0' };
const nobody = { repository: null, contact: null };

test('without repository and contact there is nothing to link to', () => {
  expect(correctionLinks(nobody, page)).toEqual({ issue: null, mail: null });
});

test('on GitHub the form for corrections opens with the page filled in', () => {
  const issue = new URL(correctionLinks({ ...nobody, repository: 'https://github.com/test/record/' }, page).issue!);
  expect(issue.origin + issue.pathname).toBe('https://github.com/test/record/issues/new');
  expect(Object.fromEntries(issue.searchParams)).toEqual({
    template: 'correction.yml',
    title: 'Correction: Test Hospital',
    record: page.url,
  });
});

test.each([
  ['https://gitlab.example.org/a/b', '/a/b/-/issues/new', 'issue[description]'],
  ['https://git.example.org/a/b', '/a/b/issues/new', 'body'],
])('%s gets title and text in its own way', (repository, path, body) => {
  const issue = new URL(correctionLinks({ ...nobody, repository }, page).issue!);
  expect(issue.pathname).toBe(path);
  expect(issue.searchParams.get(body)).toContain(page.url);
  expect(issue.searchParams.get(body)).toContain('1.2.0');
});

test('whatever characters a title has, address and mail carry them and nothing else', () => {
  const desk = { repository: 'https://github.com/test/record', contact: 'desk@example.org' };
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (title) => {
      const { issue, mail } = correctionLinks(desk, { ...page, title });
      expect(new URL(issue!).searchParams.get('title')).toBe(`Correction: ${title}`.toWellFormed());
      expect([...new URL(issue!).searchParams.keys()]).toEqual(['template', 'title', 'record']);
      const [address, query = ''] = mail!.split('?');
      expect(address).toBe('mailto:desk@example.org');
      expect(query).toMatch(/^subject=[^&+ ]*&body=[^&+ ]*$/);
      expect(decodeURIComponent(query.slice('subject='.length).split('&')[0]!)).toBe(
        `Correction: ${title}`.toWellFormed(),
      );
    }),
  );
});

test('a very long title is cut, so that the address stays one', () => {
  const { issue } = correctionLinks(
    { ...nobody, repository: 'https://github.com/t/r' },
    { ...page, title: '💉'.repeat(5000) },
  );
  expect(issue!.length).toBeLessThan(4000);
  expect(() => decodeURIComponent(issue!)).not.toThrow();
});
