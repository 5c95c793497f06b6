import { geoEqualEarth, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** What the map needs of an attack. */
export interface Attack {
  readonly country: string;
  readonly lon: number;
  readonly lat: number;
  readonly affected: boolean;
}

type World = Topology<{ countries: GeometryCollection }>;

const get = async <T>(address: string) => (await (await fetch(address)).json()) as T;

/** The map as most sites make it: boundaries and rows are fetched, projected and drawn in the browser. */
async function draw(): Promise<void> {
  const [world, attacks] = await Promise.all([get<World>('world.json'), get<Attack[]>('attacks.json')]);
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitWidth(innerWidth - 16, { type: 'Sphere' });
  const path = geoPath(projection);
  const svg = select('svg');
  svg
    .append('path')
    .attr('class', 'land')
    .attr('d', path(feature(world, world.objects.countries)));
  svg
    .append('path')
    .attr('class', 'borders')
    .attr('d', path(mesh(world, world.objects.countries, (a, b) => a !== b)));
  const places = [...Map.groupBy(attacks, ({ country, lon, lat }) => [country, lon, lat].join())];
  const marks = svg
    .selectAll('g')
    .data(places)
    .join('g')
    .attr('transform', ([, [first]]) => `translate(${(projection([first!.lon, first!.lat]) ?? [0, 0]).join()})`);
  marks.append('circle').attr('r', ([, there]) => 4.2 * Math.sqrt(there.length));
  marks
    .filter(([, there]) => there.some(({ affected }) => affected))
    .append('circle')
    .attr('class', 'affected')
    .attr('r', ([, there]) => 4.2 * Math.sqrt(there.filter(({ affected }) => affected).length));
}

void draw();
