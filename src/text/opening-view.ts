/** Regions as they stand in a sentence. */
const names: Readonly<Record<string, string>> = {
  europe: 'Europe',
  americas: 'the Americas',
  africa: 'Africa',
  'asia-pacific': 'Asia and the Pacific',
};

/** What is said where a map opens on a part of the world; empty where it shows all of it. */
export const openingText = {
  /** Beside a map that only a script could move. */
  page: (region: string): string => {
    const name = names[region];
    return name === undefined ? '' : `The map opens on ${name}, the table has the whole world.`;
  },
  /** After the sentence of a map, which counts the whole world. */
  drawn: (region: string): string => {
    const name = names[region];
    return name === undefined ? '' : `The map is drawn around ${name}.`;
  },
};
