import type { Source } from '../schema/source.ts';
import type { Dataset } from './dataset.ts';

/** Sources by the record they belong to, in file order. */
export function groupSources(sources: readonly Source[]): Dataset['sourcesOf'] {
  const by = (column: 'attack' | 'signatory' | 'milestone') =>
    Map.groupBy(
      sources.filter((source) => source[column] !== null),
      (source) => source[column] ?? '',
    );
  return { attack: by('attack'), signatory: by('signatory'), milestone: by('milestone') };
}
