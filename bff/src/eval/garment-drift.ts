// What generative engines do to the garment itself, done on purpose, by a seed, at a given strength: each kind changes one thing.
import { blurred, mixed } from '../engine-stand-in/blend.ts';
import { resampled } from '../engine-stand-in/resample.ts';
import type { Raster } from '../platform/images/images.ts';
import type { Scene } from '../vision/parsing/scene.ts';
import { clamp, mix, smoothstep } from '../vision/raster/geometry.ts';
import { toLab } from '../vision/raster/lab.ts';

/** One picture of one person in one garment, whole, undisturbed. */
export interface Worn {
  picture: Raster;
  /** The body in the picture's pixels. */
  scene: Scene;
  /** 0..1 over the whole picture: the garment. */
  cloth: Float32Array;
  /** Mean chroma (CIE Lab) and lightness of the product. */
  chroma: number;
  lightness: number;
  /** Where hem and cuffs are (torso and arm lengths), and where the product picture puts them at least. */
  hem: { worn: number; natural: number };
  sleeve: { worn: number; natural: number };
}

export interface GarmentDrift {
  axis: 'colour' | 'print' | 'length' | 'sleeves';
  /** In the unit of `strength`. */
  most: number;
  unit: string;
  /** What the pair has to have for it to change anything. */
  applies?(worn: Worn): boolean;
  make(worn: Worn, strength: number, random: () => number): Raster;
}

export const GARMENT_DRIFTS: Record<string, GarmentDrift> = {
  'another hue': {
    axis: 'colour',
    most: 100,
    unit: 'degrees',
    applies: ({ chroma }) => chroma > 14,
    make: (worn, degrees, random) => {
      const turn = ((random() < 0.5 ? -1 : 1) * degrees * Math.PI) / 180;
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      return recoloured(worn, (l, a, b) => [l, a * cos - b * sin, a * sin + b * cos]);
    },
  },
  'a tint': {
    axis: 'colour',
    most: 40,
    unit: 'Lab steps across lightness',
    make: (worn, steps, random) => {
      const towards = random() * 2 * Math.PI;
      return recoloured(worn, (l, a, b) => [l, a + steps * Math.cos(towards), b + steps * Math.sin(towards)]);
    },
  },
  'paler or stronger': {
    axis: 'colour',
    most: 0.95,
    unit: 'share of the chroma',
    applies: ({ chroma }) => chroma > 14,
    make: (worn, share, random) => {
      const factor = random() < 0.5 ? 1 - share : 1 + share;
      return recoloured(worn, (l, a, b) => [l, a * factor, b * factor]);
    },
  },
  'lighter or darker': {
    axis: 'colour',
    most: 45,
    unit: 'L*',
    make: (worn, steps) => {
      const by = worn.lightness < 50 ? steps : -steps;
      return recoloured(worn, (l, a, b) => [l + by, a, b]);
    },
  },
  smeared: {
    axis: 'print',
    most: 0.35,
    unit: 'shoulder half-widths',
    make: (worn, far, random) => {
      const angle = random() * Math.PI;
      const reach = far * worn.scene.frame.halfWidth;
      return onCloth(worn, smear(worn.picture, reach * Math.cos(angle), reach * Math.sin(angle)));
    },
  },
  blurred: {
    axis: 'print',
    most: 0.08,
    unit: 'shoulder half-widths (sigma)',
    make: (worn, sigma) => onCloth(worn, blurred(worn.picture, sigma * worn.scene.frame.halfWidth)),
  },
  garbled: {
    axis: 'print',
    most: 0.3,
    unit: 'shoulder half-widths',
    make: (worn, far, random) => {
      const reach = far * worn.scene.frame.halfWidth;
      const [across, down] = [waves(random, worn, 0.22), waves(random, worn, 0.22)];
      return onCloth(
        worn,
        resampled(worn.picture, (x, y) => [x + reach * across(x, y), y + reach * down(x, y)]),
      );
    },
  },
  'hem higher': { axis: 'length', most: 0.4, unit: 'torso lengths', make: (worn, by) => hemMoved(worn, -by) },
  'hem lower': { axis: 'length', most: 0.4, unit: 'torso lengths', make: (worn, by) => hemMoved(worn, by) },
  'sleeves shorter': {
    axis: 'sleeves',
    most: 0.4,
    unit: 'arm lengths',
    applies: ({ sleeve }) => Math.min(sleeve.natural, sleeve.worn) > 0.52,
    make: (worn, by) => cuffsMoved(worn, -by),
  },
  'short sleeves shorter': {
    axis: 'sleeves',
    most: 0.2,
    unit: 'arm lengths',
    applies: ({ sleeve }) => Math.min(sleeve.natural, sleeve.worn) <= 0.52,
    make: (worn, by) => cuffsMoved(worn, -by),
  },
  'sleeves longer': {
    axis: 'sleeves',
    most: 0.35,
    unit: 'arm lengths',
    applies: ({ sleeve }) => sleeve.worn < 0.55,
    make: (worn, by) => cuffsMoved(worn, by),
  },
};

