// `<visionfit-line-chart>`: one or more lines over days. Drawn by uPlot on a canvas, so it is a picture: its sentence is what a
// screen reader gets, and every view puts the same numbers into a table beside it.
import { css, html, LitElement, nothing } from 'lit';
import type uPlot from 'uplot';
import { element, property, state } from '../../element.ts';
import { loadPlot } from './load-plot.ts';

export interface Line {
  label: string;
  /** Per day; null where there is none. */
  values: (number | null)[];
  /** Drawn thinner and broken: what it is compared with. */
  quiet?: boolean;
}

const HEIGHT = 190;

@element('visionfit-line-chart')
export class LineChart extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
    }

    #chart {
      min-block-size: ${HEIGHT}px;
    }

    .colours {
      display: none;
    }

    .line-0 {
      color: var(--_brand);
    }

    .line-1 {
      color: var(--_good);
    }

    .line-2 {
      color: var(--_warn);
    }

    .quiet {
      color: var(--_muted);
    }

    .grid {
      color: var(--_line);
    }

    .legend {
      display: flex;
      flex-wrap: wrap;
      margin: 0;
      padding: 0 0 6px;
      gap: 4px 16px;
      color: var(--_muted);
      font-size: 12.5px;
      list-style: none;
    }

    .legend svg {
      margin-inline-end: 6px;
      vertical-align: middle;
    }

    /* Which line is which is told by its colour: it has to stay. */
    @media (forced-colors: active) {
      .colours,
      .legend svg {
        forced-color-adjust: none;
      }
    }

    .legend b {
      color: var(--_ink);
      font-variant-numeric: tabular-nums;
      font-weight: 560;
    }

    /* What uPlot's own sheet says, as far as it is needed here. */
    .uplot,
    .uplot *,
    .uplot ::before {
      box-sizing: border-box;
    }

    .u-wrap {
      position: relative;
      user-select: none;
    }

    .u-over,
    .u-under {
      position: absolute;
    }

    .u-under {
      overflow: hidden;
    }

    canvas {
      display: block;
      position: relative;
      inline-size: 100%;
      block-size: 100%;
    }

    .u-cursor-x,
    .u-cursor-y,
    .u-select {
      position: absolute;
      inset-block-start: 0;
      left: 0;
      pointer-events: none;
    }

    .u-hz .u-cursor-x {
      block-size: 100%;
      border-right: 1px dashed var(--_muted);
    }

    .u-hz .u-cursor-y,
    .u-off {
      display: none;
    }

    .u-cursor-pt {
      position: absolute;
      top: 0;
      left: 0;
      border: 0 solid;
      border-radius: 50%;
      pointer-events: none;
      background-clip: padding-box !important;
    }
  `;

  /** `YYYY-MM-DD`, one after the other. */
  @property({ attribute: false }) days: string[] = [];
  @property({ attribute: false }) lines: Line[] = [];
  /** What it shows, in a sentence. */
  @property() label = '';
  /** A value as it is written at the axis and beside its line. */
  @property({ attribute: false }) write: (value: number) => string = String;

  /** uPlot could not be loaded: the sentence and the table say the same. */
  @state() private missing = false;
  #plot: typeof uPlot | null = null;
  #chart: uPlot | null = null;
  readonly #resize = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0 && width !== this.#chart?.width) this.#chart?.setSize({ width, height: HEIGHT });
  });
  /** The colours are resolved when it is drawn. */
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #look = new MutationObserver(() => this.#draw());
  readonly #redraw = () => this.#draw();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    this.#scheme.addEventListener('change', this.#redraw);
    this.#look.observe(document.documentElement, { attributes: true });
    if (this.hasUpdated) this.#draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#scheme.removeEventListener('change', this.#redraw);
    this.#look.disconnect();
    this.#chart?.destroy();
    this.#chart = null;
  }

  protected override render() {
    if (this.missing) return nothing;
    return html`
      <ul class="legend" aria-hidden="true">
        ${this.lines.map(
          ({ label, quiet }, n) => html`<li>
            <svg class=${this.#classOf(n)} width="18" height="8" viewBox="0 0 18 8" aria-hidden="true">
              <path d="M1 4h16" stroke="currentColor" stroke-width="2" stroke-dasharray=${quiet ? '4 3' : 'none'} />
            </svg>${label} <b id="value-${n}"></b>
          </li>`,
        )}
      </ul>
      <div id="chart" role="img" aria-label=${this.label} dir="ltr"></div>
      <div class="colours"><i class="grid"></i><i class="quiet"></i>${[0, 1, 2].map((n) => html`<i class="line-${n}"></i>`)}</div>
    `;
  }

  protected override async firstUpdated(): Promise<void> {
    try {
      this.#plot = await loadPlot();
      this.#draw();
    } catch {
      this.missing = true;
    }
  }

  protected override updated(): void {
    this.#draw();
  }

  #classOf(n: number): string {
    return this.lines[n]?.quiet ? 'quiet' : `line-${n}`;
  }

  #colour(name: string): string {
    const probe = this.renderRoot.querySelector(`.colours .${name}`);
    return probe ? getComputedStyle(probe).color : '';
  }

  #draw(): void {
    const place = this.renderRoot.querySelector<HTMLElement>('#chart');
    const width = Math.floor(this.clientWidth);
    const Plot = this.#plot;
    if (!Plot || !place || width === 0) return;
    this.#chart?.destroy();
    const axis = { stroke: this.#colour('quiet'), ticks: { show: false }, font: '11.5px system-ui, sans-serif' };
    const grid = { stroke: this.#colour('grid'), width: 1 };
    this.#chart = new Plot(
      {
        ...{ width, height: HEIGHT },
        legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false } },
        // Days as such: a shop's day is none of the browser's.
        tzDate: (seconds) => Plot.tzDate(new Date(seconds * 1000), 'UTC'),
        scales: { y: { range: (_chart, _least, most) => [0, most > 0 ? most * 1.08 : 1] } },
        axes: [
          {
            ...axis,
            grid: { show: false },
            values: (_chart, ticks) => ticks.map((tick) => this.#dayOf(tick)),
            space: 70,
          },
          { ...axis, grid, size: 56, values: (_chart, ticks) => ticks.map((tick) => this.write(tick)), space: 40 },
        ],
        series: [
          {},
          ...this.lines.map(({ label, quiet }, n) => ({
            ...{ label, stroke: this.#colour(this.#classOf(n)), width: quiet ? 1.25 : 2 },
            ...{ points: { show: this.days.length === 1 }, spanGaps: false, ...(quiet && { dash: [5, 4] }) },
          })),
        ],
        hooks: { setCursor: [(chart) => this.#say(chart.cursor.idx ?? null)] },
      },
      [this.days.map((day) => Date.parse(day) / 1000), ...this.lines.map(({ values }) => values)],
      place,
    );
  }

  #dayOf(seconds: number): string {
    const format = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(document.documentElement.lang || 'en', format).format(seconds * 1000);
  }

  /** The values under the pointer, beside the names of their lines. */
  #say(index: number | null): void {
    for (const [n, { values }] of this.lines.entries()) {
      const place = this.renderRoot.querySelector(`#value-${n}`);
      const value = index === null ? null : (values[index] ?? null);
      if (place) place.textContent = value === null ? '' : this.write(value);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visionfit-line-chart': LineChart;
  }
}
