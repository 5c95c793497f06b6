const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/**
 * Takes files that are dropped anywhere on an element, and keeps the browser from leaving the page for one that is
 * dropped beside it.
 * @param zone shows that files may be dropped.
 */
export function listenForFiles(root: HTMLElement, zone: HTMLElement, onFiles: (files: FileList) => void): void {
  for (const kind of ['dragover', 'drop'] as const) {
    document.addEventListener(kind, (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null && !root.contains(event.target as Node)) event.dataTransfer.dropEffect = 'none';
    });
  }
  for (const kind of ['dragover', 'dragenter'] as const) {
    root.addEventListener(kind, (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      zone.dataset.over = '';
    });
  }
  root.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !root.contains(relatedTarget)) delete zone.dataset.over;
  });
  root.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    delete zone.dataset.over;
    if (event.dataTransfer !== null) onFiles(event.dataTransfer.files);
  });
}
