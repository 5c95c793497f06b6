// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { listenToMarks, stepInRow } from '../../../src/charts/parts/live-marks.client.ts';

/** A drawing of two marks, of which a pointer means the one that it stands on. */
function drawn() {
  document.body.innerHTML =
    '<div><svg><g class="mark" tabindex="0" data-key="a"></g><g class="mark" tabindex="-1" data-key="b"></g></svg><button>c</button></div>';
  const svg = document.querySelector('svg')!;
  const [a, b] = [...svg.querySelectorAll<SVGGElement>('.mark')];
  const events = { peek: vi.fn(), choose: vi.fn() };
  const marks = {
    svg,
    at: ({ target }: MouseEvent) => (target as Element).getAttribute('data-key'),
    focused: vi.fn(),
    press: vi.fn((_key: string, pressed: string) => pressed === 'ArrowRight'),
  };
  listenToMarks(marks, '.mark', events);
  return { svg, a: a!, b: b!, events, marks, beside: document.querySelector('button')! };
}

const pointer = (type: string, pointerType: string) => new PointerEvent(type, { bubbles: true, pointerType });

test('a tap means where it began, as browsers move it to the button that lies on top', () => {
  const { a, b, events } = drawn();
  a.dispatchEvent(pointer('pointerdown', 'touch'));
  b.dispatchEvent(pointer('click', 'touch'));
  expect(events.choose).toHaveBeenLastCalledWith('a', 'pointer');
  b.dispatchEvent(pointer('click', 'touch'));
  expect(events.choose).toHaveBeenLastCalledWith('b', 'pointer');
  a.dispatchEvent(pointer('pointerdown', 'mouse'));
  b.dispatchEvent(pointer('click', 'mouse'));
  expect(events.choose).toHaveBeenLastCalledWith('b', 'pointer');
});

test('a mouse peeks by passing over a mark, a finger does not', () => {
  const { svg, a, events } = drawn();
  a.dispatchEvent(pointer('pointermove', 'touch'));
  svg.dispatchEvent(pointer('pointerleave', 'touch'));
  expect(events.peek).not.toHaveBeenCalled();
  a.dispatchEvent(pointer('pointermove', 'mouse'));
  expect(events.peek).toHaveBeenLastCalledWith('a');
  svg.dispatchEvent(pointer('pointerleave', 'mouse'));
  expect(events.peek).toHaveBeenLastCalledWith(null);
});

test('focus peeks, moves on without a gap, and leaves', () => {
  const { a, b, events, marks, beside } = drawn();
  a.focus();
  b.focus();
  expect(events.peek.mock.calls).toEqual([['a'], ['b']]);
  expect(marks.focused).toHaveBeenLastCalledWith('b');
  beside.focus();
  expect(events.peek).toHaveBeenLastCalledWith(null);
});

test('Enter and the space bar choose, Escape turns away, other keys are asked about, and those of the browser are left to it', () => {
  const { a, beside, events, marks } = drawn();
  const isTaken = (target: Element, key: string, ctrlKey = false) =>
    !target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key, ctrlKey }));
  expect(['Enter', ' ', 'Escape'].map((key) => isTaken(a, key))).toEqual([true, true, true]);
  expect(events.choose.mock.calls).toEqual([
    ['a', 'keyboard'],
    ['a', 'keyboard'],
    [null, 'keyboard'],
  ]);
  expect([isTaken(a, 'ArrowRight'), isTaken(a, 'x')]).toEqual([true, false]);
  expect(marks.press.mock.calls).toEqual([
    ['a', 'ArrowRight'],
    ['a', 'x'],
  ]);
  expect([isTaken(a, 'ArrowRight', true), isTaken(beside, 'Enter')]).toEqual([false, false]);
});

test.each([
  ['ArrowRight', 'c'],
  ['ArrowDown', 'c'],
  ['ArrowLeft', 'a'],
  ['ArrowUp', 'a'],
  ['Home', 'a'],
  ['End', 'd'],
])('%s leads from the second of four marks to %s', (pressed, to) => {
  const focus = vi.fn();
  expect(stepInRow({ focus }, ['a', 'b', 'c', 'd'], 'b', pressed)).toBe(true);
  expect(focus.mock.calls).toEqual([[to]]);
});

test('a row ends at both of its ends, and other keys do not move', () => {
  const focus = vi.fn();
  const step = (key: string, pressed: string) => stepInRow({ focus }, ['a', 'b'], key, pressed);
  expect([step('a', 'ArrowLeft'), step('b', 'ArrowDown'), step('a', 'PageDown')]).toEqual([true, true, false]);
  expect(focus.mock.calls).toEqual([['a'], ['b']]);
});
