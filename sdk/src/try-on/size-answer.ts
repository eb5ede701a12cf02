// The answer of "Find my size" in words: the size, how sure that is, the reason per measurement, and every doubt.
import { html, nothing, type TemplateResult } from 'lit';
import type { Measurement, SizeAdvice } from '../client/resources.ts';
import type { SizeWords } from '../i18n/size-advice.en.ts';
import { fill } from '../i18n/words.ts';

type SizeFits = SizeAdvice['fits'][number];
type MeasurementFit = SizeFits['measurements'][number];
type Doubt = SizeAdvice['doubts'][number];

const LENGTHS: readonly Measurement[] = ['height', 'inseam', 'foot'];

export function sizeAnswer(advice: SizeAdvice, words: SizeWords, locale: string): TemplateResult {
  const { outcome, certainty, sizes, fits, doubts } = advice;
  const advised = fits.filter(({ size }) => outcome === 'unsure' || sizes.includes(size));
  const others = fits.filter((one) => !advised.includes(one));
  return html`
    <h3 tabindex="-1">${headingOf(advice, words)}</h3>
    <p class="muted">${words.certainty[certainty]}</p>
    ${advised.map(
      (one) => html`<section>
        <h4>${summaryOf(one, words)}</h4>
        <ul class="small">${one.measurements.map((fit) => html`<li>${reasonOf(advice, fit, words, locale)}</li>`)}</ul>
      </section>`,
    )}
    ${
      others.length
        ? html`<p class="muted small">${others.map((one) => summaryOf(one, words)).join(' · ')}</p>`
        : nothing
    }
    ${
      doubts.length
        ? html`<ul class="doubts muted small">${doubts.map((doubt) => html`<li>${doubtOf(doubt, words)}</li>`)}</ul>`
        : nothing
    }
  `;
}

function headingOf({ outcome, sizes }: SizeAdvice, words: SizeWords): string {
  const [first = '', second = ''] = sizes.map(isolated);
  if (outcome === 'size') return fill(words.size, { size: first });
  return outcome === 'between' ? fill(words.between, { smaller: first, larger: second }) : words.unsure;
}

/** "M: close": as what decides sits, unless something cannot be worn. */
function summaryOf({ size, measurements }: SizeFits, words: SizeWords): string {
  const said = measurements.find(({ fit }) => fit === 'too_small') ?? measurements[0]!;
  return `${isolated(size)}: ${fitOf(said, words)}`;
}

function reasonOf({ measures, unit }: SizeAdvice, one: MeasurementFit, words: SizeWords, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: unit === 'cm' ? 'centimeter' : 'inch',
    maximumFractionDigits: 1,
  });
  const length = ({ min, max }: { min: number; max: number }) =>
    isolated(min === max ? format.format(min) : format.formatRange(min, max).replace('–', '\u2060–\u2060'));
  return fill(measures === 'garment' ? words.garment : words.body, {
    measurement: words.measurements[one.measurement],
    fit: fitOf(one, words),
    yours: length(one.yours),
    chart: length(one.chart),
  });
}

function fitOf({ measurement, fit }: MeasurementFit, words: SizeWords): string {
  return (LENGTHS.includes(measurement) && words.lengths[fit]) || words.fits[fit];
}

/** Nothing where it is newer than these words. */
function doubtOf({ code, measurement }: Doubt, words: SizeWords): string {
  const said: Partial<Record<Doubt['code'], string>> = words.doubts;
  return fill(said[code] ?? '', { measurement: measurement ? words.measurements[measurement] : '' });
}

/** Keeps "90–98 cm" and "XL" in one piece where the words around them run the other way. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
