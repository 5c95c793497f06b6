/** As the site's styles call the key of a chart's drawing. */
export const keyClass = (chart: string): string =>
  chart === 'attack-map' ? 'map-key-sizes' : `${chart.replace(/-map$/, '')}-key`;
