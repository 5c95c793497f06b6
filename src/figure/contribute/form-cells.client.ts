/** Controls of a form that stand for a column: an input, a menu, or a group of boxes. */
export function columnsOf(root: ParentNode): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('[data-column]'));
}

/** What is answered: the text of the cell. Boxes are joined by a semicolon. */
export function cellOf(control: HTMLElement): string {
  if (control instanceof HTMLFieldSetElement) {
    return Array.from(control.querySelectorAll<HTMLInputElement>('input:checked'), ({ value }) => value).join(';');
  }
  return isTyped(control) ? control.value.replace(/\s+/g, ' ').trim() : '';
}

/** Fills in an answer. */
export function fillCell(control: HTMLElement, text: string): void {
  if (control instanceof HTMLFieldSetElement) {
    const chosen = text.split(';');
    for (const box of control.querySelectorAll<HTMLInputElement>('input')) box.checked = chosen.includes(box.value);
  } else if (isTyped(control)) control.value = text;
}

/** All answers below a root, by column. */
export function cellsOf(root: ParentNode): Record<string, string> {
  return Object.fromEntries(columnsOf(root).map((control) => [control.dataset.column ?? '', cellOf(control)]));
}

/** Says what is wrong with an answer, or that nothing is. */
export function showProblem(control: HTMLElement, sentence: string | null): void {
  const place = control.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '';
  const said = document.getElementById(place);
  if (said !== null && said.textContent !== (sentence ?? '')) said.textContent = sentence ?? '';
  if (control instanceof HTMLFieldSetElement) return;
  if (sentence === null) control.removeAttribute('aria-invalid');
  else control.setAttribute('aria-invalid', 'true');
}

function isTyped(control: HTMLElement): control is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return (
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement
  );
}
