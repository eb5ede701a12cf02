// The common end of every size chart: names of measurements in many languages, lengths in either unit, and the rules that
// a chart has to keep before anybody is given advice by it.
import {
  CM_PER_UNIT,
  type LengthRange,
  type LengthUnit,
  Measurement,
  plausibleLengths,
  SIZE_NAME,
  type SizeChart,
} from '../contract/size-charts.ts';

export type SizeRow = { size: string; measurements: Partial<Record<Measurement, LengthRange>> };

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
export function measurementNamed(label: string): Measurement | null {
  const found = MEASUREMENTS.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
  return found && found !== 'foot' && found !== 'inseam' && found !== 'height' && NOT_ROUND.test(label) ? null : found;
}

/** Whether the text speaks of it at all, in whichever language. */
export function mentions(text: string, measurement: Measurement): boolean {
  return MEASUREMENTS.some(([named, pattern]) => named === measurement && pattern.test(text));
}

/** Null where the text says none, or both. */
export function unitIn(text: string): LengthUnit | null {
  const cm = /(?<![a-z])cm\b|centim|см\b|センチ|厘米|公分/i.test(text);
  const inches =
    /\binch(es)?\b|\(in\.?\)|\d\s?("|″|”|in\b)|\bin\b\.?$|\bzoll\b|\bpouces?\b|\bpulgadas?\b|\bpollici\b/i.test(text);
  return cm === inches ? null : cm ? 'cm' : 'in';
}

/** "86-90", "34 1/2", "34½", "bis 92", "up to 92": null where it is no length. */
export function readRange(cell: string): LengthRange | null {
  const text = decimal(cell);
  const numbers = numbersIn(text);
  const rest = text.replace(NUMBER, '').replace(/cm|in(ch(es)?)?|see|to|bis|do|à|a|см|["″”\s./~–—−-]/gi, '');
  if (numbers.length < 1 || numbers.length > 2 || rest.length > 3) return null;
  const [min = 0, max = min] = numbers;
  return min > 0 && min <= max && max < 300 ? { min, max } : null;
}

const NUMBER = /\d+(?:\.\d+)?/g;

/** As they are written: "34 1/2" is 34.5, and neither 34 nor 1. */
export function numbersIn(text: string): number[] {
  return [...decimal(text).matchAll(NUMBER)].map(([number]) => Number(number));
}

function decimal(text: string): string {
  return text
    .replace(/½/g, '.5')
    .replace(/¼/g, '.25')
    .replace(/¾/g, '.75')
    .replace(/(\d)\s+1\/2/g, '$1.5')
    .replace(/(\d)\s+1\/4/g, '$1.25')
    .replace(/(\d)\s+3\/4/g, '$1.75')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/(\d)\s+\.(?=\d)/g, '$1.');
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
  const cm = CM_PER_UNIT[unit];
  const kept = Measurement.options.filter((measurement) => {
    const limits = plausibleLengths(measurement, measures);
    return unique.every(
      ({ measurements: { [measurement]: range } }) =>
        limits && range && range.min * cm >= limits.min && range.max * cm <= limits.max,
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
