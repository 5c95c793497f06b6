/** The reader's own day by the clock and zone of the device, ISO. */
export function readersDay(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
