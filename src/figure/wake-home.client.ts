import { onIntent } from './on-intent.client.ts';

/** Wakes up the figures of the home page with the first sign that a reader is about to do more than read. */
function wakeOnIntent(page: HTMLElement): void {
  let early: PointerEvent | null = null;
  const keep = (event: PointerEvent) => {
    early = event;
  };
  const wake = () => {
    void import('./attack-instrument.client.ts').catch(reportError);
    import('./endorsement-panel.client.ts')
      .then(() => {
        page.removeEventListener('click', keep);
        // A tap on a country of the call that was there before the script counts too.
        const country = early?.target instanceof SVGElement ? early.target.closest('endorsement-panel svg *') : null;
        if (early !== null) country?.dispatchEvent(new PointerEvent('click', early));
      })
      .catch(reportError);
  };
  // Circles take the focus only when they are awake: who walks by Tab must find them so.
  onIntent(page, wake, true);
  page.addEventListener('click', keep);
}

const page = document.querySelector<HTMLElement>('attack-instrument');
if (page !== null) wakeOnIntent(page);
