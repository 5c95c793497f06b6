/** Hands a file to the reader, who finds it among the downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file over by the next turn at the latest.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
