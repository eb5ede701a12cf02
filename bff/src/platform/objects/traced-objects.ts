// The same store, with a span around whatever moves bytes.
import type { Tracing } from '../telemetry/tracing.ts';
import type { ObjectStore } from './objects.ts';

type Kind = 'sealed' | 'signable';

export function tracedObjects(store: ObjectStore, { span }: Tracing): ObjectStore {
  const { sealed, signable } = store;
  const put = (kind: Kind, bytes: Uint8Array, work: () => Promise<void>) =>
    span('object put', { 'visionfit.object': kind, 'visionfit.bytes': bytes.byteLength }, work);
  const get = (kind: Kind, work: () => Promise<Uint8Array | null>) =>
    span('object get', { 'visionfit.object': kind }, async (note) => {
      const bytes = await work();
      if (bytes) note({ 'visionfit.bytes': bytes.byteLength });
      return bytes;
    });
  return {
    ...store,
    sealed: {
      ...sealed,
      put: (name, bytes, owner) => put('sealed', bytes, () => sealed.put(name, bytes, owner)),
      get: (name, owner) => get('sealed', () => sealed.get(name, owner)),
    },
    signable: {
      ...signable,
      put: (name, bytes) => put('signable', bytes, () => signable.put(name, bytes)),
      putNew: (name, bytes) => put('signable', bytes, () => signable.putNew(name, bytes)),
      get: (name) => get('signable', () => signable.get(name)),
    },
  };
}
