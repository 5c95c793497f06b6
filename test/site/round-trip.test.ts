import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { expectClean } from '../support/expect-clean.ts';
import { drawnStates } from '../support/chart-drawings.ts';
import { projectRoot } from '../support/project-files.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const ids = [...new Set(drawnStates.map(({ registered }) => registered.chart.id))];

/** What the bundle leaves on its page: the charts by id. */
interface Bundled {
  readonly charts: readonly {
    readonly chart: { readonly id: string; draw(root: Element, model: unknown, canvas: object): void };
  }[];
}

let bundle = '';
beforeAll(async () => {
  const built = await build({
    entryPoints: [`${projectRoot}/src/charts/registry.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bundled',
    // Line ends and letters beyond ASCII reach the page as they are.
    charset: 'utf8',
  });
  bundle = built.outputFiles[0]?.text ?? '';
});

interface Printed {
  readonly id: string;
  readonly chart: string;
  readonly model: object;
  readonly canvas: object;
}

/** Runs in the page: draws over what the server printed and says what that changed. */
function drawAgain(printed: readonly Printed[]) {
  const { bundled, alerts } = globalThis as unknown as { bundled: Bundled; alerts: number };
  const drawings = printed.map(({ id, chart, model, canvas }) => {
    const root = document.getElementById(id);
    const found = bundled.charts.find((candidate) => candidate.chart.id === chart)?.chart;
    if (root === null || found === undefined) throw new Error(`no ${root === null ? id : chart}`);
    const observer = new MutationObserver(() => undefined);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    const drawn = (what: object, where: object) => {
      found.draw(root, what, where);
      // An attribute written as it was is a record, too; whether it changed is seen in the markup.
      const nodes = observer.takeRecords().filter(({ type }) => type !== 'attributes');
      return { markup: root.outerHTML, nodes: nodes.map(({ type, target }) => `${type} ${target.nodeName}`) };
    };
    return {
      id,
      printed: root.outerHTML,
      again: drawn(model, canvas),
      // A page sends no land: what the server printed of it stays.
      withoutLand: drawn({ ...model, base: null }, canvas),
      awake: drawn(model, { ...canvas, interactive: true }).nodes,
    };
  });
  return { drawings, alerts, scripts: document.querySelectorAll('#stage script').length };
}

test.each(ids)('%s: the browser adopts what the server printed, in every state', async (chart) => {
  const states = drawnStates.filter(({ registered }) => registered.chart.id === chart);
  const stage = states.map(({ drawing }) => drawing.svg).join('\n');
  const page = await site.page();
  await page.route('**/round-trip/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,"><script>alerts = 0; alert = () => { alerts += 1; };</script><div id="stage">${stage}</div></html>`,
    }),
  );
  await page.goto(site.url('/round-trip/'));
  await page.addScriptTag({ content: bundle });
  const result = await page.evaluate(
    drawAgain,
    states.map(({ drawing, state: { layout, interactive } }) => ({
      id: drawing.id,
      chart,
      // As a page sends it.
      model: JSON.parse(JSON.stringify(drawing.model)) as object,
      canvas: { layout, id: drawing.id, interactive },
    })),
  );
  expect([result.alerts, result.scripts]).toEqual([0, 0]);
  for (const [i, { drawing }] of states.entries()) {
    const unchanged = { markup: drawing.svg, nodes: [] };
    expect(result.drawings[i]).toEqual({
      id: drawing.id,
      printed: drawing.svg,
      again: unchanged,
      withoutLand: unchanged,
      awake: [],
    });
  }
  await expectClean(page);
});