/** What is no fault: cloth that hangs otherwise, folds, another light on it, a copy's loss. */
export const HARMLESS_WEAR: Record<string, (worn: Worn, random: () => number) => Raster> = {
  'hangs otherwise': (worn, random) => {
    const reach = 0.07 * worn.scene.frame.halfWidth;
    const [across, down] = [waves(random, worn, 1.6), waves(random, worn, 1.6)];
    return onCloth(
      worn,
      resampled(worn.picture, (x, y) => [x + reach * across(x, y), y + reach * down(x, y)]),
    );
  },
  folds: (worn, random) => {
    const fold = waves(random, worn, 0.7);
    const { width } = worn.picture;
    return recoloured(worn, (l, a, b, i) => [l * (1 + 0.12 * fold(i % width, (i / width) | 0)), a, b]);
  },
  'another light': (worn, random) => {
    const [gain, warm] = [1 + (random() - 0.5) * 0.3, (random() - 0.5) * 8];
    return recoloured(worn, (l, a, b) => [l * gain, a + warm * 0.3, b + warm]);
  },
  softer: (worn) => onCloth(worn, blurred(worn.picture, 0.011 * worn.scene.frame.halfWidth)),
  noise: ({ picture }, random) => ({
    ...picture,
    data: Uint8Array.from(picture.data, (value) => clamp(value + (random() + random() - 1) * 12, 0, 255)),
  }),
};

function recoloured(
  worn: Worn,
  change: (l: number, a: number, b: number, i: number) => [number, number, number],
): Raster {
  const { picture } = worn;
  const { l, a, b } = toLab(picture);
  const data = picture.data.slice();
  for (let i = 0; i < l.length; i++) {
    if ((worn.cloth[i] as number) < 0.02) continue;
    const rgb = fromLab(...change(l[i] as number, a[i] as number, b[i] as number, i));
    for (let c = 0; c < 3; c++) data[i * 3 + c] = rgb[c] as number;
  }
  return onCloth(worn, { ...picture, data });
}

/** Inverse of `toLab`, cut off at what a screen can show. */
function fromLab(l: number, a: number, b: number): [number, number, number] {
  const level = clamp(l, 0, 100);
  const y = (level + 16) / 116;
  const cube = (t: number) => (t > 6 / 29 ? t ** 3 : (t - 16 / 116) / 7.787);
  const [X, Y, Z] = [0.9505 * cube(y + a / 500), cube(y), 1.089 * cube(y - b / 200)];
  const channel = (linear: number) => {
    const v = clamp(linear, 0, 1);
    return Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055));
  };
  return [
    channel(3.2406 * X - 1.5372 * Y - 0.4986 * Z),
    channel(-0.9689 * X + 1.8758 * Y + 0.0415 * Z),
    channel(0.0557 * X - 0.204 * Y + 1.057 * Z),
  ];
}

/** The other picture where the garment is, the first one round it. */
const onCloth = ({ picture, cloth }: Worn, other: Raster): Raster => mixed(picture, other, cloth);

function smear(picture: Raster, x: number, y: number): Raster {
  const { width, height, data } = picture;
  const steps = Math.max(1, Math.round(Math.hypot(x, y)));
  const sums = new Float32Array(data.length);
  for (let k = 0; k <= steps; k++) {
    const [dx, dy] = [Math.round(x * (k / steps - 0.5)), Math.round(y * (k / steps - 0.5))];
    for (let v = 0; v < height; v++) {
      const row = clamp(v + dy, 0, height - 1) * width;
      for (let u = 0; u < width; u++) {
        const from = (row + clamp(u + dx, 0, width - 1)) * 3;
        const to = (v * width + u) * 3;
        for (let c = 0; c < 3; c++) sums[to + c] = (sums[to + c] as number) + (data[from + c] as number);
      }
    }
  }
  return { width, height, data: Uint8Array.from(sums, (sum) => Math.round(sum / (steps + 1))) };
}

/** A wavy field of -1..1. @param size of its shortest waves, in shoulder half-widths */
function waves(random: () => number, { scene }: Worn, size: number): (x: number, y: number) => number {
  const parts = Array.from({ length: 3 }, () => {
    const length = scene.frame.halfWidth * size * (1 + 1.4 * random());
    const angle = random() * 2 * Math.PI;
    return {
      u: (2 * Math.PI * Math.cos(angle)) / length,
      v: (2 * Math.PI * Math.sin(angle)) / length,
      at: random() * 7,
    };
  });
  return (x, y) => parts.reduce((sum, { u, v, at }) => sum + Math.sin(u * x + v * y + at), 0) / parts.length;
}

