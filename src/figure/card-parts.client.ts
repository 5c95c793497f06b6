/** An element of a card with its words. */
export function cardPart<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  words = '',
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  node.className = className;
  node.textContent = words;
  return node;
}

/** The button that closes a card. */
export function closeButton(label: string, onClose: () => void): HTMLButtonElement {
  const close = cardPart('button', 'card-close', '×');
  close.type = 'button';
  close.setAttribute('aria-label', label);
  close.addEventListener('click', onClose);
  return close;
}
