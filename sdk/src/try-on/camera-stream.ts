// Getting the device's camera, and telling why it is not to be had in terms of what the shopper can do about it.

/** Why there is no picture; the keys of the words for it. */
export type CameraTrouble =
  /** The shopper, or their system, said no. */
  | 'denied'
  | 'missing'
  /** Another program has it, or it went away. */
  | 'busy'
  /** The page, or the frame it is in, was not given the permission to ask: no `allow="camera"`. */
  | 'forbidden'
  /** Not https: browsers offer no camera there. */
  | 'insecure'
  | 'failed';

/** Which camera: by the side it looks to where devices say so, else by its id. */
export type Wish = { facingMode: 'user' | 'environment' } | { deviceId: { exact: string } };

/**
 * Pixels. More than the service keeps of a photo (1536 on the longer side), and 4:3, because most sensors are: what is
 * wider is cut from it above and below, where head and hips are.
 */
const SIZE = { width: { ideal: 1920 }, height: { ideal: 1440 } };

/** Chromium's two names for the same question; other browsers only tell by refusing. */
interface PolicyDocument {
  permissionsPolicy?: { allowsFeature(feature: string): boolean };
  featurePolicy?: { allowsFeature(feature: string): boolean };
}

/** What is known before asking for the camera. */
export function foreseeTrouble(): CameraTrouble | null {
  if (!isSecureContext) return 'insecure';
  const { permissionsPolicy, featurePolicy } = document as PolicyDocument;
  if ((permissionsPolicy ?? featurePolicy)?.allowsFeature('camera') === false) return 'forbidden';
  return navigator.mediaDevices ? null : 'failed';
}

/** Opens the camera; a wish that no camera can grant is answered with any. Rejects as `getUserMedia` does. */
export async function openCamera(wish: Wish): Promise<MediaStream> {
  const ask = (video: MediaTrackConstraints | true) => navigator.mediaDevices.getUserMedia({ video });
  return ask({ ...SIZE, ...wish }).catch((cause) => {
    if ((cause as Error).name !== 'OverconstrainedError') throw cause;
    return ask(true);
  });
}

/** By the names of Media Capture and Streams; older Safari and Firefox use some of their own. */
export function troubleOf(cause: unknown): CameraTrouble {
  switch ((cause as Error).name) {
    case 'NotAllowedError':
    case 'SecurityError':
      // In a frame without the permission, browsers that cannot tell beforehand refuse as if the shopper had.
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}

/** The camera after this one: the other side of a phone, the next on a desk; null when there is but one. */
export async function otherCamera(track: MediaStreamTrack): Promise<Wish | null> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  const ids = devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
  if (ids.length < 2) return null;
  const { facingMode, deviceId } = track.getSettings();
  // A phone lists every lens it has: by side the browser picks the one that is meant for pictures.
  if (facingMode === 'user') return { facingMode: 'environment' };
  if (facingMode === 'environment') return { facingMode: 'user' };
  return { deviceId: { exact: ids[(ids.indexOf(deviceId ?? '') + 1) % ids.length]! } };
}

/** Whether the picture is shown as in a mirror: always, unless the camera looks away from the shopper. */
export function isMirror(track: MediaStreamTrack): boolean {
  return track.getSettings().facingMode !== 'environment';
}

/** `torch` is of Image Capture, which TypeScript does not know. */
export function hasTorch(track: MediaStreamTrack): boolean {
  return (track.getCapabilities?.() as { torch?: boolean } | undefined)?.torch === true;
}

export function setTorch(track: MediaStreamTrack, torch: boolean): Promise<void> {
  return track.applyConstraints({ advanced: [{ torch } as MediaTrackConstraintSet] });
}
