// The button that copies a snippet comes with its script, for whoever opens one.
for (const box of document.querySelectorAll<HTMLElement>('.still-embed')) {
  box.addEventListener('toggle', () => void wake(box), { once: true });
}

async function wake(box: HTMLElement): Promise<void> {
  const [field, button, status] = [
    box.querySelector('textarea'),
    box.querySelector('button'),
    box.querySelector('[role=status]'),
  ];
  if (field === null || button === null || status === null) return;
  const { copyField } = await import('./copy-button.client.ts');
  const name = button.dataset.copy ?? '';
  button.hidden = false;
  button.addEventListener('click', () => {
    void copyField(field, name).then((said) => {
      status.textContent = said;
    });
  });
}
