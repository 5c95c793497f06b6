/** What a reader does who is about to use the figures. */
const SIGNS_OF_INTENT = ['pointerover', 'pointerdown', 'touchstart', 'focusin'] as const;

/**
 * Wakes up the figures of the home page. Most readers of a shared link only read: the scripts come with the first sign
 * that someone is about to do more, or at once where the address asks for something.
 */
function wakeOnIntent(page: HTMLElement): void {
  let early: PointerEvent | null = null;
  const keep = (event: PointerEvent) => {
    early = event;
  };
  const wake = () => {
    for (const sign of SIGNS_OF_INTENT) page.removeEventListener(sign, wake);
    document.removeEventListener('keydown', wake);
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
  if (location.search !== '' || page.matches(':hover, :focus-within')) wake();
  else {
    for (const sign of SIGNS_OF_INTENT) page.addEventListener(sign, wake, { passive: true });
    // Circles take the focus only when they are awake: who walks by Tab must find them so.
    document.addEventListener('keydown', wake);
  }
  page.addEventListener('click', keep);
}

const page = document.querySelector<HTMLElement>('attack-instrument');
if (page !== null) wakeOnIntent(page);
