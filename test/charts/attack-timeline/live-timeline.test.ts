// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { LiveTimeline } from '../../../src/charts/attack-timeline/attack-timeline.client.ts';
import { attackTimeline } from '../../../src/charts/attack-timeline/attack-timeline.ts';
import { fictionalAtlas } from '../../../src/charts/parts/fictional-atlas.ts';
import { siteAtlas } from '../../../src/figure/site-atlas.ts';
import { defaultView } from '../../../src/view/view.ts';

const { atlas: real } = await siteAtlas();
const atlas = { ...real, ...fictionalAtlas([{ date: '2018-03' }, { date: '2021-04-02' }, { date: '2024' }]) };
const { filter } = defaultView(atlas.records.table);
/** What is chosen before each test, finer than the bins. */
const chosen = { from: '2019-03-04', to: '2022' };

/** A timeline of 300 pixels, and a hand that presses its middle. */
function awake() {
  document.body.innerHTML = '<div><svg id="t"></svg></div>';
  const box = document.querySelector('div')!;
  const events = { range: vi.fn(), settled: vi.fn(), read: vi.fn() };
  const live = new LiveTimeline(box, box.querySelector('svg')!, 'narrow', events);
  live.update(attackTimeline.model(atlas, { filter: { ...filter, ...chosen }, step: 'year' }));
  const stage = box.querySelector<HTMLElement>('.brush')!;
  stage.setPointerCapture = () => undefined;
  stage.getBoundingClientRect = () => new DOMRect(0, 0, 300, 200);
  const hand = (pointerType: string) => (type: string, across: number, along: number) =>
    stage.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerType, clientX: 150 + across, clientY: 100 + along }),
    );
  return { events, hand };
}

test.each([
  [15, 150],
  [-30, 150],
  [55, 150],
])('a finger that moves %i pixels across and %i along chooses nothing, whether it scrolls or is lifted', (x, y) => {
  for (const end of ['pointercancel', 'pointerup']) {
    const { events, hand } = awake();
    const finger = hand('touch');
    finger('pointerdown', 0, 0);
    for (const share of [0.1, 0.3, 0.6, 1]) finger('pointermove', x * share, -y * share);
    finger(end, x, -y);
    expect(events.range, end).not.toHaveBeenCalled();
  }
});

test('what a finger chose before the page began to scroll is put back as it was', () => {
  const { events, hand } = awake();
  const finger = hand('touch');
  finger('pointerdown', 0, 0);
  finger('pointermove', 60, 5);
  expect(events.range).toHaveBeenCalledTimes(1);
  finger('pointercancel', 60, 40);
  expect(events.range).toHaveBeenLastCalledWith(chosen);
  expect(events.settled).toHaveBeenCalledTimes(1);
});

test('a finger that moves sideways chooses a range and keeps it, however it goes on; one that taps, a bin', () => {
  const { events, hand } = awake();
  const finger = hand('touch');
  finger('pointerdown', 0, 0);
  finger('pointermove', 20, 4);
  finger('pointermove', 100, 90);
  finger('pointerup', 100, 90);
  const { from, to } = events.range.mock.lastCall?.[0] as { from: string; to: string };
  expect(to > from).toBe(true);
  finger('pointerdown', 0, 0);
  finger('pointermove', 3, 5);
  finger('pointerup', 3, 5);
  expect(events.range).toHaveBeenLastCalledWith({ from, to: from });
});

test('a mouse need not mind the direction', () => {
  const { events, hand } = awake();
  const mouse = hand('mouse');
  mouse('pointerdown', 0, 0);
  mouse('pointermove', 5, 60);
  expect(events.range).toHaveBeenCalledTimes(1);
});
