// The common end of every size chart: names of measurements in many languages, lengths in either unit, and the rules that
// a chart has to keep before anybody is given advice by it.
import type { Measurement, SizeChart } from './facts.ts';

type Range = { min: number; max: number };
export type SizeRow = { size: string; measurements: Partial<Record<Measurement, Range>> };

const MEASUREMENTS: [Measurement, RegExp][] = [
  [
    'inseam',
    /in-?seam|inside leg|inner leg|schrittl|innenbein|entrejambe|entrepierna|tiro interno|cavallo|binnenbeen|wewnętrzn|krok(u|ová)?|шаговый|внутренн|股下|内腿|内长|밑위|インシーム/i,
  ],
  [
    'chest',
    /chest|bust|brust|oberweite|poitrine|pecho|busto|torace|petto|borst|klatk|biust|hrudn|prsa|mell|piept|гру(дь|ди)|обхват груди|bröst|bryst|rinta|göğüs|חזה|الصدر|胸|バスト|가슴/i,
  ],
  [
    'waist',
    /waist|taille(?!n?größe)|bund(weite)?|cintura|vita\b|girovita|tali[ae]|pas(u|ie)?\b|talj[ei]|midja|vyötärö|derék|talie|талі|бел|הש?מותניים|الخصر|腰围|腰圍|ウエスト|허리/i,
  ],
  [
    'hips',
    /\bhips?\b|hüft|gesäß|hanches?|bassin|cadera|fianchi|quadril|heup|biod|bok(y|ů|ov)|csípő|șold|sold|бедр|бёд|höft|hofte|lantio|kalça|ירכיים|الورك|臀|ヒップ|엉덩이/i,
  ],
  [
    'height',
    /(^|\b)(body )?height|stature|körpergröße|estatura|stature|statura|altezza|altura|lengte|wzrost|výška|magasság|înălțime|рост|längd|højde|høyde|pituus|boy\b|身高|身長|키\b/i,
  ],
  [
    'foot',
    /foot length|fu(ß|ss)länge|longueur (du )?pied|largo del pie|lunghezza (del )?piede|voetlengte|długość stopy|délka (chodidla|nohy)|длина стопы|足长|足長|足の長さ/i,
  ],
];
const NOT_ROUND =
  /length|länge|longueur|largo|lunghezza|długość|délka|длина|sleeve|ärmel|manche|manga|shoulder|schulter|épaule|rise\b|height above|height below/i;
/** Centimetres of a body; a little wider for garments. What lies outside is another measure or another unit. */
const PLAUSIBLE: Record<Measurement, [least: number, most: number]> = {
  chest: [60, 190],
  waist: [45, 190],
  hips: [60, 200],
  height: [120, 230],
  inseam: [50, 110],
  foot: [18, 36],
};
export const SIZE_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ./½⅓⅔+-]{0,18}[\p{L}\p{N}½⅓⅔+])?$/u;

export function measurementNamed(label: string): Measurement | null {
  const found = MEASUREMENTS.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
  return found && found !== 'foot' && found !== 'inseam' && found !== 'height' && NOT_ROUND.test(label) ? null : found;
}

export function unitIn(text: string): 'cm' | 'in' | null {
  const cm = /(?<![a-z])cm\b|centim|см\b|センチ|厘米|公分/i.test(text);
  const inches =
    /\binch(es)?\b|\(in\.?\)|\d\s?("|″|”|in\b)|\bin\b\.?$|\bzoll\b|\bpouces?\b|\bpulgadas?\b|\bpollici\b/i.test(text);
  return cm === inches ? null : cm ? 'cm' : 'in';
}

/** "86-90", "34 1/2", "34½", "bis 92", "up to 92": null where it is no length. */
export function readRange(cell: string): Range | null {
  const text = cell
    .replace(/½/g, '.5')
    .replace(/¼/g, '.25')
    .replace(/¾/g, '.75')
    .replace(/(\d)\s+1\/2/g, '$1.5')
    .replace(/(\d)\s+1\/4/g, '$1.25')
    .replace(/(\d)\s+3\/4/g, '$1.75')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\s+\./g, '.');
  const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
  const rest = text.replace(/\d+(?:\.\d+)?/g, '').replace(/cm|in(ch(es)?)?|see|to|bis|do|à|a|см|["″”\s./~–—−-]/gi, '');
  if (numbers.length < 1 || numbers.length > 2 || rest.length > 3) return null;
  const [min = 0, max = min] = numbers;
  return min > 0 && min <= max && max < 300 ? { min, max } : null;
}

/**
 * Keeps what holds for every size, puts the sizes from small to large and turns down what cannot be so: a wrong chart is
 * worse than none.
 */
export function soundChart(
  measures: SizeChart['measures'],
  unit: SizeChart['unit'],
  rows: SizeRow[],
): SizeChart | null {
  const named = rows.filter(({ size }) => SIZE_NAME.test(size));
  const unique = named.filter(
    ({ size }, i) => named.findIndex((one) => one.size.toLowerCase() === size.toLowerCase()) === i,
  );
  if (unique.length < 2 || unique.length > 40) return null;
  const cm = unit === 'cm' ? 1 : 2.54;
  const wide = measures === 'garment' ? 1.25 : 1;
  const kept = (Object.keys(PLAUSIBLE) as Measurement[]).filter((measurement) => {
    const [least, most] = PLAUSIBLE[measurement];
    if (measures === 'garment' && (measurement === 'height' || measurement === 'foot')) return false;
    return unique.every(
      ({ measurements: { [measurement]: range } }) => range && range.min * cm >= least && range.max * cm <= most * wide,
    );
  });
  const [first] = kept;
  if (!first) return null;
  const places = unique.map(({ size }) => placeOf(size));
  const bySize = places.every((place) => place !== null);
  const sorted = unique.toSorted((a, b) =>
    bySize ? placeOf(a.size)! - placeOf(b.size)! : a.measurements[first]!.min - b.measurements[first]!.min,
  );
  const rising = kept.filter((measurement) =>
    sorted.every(({ measurements }, i) => {
      const [now, before] = [measurements[measurement]!, sorted[i - 1]?.measurements[measurement]];
      return !before || (now.min >= before.min && now.max >= before.max);
    }),
  );
  if (rising.length === 0) return null;
  const sizes = sorted.map(({ size, measurements }) => ({
    size,
    measurements: Object.fromEntries(rising.map((one) => [one, measurements[one]!])),
  }));
  return { measures, unit, sizes };
}

const LETTERS = ['xxxs', 'xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl', 'xxxxl', 'xxxxxl'];

/** Where a size stands among its like: letters among letters, numbers among numbers; null for names of other kinds. */
function placeOf(size: string): number | null {
  const bare = size
    .toLowerCase()
    .replace(/^(\d)x(l|s)$/, (_, times: string, end: string) => 'x'.repeat(Number(times)) + end);
  const letters = LETTERS.indexOf(bare);
  if (letters >= 0) return letters;
  return /^\d{1,3}([.,]5)?$/.test(bare) ? Number(bare.replace(',', '.')) : null;
}
