// A size chart out of a table of the page: sizes down the side or along the top, whichever way the shop has turned it.
import { type Element, isTag } from 'domhandler';
import type { Measurement, SizeChart } from '../contract/size-charts.ts';
import type { Page } from './page.ts';
import { measurementNamed, readRange, type SizeRow, soundChart, unitIn } from './size-chart.ts';
import { essence, textOf } from './text.ts';

const SIZE_LABEL =
  /^(size|größe|groesse|grösse|gr|taille|tailles|talla|tallas|taglia|taglie|tamanho|maat|rozmiar|velikost|veľkosť|méret|mărime|размер|storlek|størrelse|koko|beden|מידה|المقاس|サイズ|尺码|尺寸|尺碼|사이즈|uk|eu|us|int|international|label)$/i;
const MOST_ROWS = 60;
const TALLEST_INCHES = 84;

/** The first chart of the page, those near the word for size tables first. */
export function chartOnPage(page: Page): SizeChart | null {
  for (const { element } of page.spots) {
    if (element.name !== 'table') continue;
    const rows = rowsOf(element);
    if (rows.length < 2 || rows.length > MOST_ROWS) continue;
    const around = surroundings(element);
    const chart = chartOfRows(rows, around) ?? chartOfRows(turned(rows), around);
    if (chart) return chart;
  }
  return null;
}

/** Header row with measurements, sizes in the first column. */
function chartOfRows([header, ...rows]: string[][], around: string): SizeChart | null {
  if (!header) return null;
  const columns = header.map((label) => measurementNamed(label));
  if (columns[0] !== null && !SIZE_LABEL.test(header[0]!.trim())) return null;
  if (!columns.some((column, i) => column !== null && i > 0)) return null;
  const everything = [header.join(' '), around].join(' ');
  const unit =
    unitOfColumns(header, columns) ?? unitIn(header.join(' ')) ?? unitIn(rows.flat().join(' ')) ?? unitIn(around);
  const read: SizeRow[] = [];
  for (const row of rows) {
    const size = sizeNamed(row[0] ?? '');
    const measurements: Partial<Record<Measurement, { min: number; max: number }>> = {};
    for (const [i, column] of columns.entries()) {
      if (!column || i === 0 || measurements[column]) continue;
      const range = readRange(row[i] ?? '');
      if (range) measurements[column] = range;
    }
    if (size !== '' && Object.keys(measurements).length > 0) read.push({ size, measurements });
  }
  const garment =
    /garment|product measure|item measure|flat|laid|artikelma(ß|ss)|produktma(ß|ss)|mesures? (du|de l)|medidas de(l| la) prenda|misure (del )?capo/i.test(
      everything,
    );
  const measured = unit ?? guessedUnit(read);
  return measured && soundChart(garment ? 'garment' : 'body', measured, read);
}

/** "Größe S (36/38)" is S: what stands behind is the same size elsewhere. */
function sizeNamed(label: string): string {
  return label
    .replace(/^(size|größe|taille|talla)\s+/i, '')
    .replace(/\s*\((?:[A-Z]{2}\s)?[\d/\s–-]+\)\s*$/, '')
    .trim();
}

/** Of two columns for one measurement, cm and inches, the first is read; its own unit counts. */
function unitOfColumns(header: string[], columns: (Measurement | null)[]): 'cm' | 'in' | null {
  const first = columns.findIndex((column, i) => column !== null && i > 0);
  return first < 0 ? null : unitIn(header[first]!);
}

/**
 * A chest of 38 can only be inches, one of 96 only centimetres, and nobody is 92 inches tall. Null where it may be either:
 * from 50 to 59 a child's in centimetres, or a garment's laid flat.
 */
function guessedUnit(rows: SizeRow[]): 'cm' | 'in' | null {
  if (rows.some(({ measurements: { height } }) => height && height.max > TALLEST_INCHES)) return 'cm';
  const numbers = rows.flatMap(({ measurements: { chest, waist, hips } }) =>
    [chest, waist, hips].flatMap((range) => range?.max ?? []),
  );
  if (numbers.length === 0 || Math.max(...numbers) >= 60) return 'cm';
  return Math.min(...numbers) < 44 ? 'in' : null;
}

function rowsOf(table: Element): string[][] {
  const rows: string[][] = [];
  const visit = (element: Element, depth: number) => {
    for (const child of element.children.filter(isTag)) {
      if (child.name === 'tr') {
        const cells = child.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');
        rows.push(cells.map((cell) => textOf(cell)));
      } else if (depth < 3 && /^(thead|tbody|tfoot)$/.test(child.name)) visit(child, depth + 1);
    }
  };
  visit(table, 0);
  return rows.filter((row) => row.length > 1);
}

function turned(rows: string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}

/** The caption and what stands just before the table. */
function surroundings(table: Element): string {
  const caption = table.children.filter(isTag).find(({ name }) => name === 'caption');
  let before = '';
  for (let node = table.prev, i = 0; node && i < 6; node = node.prev, i++)
    if (isTag(node) && !/^(script|style|template)$/.test(node.name)) before += ` ${textOf(node).slice(-200)}`;
  const own = `${table.attribs.class ?? ''} ${table.attribs.id ?? ''} ${table.attribs.title ?? ''}`;
  return `${caption ? textOf(caption) : ''} ${before} ${essence(own)}`;
}
