// How somebody stands: the few proportions of a pose that the photo check asks about.
import { LANDMARK, type Landmark, type Pose } from './pose.ts';

export interface Stance {
  noseX: number;
  noseY: number;
  /** Distance of the shoulder joints, pixels. */
  shoulders: number;
  /** Height of the line between them, pixels from the top. */
  shoulderY: number;
  /** The person's left shoulder lies on the left of the picture: seen from behind. */
  backTurned: boolean;
  /** A forearm lies over the torso or touches its sides. */
  armsClose: boolean;
  /** Nose from the middle between the ears, in ear distances: 0 is frontal, +-.5 a profile. */
  headTurn: number;
}

/** The torso's half width is this much of the shoulder joints' half distance; an arm beyond it stands apart. */
const TORSO_SIDE = 1.05;

export function stanceOf(pose: Pose): Stance {
  const at = (name: keyof typeof LANDMARK): Landmark => {
    const landmark = pose.landmarks[LANDMARK[name]];
    if (!landmark) throw new Error(`the pose has no ${name}`);
    return landmark;
  };
  const [left, right, nose] = [at('leftShoulder'), at('rightShoulder'), at('nose')];
  const [leftEar, rightEar] = [at('leftEar'), at('rightEar')];
  const neck = middle(left, right);
  const hips = middle(at('leftHip'), at('rightHip'));
  const shoulders = Math.max(1, Math.hypot(left.x - right.x, left.y - right.y));
  const torso = Math.max(1, Math.hypot(hips.x - neck.x, hips.y - neck.y));
  const down = { x: (hips.x - neck.x) / torso, y: (hips.y - neck.y) / torso };
  const overTorso = (joint: Landmark): boolean => {
    const dx = joint.x - neck.x;
    const dy = joint.y - neck.y;
    const along = (dx * down.x + dy * down.y) / torso;
    const across = Math.abs(dx * down.y - dy * down.x) / (shoulders / 2);
    return along > 0.1 && along < 0.95 && across < TORSO_SIDE;
  };
  const ears = Math.max(1, Math.abs(leftEar.x - rightEar.x));
  return {
    noseX: nose.x,
    noseY: nose.y,
    shoulders,
    shoulderY: neck.y,
    backTurned: left.x < right.x,
    armsClose: [at('leftElbow'), at('rightElbow'), at('leftWrist'), at('rightWrist')].some(overTorso),
    headTurn: (nose.x - middle(leftEar, rightEar).x) / ears,
  };
}

function middle(a: Landmark, b: Landmark): { x: number; y: number } {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
