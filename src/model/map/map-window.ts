import { frame, type Rectangle } from './frame.ts';

/** No window onto the frame is narrower, in its units: about three degrees of longitude. */
const NARROWEST = frame.width / 128;

/** The nearest window to one that is asked for that lies within the frame and has its shape. */
export function withinFrame({ x, y, width, height }: Rectangle): Rectangle {
  const wide = Math.min(frame.width, Math.max(NARROWEST, width));
  const high = (wide / frame.width) * frame.height;
  const kept = (middle: number, size: number, from: number, room: number) =>
    Math.min(from + room - size, Math.max(from, middle - size / 2));
  return {
    x: kept(x + width / 2, wide, frame.x, frame.width),
    y: kept(y + height / 2, high, frame.y, frame.height),
    width: wide,
    height: high,
  };
}

/** A window made so many times as wide, around a point of it, by default its middle. */
export function zoomed(window: Rectangle, factor: number, at?: readonly [x: number, y: number]): Rectangle {
  const [x, y] = at ?? [window.x + window.width / 2, window.y + window.height / 2];
  const [width, height] = [window.width * factor, window.height * factor];
  return withinFrame({ x: x - width / 2, y: y - height / 2, width, height });
}

/** A window moved by shares of its own width and height. */
export function panned(window: Rectangle, right: number, down: number): Rectangle {
  return withinFrame({ ...window, x: window.x + right * window.width, y: window.y + down * window.height });
}
