// Article numbers: which are really GTINs, and which strings can be a shop's own number.

/** Digits of a GTIN-8, -12, -13 or -14 whose last digit checks (GS1 General Specifications 7.9); else null. */
export function readGtin(written: unknown): string | null {
  if (typeof written !== 'string' && typeof written !== 'number') return null;
  const digits = String(written)
    .replace(/^(urn:|gtin:|ean:|isbn:?|upc:)/i, '')
    .replace(/[\s-]/g, '');
  if (!/^(\d{8}|\d{12,14})$/.test(digits) || /^0+$/.test(digits)) return null;
  let sum = 0;
  for (let i = digits.length - 2, weight = 3; i >= 0; i--, weight = 4 - weight) sum += Number(digits[i]) * weight;
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1)) ? digits : null;
}

/** @returns null for what is no article number: whole sentences, nothing, what a template left behind. */
export function readSku(written: unknown): string | null {
  if (typeof written !== 'string' && typeof written !== 'number') return null;
  const sku = String(written)
    .replace(/^(sku|mpn|id)\s*:\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._:/#+()-]{0,63}$/u.test(sku) || /^(null|undefined|none|n\/a|default|0+)$/i.test(sku))
    return null;
  return sku.split(' ').length <= 5 ? sku : null;
}

/** "/p/shirt-p400105394", "/dp/B004SNMXRS", "?pid=262388": the number that a shop's address carries for the product. */
export function numberInAddress(url: URL): string | null {
  for (const [name, value] of url.searchParams) {
    if (/^(sku|pid|product_?id|item_?id|prodid|articleid|artnr|productno)$/i.test(name) && /^[\w-]{4,20}$/.test(value))
      return value;
  }
  const segments = url.pathname.split('/').filter(Boolean).reverse();
  for (const [i, written] of segments.entries()) {
    const segment = written.replace(/\.(html?|php|aspx?|jsp)$/i, '');
    const whole = /^[A-Z]{0,3}\d[A-Z\d]{4,13}$/.test(segment) || /^\d{4,14}$/.test(segment);
    if (whole && !/^(19|20)\d\d$/.test(segment)) return segment;
    const end = /(?:^|[-_,])p?(\d{5,14})$/i.exec(segment)?.[1];
    if (end) return end;
    if (i >= 2) break;
  }
  return null;
}
