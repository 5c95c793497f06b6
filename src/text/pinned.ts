import { count, formatDate } from './format.ts';

/** Words of an embed that stays on one version of the data. */
export const pinnedText = {
  /** Before the link. @param more records or signatories that count in the newest version and not in this one; may be negative. */
  moved: (released: string, more: number, what: 'records' | 'signatories'): string => {
    const added = what === 'records' ? count(more, 'record', 'records') : count(more, 'signatory', 'signatories');
    const newer = more > 0 ? `A newer version adds ${added}` : 'There is a newer version';
    return `Data of ${formatDate(released, 'short')}. ${newer}: `;
  },
  changes: 'see what changed',
};
