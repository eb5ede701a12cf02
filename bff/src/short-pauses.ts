// How V8 is to collect garbage in the server. After a burst, such as three thousand event streams that have come and ended, it
// looks for memory to give back to the system, and for that stops everything to move what is left together: 0.3 to 0.8 s in
// which nobody was answered (at 680 MB on two cores; `bench:scale`). Without that preference it gives back less, and stops for
// 20 to 50 ms.
import { setFlagsFromString } from 'node:v8';

/** `memory-reducer-favors-memory` of V8's flag-definitions.h, which is read at each collection. */
export const FLAG = '--no-memory-reducer-favors-memory';

/** For the whole process, its threads too. */
export function keepPausesShort(): void {
  setFlagsFromString(FLAG);
}
