// Markup as a tagged template: every value is escaped unless it is markup itself, so copy can hold any character.
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Markup | Value[] | null | undefined | false;

/** Joins lists, leaves out `null` and `false`, escapes the rest. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(strings.reduce((page, part, i) => page + markupOf(values[i - 1] ?? null) + part));
}

/** JSON for a `<script type="application/ld+json">`: no `<` may end the element early. */
export function jsonLd(data: object): Markup {
  return new Markup(JSON.stringify(data).replaceAll('<', '\\u003c'));
}

function markupOf(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(markupOf).join('');
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
