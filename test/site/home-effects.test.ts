import { expect, test } from 'vitest';
import { attackRows, codes } from '../support/expected-records.ts';
import { tick, wake } from '../support/home-page.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

test.each([1280, 360])(
  'the chart of effects says what its table says and follows the filters, %i px wide',
  async (width) => {
    const page = await site.open('/', { width });
    const figure = page.getByRole('figure', { name: 'What attacks did to care' });
    const delayed = async () =>
      Number(await figure.locator('[data-twin] tbody tr:has-text("care delayed") td').nth(1).textContent());
    const drawn = async () => Number(await figure.locator('svg.impact:visible .number').first().textContent());
    const expected = attackRows.filter((row) => codes(row, 'impact').includes('care_delayed'));
    expect(await delayed()).toBe(expected.length);
    expect(await drawn()).toBe(expected.length);

    await wake(page);
    await tick(page, 'country', 'FR');
    const french = expected.filter(({ country }) => country === 'FR');
    expect(await delayed()).toBe(french.length);
    expect(await drawn()).toBe(french.length);
  },
);
