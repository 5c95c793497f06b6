import { expect, test } from 'vitest';
import { attacksGeoJson } from '../../../src/dataset/downloads/attacks-geojson.ts';
import { attack, messagesOf, parseRows, source } from '../fictional.ts';
import { publication } from './publication.ts';

test('longitude stands first, precision is a property, and no point is made up', () => {
  const nowhere = { id: 'nowhere', place: '', lat: '', lon: '', location_precision: '' };
  const result = parseRows({
    attacks: [attack(), attack(nowhere)],
    sources: [source(), source({ attack: 'nowhere' })],
  });
  if (!result.ok) throw new Error(messagesOf(result).join('\n'));
  const { type, count, features } = attacksGeoJson(result.value, publication);
  expect([type, count]).toEqual(['FeatureCollection', 2]);
  expect(features[0]).toMatchObject({
    type: 'Feature',
    id: '2020-03-01-test-hospital',
    geometry: { type: 'Point', coordinates: [16.6068, 49.1951] },
    properties: { location_precision: 'city', impacts: ['care_delayed', 'systems_offline'] },
  });
  expect(features[0]!.properties).not.toHaveProperty('lat');
  expect(features[1]).toMatchObject({ geometry: null, properties: { location_precision: null } });
});
