// The contact sheet: one self-contained HTML page beside its pictures, no script, readable from a file.

export interface PairResult {
  person: string;
  garment: string;
  /** File name beside the page; absent for a refusal. */
  picture?: string;
  refusal?: { code: string; message: string };
  /** Milliseconds per step. */
  timings?: Record<string, number>;
  scores?: Record<string, number>;
}

const STYLE = `
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; color: #1d2327; background: #f6f5f2 }
h1 { font-size: 1.4rem } h2 { margin-top: 2.5rem; font-size: 1.1rem }
.row { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: 1rem }
figure { margin: 0; background: #fff; border: 1px solid #ddd8cf; border-radius: 6px; overflow: hidden }
img { display: block; width: 100%; height: auto }
figcaption { padding: .6rem .8rem } .refused { padding: 1.2rem .8rem; background: #fbeee6 }
code { font-size: .85em } dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .8rem; margin: .4rem 0 0; font-size: .82rem }
dt { color: #68635a } dd { margin: 0; font-variant-numeric: tabular-nums }`;

export function reportPage(results: readonly PairResult[]): string {
  const people = [...new Set(results.map((result) => result.person))];
  const shown = results.filter((result) => result.picture).length;
  const sections = people.map((person) => {
    const figures = results.filter((result) => result.person === person).map(figure);
    return `<h2>${escapeHtml(person)}</h2><div class="row">${figures.join('')}</div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Render report</title><style>${STYLE}</style>
<h1>Render report: ${shown} of ${results.length} pairs rendered</h1>
<p>Click a picture for its full size. Refusals show their code and the sentence the shopper reads.</p>
${reasons(results)}${sections.join('')}</html>`;
}

function figure(result: PairResult): string {
  const head = result.picture
    ? `<a href="${encodeURI(result.picture)}"><img src="${encodeURI(result.picture)}" loading="lazy" alt="${escapeHtml(result.garment)} on ${escapeHtml(result.person)}"></a>`
    : `<div class="refused"><code>${escapeHtml(result.refusal?.code ?? '')}</code><br>${escapeHtml(result.refusal?.message ?? '')}</div>`;
  const mask = result.picture
    ? ` · <a href="${encodeURI(result.picture.replace('.jpg', '.mask.png'))}">changes</a>`
    : '';
  return `<figure>${head}<figcaption><strong>${escapeHtml(result.garment)}</strong>${mask}${list(result.scores, 3)}${list(result.timings, 0, ' ms')}</figcaption></figure>`;
}

function list(values: Record<string, number> | undefined, digits: number, unit = ''): string {
  if (!values || Object.keys(values).length === 0) return '';
  const rows = Object.entries(values).map(
    ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${value.toFixed(digits)}${unit}</dd>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}

function reasons(results: readonly PairResult[]): string {
  const counts = new Map<string, number>();
  for (const { refusal } of results) if (refusal) counts.set(refusal.code, (counts.get(refusal.code) ?? 0) + 1);
  if (counts.size === 0) return '';
  return `<p>Refused: ${[...counts].map(([code, count]) => `<code>${escapeHtml(code)}</code> ${count}`).join(', ')}.</p>`;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
