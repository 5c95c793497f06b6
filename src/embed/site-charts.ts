import { charts, type RegisteredChart } from '../charts/registry.ts';
import type { Atlas } from '../model/atlas.ts';

/** The chart that a dataset without signatories has nothing to show in. */
const OF_THE_CALL = 'endorsement-map';

/** The charts that this site's data have something for, in the order of the registry. */
export const siteCharts = ({ endorsements }: Pick<Atlas, 'endorsements'>): readonly RegisteredChart[] =>
  charts.filter(({ chart }) => chart.id !== OF_THE_CALL || endorsements.length > 0);
