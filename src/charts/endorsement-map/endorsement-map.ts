import { endorsementMapModel, type EndorsementMapModel } from '../../model/endorsement-map-model.ts';
import { endorsementMapText as text } from '../../text/endorsement-map.ts';
import type { Chart } from '../chart.ts';
import { drawEndorsementKey } from './draw-endorsement-key.ts';
import { drawEndorsementMap } from './draw-endorsement-map.ts';

/** Nothing to choose: who signed does not depend on a filter of attacks. */
export type EndorsementMapOptions = Readonly<Record<string, never>>;

/** Countries whose former leaders signed the call: a fact that is true or not, so the land itself is filled. */
export const endorsementMap: Chart<EndorsementMapOptions, EndorsementMapModel> = {
  id: 'endorsement-map',
  options: () => ({}),
  model: ({ endorsements, base }) => endorsementMapModel(endorsements, base),
  draw: drawEndorsementMap,
  drawKey: drawEndorsementKey,
  describe: ({ counted, named, countries }) =>
    text.describe(
      counted,
      named,
      countries.filter(({ kind }) => kind === 'unclear').map(({ name }) => name),
    ),
  table: ({ countries }) => ({
    caption: text.title,
    columns: [text.columns.country, text.columns.leader, text.columns.office, text.columns.known].map((label) => ({
      label,
      numeric: false,
    })),
    rows: countries.flatMap(({ name, kind, people }) =>
      people.map((person) => [
        name,
        person.name ?? text.unnamed[kind === 'unclear' ? kind : 'office'],
        person.office ?? text.noOffice,
        text.kinds[kind === 'unclear' ? kind : person.name === null ? 'office' : 'named'],
      ]),
    ),
  }),
};
