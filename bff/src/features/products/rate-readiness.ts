// How fit a product is for trying on, from what is known of it and of its pictures: a score, and for each thing that is not right
// the one thing to mend.
import type { z } from 'zod';
import type { ProductReadiness, ReadinessCheck } from '../../contract/readiness.ts';
import type { ProductFields } from './catalogue-store.ts';
import type { PictureLook } from './looks-store.ts';

/** What the server's engines can draw from: the local one lays the garment out, others draw it anew. */
export type DrawnBy = 'local' | 'generative';

type Check = z.infer<typeof ReadinessCheck>;

/** Out of a hundred. Nothing is tried on that cannot be worn; advice on sizes is beside the point of the rest. */
const SHARE = { wearable: 30, picture: 40, resolution: 15, size_chart: 15 };
/** Fit enough: flat pictures have .7 and more, worn ones .5 to .65 for engines that draw anew. */
const FIT_ENOUGH = 0.5;
/** Pixels of the short side: what engines look at; and below which the print on a shirt is lost. */
const SHARP = 800;
const SOFT = 500;
/** Another picture is drawn from only if it is better by so much: a shop's first picture is first for a reason. */
const BETTER_BY = 0.15;

/** For both kinds of engines; the one that draws here counts. */
export function fitOf({ look }: PictureLook, drawnBy: DrawnBy): number {
  if (!look) return 0;
  const other = look.fit[drawnBy === 'local' ? 'generative' : 'local'];
  return Math.round((0.75 * look.fit[drawnBy] + 0.25 * other) * 100) / 100;
}

/** The picture to draw from instead of the shop's own first one; null where that is as good. */
export function bestPicture(looks: readonly PictureLook[], imageUrl: string, drawnBy: DrawnBy): string | null {
  const own = looks.find(({ url }) => url === imageUrl);
  let best = { url: imageUrl, fit: (own ? fitOf(own, drawnBy) : 0) + BETTER_BY };
  for (const one of looks) {
    const fit = fitOf(one, drawnBy);
    if (fit > best.fit) best = { url: one.url, fit };
  }
  return best.url === imageUrl ? null : best.url;
}

export function rateReadiness(
  fields: Pick<ProductFields, 'kind' | 'image_url' | 'size_chart'>,
  looks: readonly PictureLook[],
  best: string | null,
  drawnBy: DrawnBy,
  at: Date,
): ProductReadiness {
  const drawnFrom = best ?? fields.image_url;
  const chosen = looks.find(({ url }) => url === drawnFrom);
  const wearable = wearableCheck(fields);
  const checks = [wearable, pictureCheck(chosen, drawnBy), resolutionCheck(chosen), sizeChartCheck(fields, looks)];
  const fit = chosen ? fitOf(chosen, drawnBy) : 0;
  const score =
    SHARE.wearable +
    SHARE.picture * fit +
    SHARE.resolution * Math.min(1, shortSide(chosen) / SHARP) +
    (fields.size_chart ? SHARE.size_chart : 0);
  return {
    score: wearable.ok ? Math.round(score) : 0,
    checks,
    pictures: looks.map((one) => ({
      url: one.url,
      shows: one.look?.shows ?? null,
      fit: fitOf(one, drawnBy),
      width: one.look?.width ?? null,
      height: one.look?.height ?? null,
      chosen: one.url === drawnFrom,
    })),
    looked_at: at.toISOString(),
  };
}

const right = (name: Check['name']): Check => ({ name, ok: true, problem: null });
const wrong = (name: Check['name'], code: string, message: string): Check => ({
  name,
  ok: false,
  problem: { code, message },
});

function wearableCheck({ kind, image_url }: Pick<ProductFields, 'kind' | 'image_url'>): Check {
  if (!kind) return wrong('wearable', 'not_wearable', 'It is not known to be a garment: say its kind if it is one.');
  if (!image_url) return wrong('wearable', 'picture_missing', 'It has no picture: give one of the garment alone.');
  return right('wearable');
}

function pictureCheck(chosen: PictureLook | undefined, drawnBy: DrawnBy): Check {
  if (!chosen) return wrong('picture', 'picture_missing', 'It has no picture: give one of the garment alone.');
  const { look } = chosen;
  if (!look) {
    const message = 'Its picture cannot be fetched and read: use a JPEG, PNG, WebP or AVIF file at a public address.';
    return wrong('picture', 'picture_unreachable', message);
  }
  if (look.fit[drawnBy] >= FIT_ENOUGH) return right('picture');
  const { code, message } = look.fault ?? {
    code: 'picture_small',
    message: 'Its picture is too small to be drawn from: use one of at least 800 pixels on the short side.',
  };
  return wrong('picture', code, message);
}

function resolutionCheck(chosen: PictureLook | undefined): Check {
  const side = shortSide(chosen);
  if (side >= SOFT) return right('resolution');
  const message = side
    ? `Its picture is only ${side} pixels on the short side: use one of at least ${SHARP}.`
    : `Use a picture of at least ${SHARP} pixels on the short side.`;
  return wrong('resolution', 'picture_small', message);
}

function sizeChartCheck({ size_chart }: Pick<ProductFields, 'size_chart'>, looks: readonly PictureLook[]): Check {
  if (size_chart) return right('size_chart');
  const asPicture = looks.some(({ look }) => look?.shows === 'size_chart');
  return asPicture
    ? wrong(
        'size_chart',
        'size_chart_is_picture',
        'Its size chart is a picture: give the same numbers as `size_chart`.',
      )
    : wrong('size_chart', 'size_chart_missing', 'It has no size chart: say what its sizes measure, as `size_chart`.');
}

function shortSide(picture: PictureLook | undefined): number {
  return picture?.look ? Math.min(picture.look.width, picture.look.height) : 0;
}