/** The lower part of the garment drawn together or out, with all that is below it: `by` beyond what the product picture allows. */
function hemMoved(worn: Worn, by: number): Raster {
  if (by === 0) return worn.picture;
  const { frame, window } = worn.scene;
  const { worn: hem, natural } = worn.hem;
  const target = by < 0 ? Math.min(hem, natural) + by : Math.max(hem, natural) + by;
  const from = Math.min(target - 0.1, 0.45);
  const end = Math.max(hem, target) + 0.5;
  const chest = { x: frame.chest.x + window.x, y: frame.chest.y + window.y };
  return resampled(worn.picture, (x, y) => {
    const [dx, dy] = [x + 0.5 - chest.x, y + 0.5 - chest.y];
    const det = frame.down.x * frame.across.y - frame.down.y * frame.across.x;
    const t = (dx * frame.across.y - dy * frame.across.x) / det / frame.torso;
    const s = (frame.down.x * dy - frame.down.y * dx) / det / frame.halfWidth;
    // Arms beside the body stay where they are.
    const beside = smoothstep(1.5, 1.15, Math.abs(s));
    const source =
      t <= from || t >= end
        ? t
        : t < target
          ? mix(from, hem, (t - from) / (target - from))
          : mix(hem, end, (t - target) / (end - target));
    const move = (source - t) * frame.torso * beside;
    return [x + frame.down.x * move, y + frame.down.y * move];
  });
}

/** As `hemMoved`, along the arms. */
function cuffsMoved(worn: Worn, by: number): Raster {
  if (by === 0) return worn.picture;
  const { window, silhouette, frame } = worn.scene;
  const { worn: cuff, natural } = worn.sleeve;
  const target = Math.max(0.06, by < 0 ? Math.min(cuff, natural) + by : Math.max(cuff, natural) + by);
  const reach = 0.5 * frame.halfWidth;
  const arms = [silhouette.left, silhouette.right].map(({ stations, length }) => {
    const [xs, ys] = [
      stations.map(({ middle }) => middle.x + window.x),
      stations.map(({ middle }) => middle.y + window.y),
    ];
    const rows = { top: Math.min(...ys) - reach, bottom: Math.max(...ys) + reach };
    const columns = { left: Math.min(...xs) - reach, right: Math.max(...xs) + reach };
    return { stations, length, rows, columns };
  });
  return resampled(worn.picture, (x, y) => {
    for (const { stations, length, rows, columns } of arms) {
      if (y < rows.top || y > rows.bottom || x < columns.left || x > columns.right) continue;
      let [nearest, least] = [0, Number.POSITIVE_INFINITY];
      for (let k = 0; k < stations.length; k++) {
        const { middle } = stations[k]!;
        const far = (x + 0.5 - window.x - middle.x) ** 2 + (y + 0.5 - window.y - middle.y) ** 2;
        if (far < least) [nearest, least] = [k, far];
      }
      if (least > reach ** 2 || nearest === 0 || nearest === stations.length - 1) continue;
      const { middle, outer, inner } = stations[nearest]!;
      const [a, b] = [stations[nearest - 1]!.middle, stations[nearest + 1]!.middle];
      const span = Math.hypot(b.x - a.x, b.y - a.y);
      const unit = { x: (b.x - a.x) / span, y: (b.y - a.y) / span };
      const off = { x: x + 0.5 - window.x - middle.x, y: y + 0.5 - window.y - middle.y };
      const at = nearest / (stations.length - 1) + (off.x * unit.x + off.y * unit.y) / length;
      const across = off.x * unit.y - off.y * unit.x;
      const beside = smoothstep(1.7, 1.3, Math.abs(across) / Math.max(outer, inner));
      const source =
        at <= 0 || at >= 1 ? at : at < target ? (at / target) * cuff : mix(cuff, 1, (at - target) / (1 - target));
      const move = (source - at) * beside;
      // Along the arm's own bend.
      const place = clamp((at + move) * (stations.length - 1), 0, stations.length - 1);
      const here = clamp(at * (stations.length - 1), 0, stations.length - 1);
      const [to, from] = [alongArm(stations, place), alongArm(stations, here)];
      return [x + to.x - from.x, y + to.y - from.y];
    }
    return [x, y];
  });
}

function alongArm(stations: Scene['silhouette']['left']['stations'], at: number): { x: number; y: number } {
  const [a, b] = [stations[Math.floor(at)]!.middle, stations[Math.ceil(at)]!.middle];
  const share = at - Math.floor(at);
  return { x: mix(a.x, b.x, share), y: mix(a.y, b.y, share) };
}
