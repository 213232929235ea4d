import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { geoArea, geoCentroid, geoContains, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import countriesAtlas from 'world-atlas/countries-10m.json' with { type: 'json' }
import landAtlas from 'world-atlas/land-110m.json' with { type: 'json' }

/**
 * Draws the land of the world for `templates/partials/world.html` and finds a point on it for each country, for
 * `src/lists/country-points.txt`. Both are made here once and kept, so that a build needs neither a projection nor an atlas.
 */

/** The whole world's, with the islands of the Pacific at either edge. */
const WIDTH = 1000
/** Where the map is cut open: in the Bering Strait, so that Russia is in one piece. */
const CUT = -11
/** Islands smaller than so many square units would be specks, and weigh as much as coasts. */
const SPECK = 3

/** What the atlas calls otherwise than `countries.txt` does by name or alias. */
const OTHER_NAMES = {
  'Antigua and Barbuda': 'Antigua and Barb.',
  Bosnia: 'Bosnia and Herz.',
  'British Virgin Islands': 'British Virgin Is.',
  'Cayman Islands': 'Cayman Is.',
  'Central African Republic': 'Central African Rep.',
  Congo: 'Dem. Rep. Congo',
  'Cook Islands': 'Cook Is.',
  'Dominican Republic': 'Dominican Rep.',
  'Equatorial Guinea': 'Eq. Guinea',
  Eswatini: 'eSwatini',
  'Falkland Islands': 'Falkland Is.',
  'Faroe Islands': 'Faeroe Is.',
  'French Polynesia': 'Fr. Polynesia',
  'Marshall Islands': 'Marshall Is.',
  'Northern Mariana Islands': 'N. Mariana Is.',
  'Republic of Congo': 'Congo',
  'Solomon Islands': 'Solomon Is.',
  'South Sudan': 'S. Sudan',
  'St. Vincent and the Grenadines': 'St. Vin. and Gren.',
  'São Tomé and Príncipe': 'São Tomé and Principe',
  'Turks and Caicos Islands': 'Turks and Caicos Is.',
  'U.S. Virgin Islands': 'U.S. Virgin Is.',
}

/** Where the middle of the largest piece of land is no good place, as longitude and latitude. */
const MENDED = {
  // Crescents, whose middle is in another country.
  Croatia: [15.9, 45.6],
  Vietnam: [107.2, 16.4],
  // Many islands: where its middle is on the whole, not that of the largest island.
  Indonesia: [112, -3],
  // Most of its people live on the mainland, not on Borneo.
  Malaysia: [102.2, 4.2],
  // Between the two main islands.
  'New Zealand': [173, -41.2],
  // The capital's atoll; the largest is 3,000 km from it, beyond the edge of the map.
  Kiribati: [173, 1.4],
  // The middle of its land is in empty Siberia; this is where Europe and Asia meet.
  Russia: [60, 58.5],
  // Side by side: in the middle of the West Bank, and in the south of Israel.
  'Palestinian territories': [35.3, 32],
  Israel: [34.8, 31.2],
  // The atlas has these as parts of France.
  'French Guiana': [-53.1, 4],
  Guadeloupe: [-61.5, 16.2],
  Martinique: [-61, 14.6],
  Mayotte: [45.1, -12.8],
  Réunion: [55.5, -21.1],
}

/** States that are no more stand where their capitals were, apart from the middle of what came after them. */
const FORMER = {
  'Austria-Hungary': [16.4, 48.2],
  Biafra: [7.5, 6.4],
  Czechoslovakia: [14.4, 50.1],
  'East Germany': [13.4, 52.5],
  'East Pakistan': [90.4, 23.7],
  Manchukuo: [125.3, 43.9],
  'North Vietnam': [105.8, 21],
  'North Yemen': [44.2, 15.4],
  'Ottoman Empire': [29, 41],
  Prussia: [13.4, 52.5],
  Rhodesia: [31, -17.8],
  'Russian Empire': [30.3, 59.9],
  'Serbia and Montenegro': [20.5, 44.8],
  'South Vietnam': [106.7, 10.8],
  'South Yemen': [45, 12.8],
  'Soviet Union': [37.6, 55.8],
  Tanganyika: [39.3, -6.8],
  'United Arab Republic': [31.2, 30],
  'West Germany': [7.1, 50.7],
  Yugoslavia: [20.5, 44.8],
  Zaire: [15.3, -4.3],
}

/** They lie where their country does, and count for it. */
const WITHIN = new Set(['England', 'Northern Ireland', 'Scotland', 'Wales'])

const LISTS = join(import.meta.dirname, '../src/lists')

const land = inhabited(feature(landAtlas, landAtlas.objects.land).features[0].geometry)
const projection = geoNaturalEarth1().rotate([CUT, 0]).fitWidth(WIDTH, { type: 'Sphere' })
const outline = pathOf(land)
const height = outline.lowest
writeFileSync(
  join(import.meta.dirname, '../templates/partials/world.html'),
  `{{!-- The world: its land, with what is drawn on it between the partial’s tags. Made by \`npm run world\` from Natural Earth, which is in the public domain --}}
<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="{{label}}"><path d="${outline.path}"/>{{> @partial-block}}</svg>
`,
)

const countries = feature(countriesAtlas, countriesAtlas.objects.countries).features
const points = namesOf('countries.txt')
  .filter(([name]) => !WITHIN.has(name))
  .map((names) => `${names[0]} ; ${projection(placeOf(names)).map(Math.round).join(' ; ')}\n`)
writeFileSync(
  join(LISTS, 'country-points.txt'),
  `# Where each country, territory and former state stands on the map of the world.
# How it is used: the places that an article names count for the nearest entry that they lie in,
# by “part of” in the place lists: Aberdeen is in Scotland, and Scotland in the United Kingdom.
# A territory that lies apart from its country stands for itself.
# Format: Name as in countries.txt ; x ; y, on a map ${WIDTH} wide and ${height} high
# Made by npm run world, where a point is mended; not by hand.
# Source: middles of the countries of Natural Earth 1:10m, by way of world-atlas; those that scripts/world.js
# mends or adds were chosen by the authors of Backfile from general knowledge.
# Licence: public domain (Natural Earth); the rest MIT, as the project.
${points.join('')}`,
)

/** The land without Antarctica. */
function inhabited({ coordinates }) {
  const kept = coordinates.filter((rings) => geoCentroid({ type: 'Polygon', coordinates: rings })[1] > -60)
  return { type: 'MultiPolygon', coordinates: kept }
}

/** The name and aliases of each entry of a list. */
function namesOf(list) {
  const lines = readFileSync(join(LISTS, list), 'utf8').split('\n')
  const entries = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(';'))
  return entries.map(([name, aliases = '']) => [name, ...aliases.split(',')].map((one) => one.trim()))
}

