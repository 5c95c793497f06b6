/** Words of the gallery, which maintainers read. */
export const galleryText = {
  title: 'Gallery of charts',
  description: 'Every chart in every state that it is tested in.',
  intro:
    'Every chart in every state that it is tested in, most of them made up. The tests compare each drawing with the one they hold.',
  charts: 'Charts',
  states: (n: number): string => `${String(n)} drawings`,
  drawing: (layout: string, width: number): string => `${layout}, ${String(width)} px`,
  scroll: (title: string): string => `Drawing, may scroll sideways: ${title}`,
};
