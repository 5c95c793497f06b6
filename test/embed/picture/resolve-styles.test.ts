import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { resolveStyles } from '../../../src/embed/picture/resolve-styles.ts';

function resolved(markup: string, css: string): string {
  const { document } = new JSDOM(`<svg>${markup}</svg>`).window;
  const root = document.querySelector('svg')!;
  resolveStyles(root, css);
  return root.innerHTML;
}

test('classes and attributes weigh more than names, later rules more than earlier ones', () => {
  const css = 'path{fill:red}.a{fill:green}.a[data-k=x]{fill:blue}.a{fill:grey;margin:0}';
  expect(resolved('<path class="a" data-k="x"></path>', css)).toContain('fill="blue"');
  expect(resolved('<path class="a"></path>', css)).toBe('<path class="a" fill="grey"></path>');
  expect(resolved('<path></path>', css)).toContain('fill="red"');
});

test('variables are replaced, also in variables', () => {
  const css = ':root{--a:var(--b);--b:#123456}path{stroke:var(--a)}';
  expect(resolved('<path></path>', css)).toBe('<path stroke="#123456"></path>');
  expect(() => resolved('<path></path>', 'path{fill:var(--none)}')).toThrow(
    'the styles read --none, which nothing sets',
  );
});

test('conditions, and states that only a reader makes, have no say', () => {
  const css = 'path{fill:red}path:hover{fill:blue}@media print{path{fill:black}}';
  expect(resolved('<path></path>', css)).toContain('fill="red"');
});
