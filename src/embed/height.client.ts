/** More changes at a stretch than a reader's turn of a phone makes: host and frame are answering each other. */
const MOST = 20;
/** Milliseconds without a change after which a stretch is over; and those after which a reader's drag has ended. */
const QUIET = 10_000;
const STILL = 1000;
/** How often within one stretch a lower height is told once all is still: a host that answers that, too, has the last word. */
const MOST_LATE = 3;

/**
 * Tells the embedding page how high the document is: at once and whenever it changes, rounded up, in the dialects of
 * this site, WordPress, AMP and Pym. Listens to nobody. @returns to be called after a change, where no observer is.
 */
export function tellHeight(): () => void {
  if (window.parent === window) return () => undefined;
  const { documentElement: root } = document;
  const secret = /[#?&]secret=([A-Za-z0-9]{1,64})(?:&|$)/.exec(location.hash)?.[1];
  const child = new URLSearchParams(location.search).get('childId')?.slice(0, 100);
  let told = 0;
  let changes = 0;
  let late = 0;
  let changed = 0;
  let waiting = 0;

  const say = (message: unknown): void => {
    // A height is no secret, and the frame cannot know who shows it.
    window.parent.postMessage(message, '*');
  };
  const forget = (): void => {
    changes = late = 0;
  };
  const tellLate = (): void => {
    late += 1;
    tell(true);
  };
  const tell = (isLate?: unknown): void => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    // In a frame that has no width yet, every word has a line of its own.
    if (height === 0 || root.clientWidth === 0 || height === told) return;
    const now = performance.now();
    if (now - changed > QUIET) forget();
    changed = now;
    changes += 1;
    clearTimeout(waiting);
    // Of two heights the larger one hides nothing.
    if (changes > MOST && height < told && isLate !== true) {
      if (late < MOST_LATE) waiting = window.setTimeout(tellLate, STILL);
      return;
    }
    told = height;
    say({ type: 'care-under-attack:height', height });
    say({ sentinel: 'amp', type: 'embed-size', height });
    if (secret !== undefined) say({ message: 'height', value: height, secret });
    if (child !== undefined) say(`pymxPYMx${child}xPYMxheightxPYMx${String(height)}`);
  };

  for (const act of ['pointerdown', 'keydown']) addEventListener(act, forget);
  if (typeof ResizeObserver === 'function') new ResizeObserver(tell).observe(root);
  else {
    addEventListener('resize', tell);
    addEventListener('load', tell);
    document.addEventListener('toggle', tell, true);
  }
  tell();
  return tell;
}
