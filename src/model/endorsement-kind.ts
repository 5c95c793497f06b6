import type { Signatory } from '../schema/signatory.ts';
import type { EndorsementKind } from './endorsement-map-model.ts';
import { isLeader, isUnclear } from './signatory-groups.ts';

/** How those who signed for one country are known, former leaders before all others; the kinds differ on every map. */
export function endorsementKind(signatories: readonly Pick<Signatory, 'name' | 'category'>[]): EndorsementKind {
  const leaders = signatories.filter(isLeader);
  const known = (leaders.length > 0 ? leaders : signatories).filter((signatory) => !isUnclear(signatory));
  if (known.length === 0) return 'unclear';
  return known.some(({ name }) => name !== null) ? 'named' : 'office';
}
