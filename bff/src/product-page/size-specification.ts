// A size chart out of schema.org's SizeSpecification, one per variant.
import type { SizeChart } from '../contract/size-charts.ts';
import { nodesOf, type SchemaNode, textIn } from './schema-node.ts';
import { measurementNamed, readRange, type SizeRow, soundChart } from './size-chart.ts';

export function chartOfSizes(sizes: SchemaNode[]): SizeChart | null {
  for (const [property, measures] of [
    ['suggestedmeasurement', 'body'],
    ['hasmeasurement', 'garment'],
  ] as const) {
    let unit: 'cm' | 'in' | null = null;
    const rows: SizeRow[] = [];
    for (const specification of sizes) {
      const size = textIn(specification, 'name');
      if (!size) continue;
      const row: SizeRow = { size, measurements: {} };
      for (const measured of nodesOf(specification, property)) {
        const name = [...measured.types, textIn(measured, 'name', 'propertyid', 'measurementtype') ?? ''].join(' ');
        const measurement = measurementNamed(name.replace(/bodymeasurement|wearablemeasurement/i, ''));
        const range = rangeOf(measured);
        if (!measurement || !range) continue;
        unit ??= /^(inh|in|inch|inches)$/i.test(textIn(measured, 'unitcode', 'unittext') ?? '') ? 'in' : 'cm';
        row.measurements[measurement] = range;
      }
      rows.push(row);
    }
    const chart = unit && soundChart(measures, unit, rows);
    if (chart) return chart;
  }
  return null;
}

function rangeOf(measured: SchemaNode) {
  const [low, high] = [textIn(measured, 'minvalue'), textIn(measured, 'maxvalue')];
  if (low && high) return readRange(`${low}-${high}`);
  return readRange(textIn(measured, 'value') ?? low ?? high ?? '');
}