/** The middle of the largest piece of a country's land. */
function placeOf([name, ...aliases]) {
  const chosen = MENDED[name] ?? FORMER[name]
  if (chosen) return chosen
  const names = name in OTHER_NAMES ? [OTHER_NAMES[name]] : [name, ...aliases]
  const found = countries.find(({ properties }) => names.includes(properties.name))
  if (!found) throw new Error(`${name} is not in the atlas: give it a point in scripts/world.js`)
  const { type, coordinates } = found.geometry
  const pieces = (type === 'Polygon' ? [coordinates] : coordinates).map((rings) => ({ type: 'Polygon', coordinates: rings }))
  const largest = pieces.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a))
  const middle = geoCentroid(largest)
  // Whoever runs this may want to mend it.
  if (!geoContains(found, middle)) process.stdout.write(`The middle of ${name}, ${middle.map(Math.round)}, is outside of it\n`)
  return middle
}

/** An outline in whole units, each point as a step from the last one, without points on the way of a straight line. */
function pathOf(shape) {
  const rings = []
  geoPath(projection, {
    moveTo: (x, y) => rings.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => rings.at(-1).push([Math.round(x), Math.round(y)]),
    closePath: () => {},
  })(shape)
  const drawn = rings.map(straightened).filter((ring) => ring.length > 2 && areaOf(ring) >= SPECK)
  return { path: drawn.map(stepsOf).join(''), lowest: Math.max(...drawn.flat().map(([, y]) => y)) }
}

function straightened(ring) {
  const kept = []
  for (const point of ring) {
    const [before, last] = kept.length > 1 ? kept.slice(-2) : [undefined, kept[0]]
    if (last && last[0] === point[0] && last[1] === point[1]) continue
    if (before && turnsAt(before, last, point) === 0) kept.pop()
    kept.push(point)
  }
  return kept
}

function turnsAt([ax, ay], [bx, by], [cx, cy]) {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

function areaOf(ring) {
  return Math.abs(ring.reduce((sum, [x, y], at) => sum + x * ring.at(at - 1)[1] - ring.at(at - 1)[0] * y, 0)) / 2
}

function stepsOf([[x, y], ...rest]) {
  let [lastX, lastY] = [x, y]
  const steps = rest.map(([toX, toY]) => {
    const step = `${toX - lastX},${toY - lastY}`.replace(',-', '-')
    ;[lastX, lastY] = [toX, toY]
    return step
  })
  return `M${x},${y}l${steps.join(' ').replaceAll(' -', '-')}z`
}
