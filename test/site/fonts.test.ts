import { expect, test } from 'vitest';
import { recordRows } from '../support/expected-records.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

const accented = recordRows.find(({ target }) => /[\u0100-\u024f]/.test(target ?? '')) ?? recordRows[0];

/**
 * Where a family has a character, its width does not depend on the fallback behind the family; where it lacks it, a
 * monospaced and a proportional fallback give different widths.
 */
test.each(['/', `/attacks/${accented?.id ?? ''}/`, '/404.html'])(
  '%s prints no character that its fonts lack',
  async (path) => {
    const page = await site.open(path);
    const lacking = await page.evaluate(async () => {
      const context = document.createElement('canvas').getContext('2d');
      if (context === null) throw new Error('no canvas');
      const found = new Map<string, Set<string>>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent || parent.closest('script, style')) continue;
        const { fontFamily, fontWeight } = getComputedStyle(parent);
        const family = fontFamily.split(',', 1).join();
        // Code and citations stand in whatever monospaced face a reader has.
        if (family.includes('mono')) continue;
        const key = `${fontWeight} 40px ${family}`;
        const characters = found.get(key) ?? new Set<string>();
        for (const character of node.textContent ?? '') if (character.trim() !== '') characters.add(character);
        found.set(key, characters);
      }
      const missing: string[] = [];
      for (const [font, characters] of found) {
        await document.fonts.load(font, [...characters].join(''));
        for (const character of characters) {
          const widths = ['monospace', 'serif'].map((fallback) => {
            context.font = `${font}, ${fallback}`;
            return context.measureText(character.repeat(4)).width;
          });
          if (Math.abs((widths[0] ?? 0) - (widths[1] ?? 0)) > 0.01) missing.push(`${font}: ${character}`);
        }
      }
      return { missing, fonts: [...found.keys()] };
    });
    expect(lacking.fonts.some((font) => font.includes('Source Sans 3'))).toBe(true);
    expect(lacking.missing).toEqual([]);
  },
);
