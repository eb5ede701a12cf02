// The whole server with its quick engine, as the server's own tests have it. Its sources are checked by TypeScript without a DOM;
// these tests speak of pages and are checked with one. So it comes by its address, and what is used of it stands here.
import type { Internet } from '../../bff/src/platform/safe-fetch/internet.fixture.ts';

/** What these tests use of bff/src/testing/fitting-room.ts. */
export interface Room extends AsyncDisposable {
  server: { port: number; operate(command: object): Promise<Record<string, unknown>> };
  engine: {
    /** The next renders wait in the beginning of that stage until the returned function is called. */
    hold(stage: 'rendering'): () => void;
    /** The next render ends this way instead. */
    next(outcome: 'refused'): void;
  };
  /** Moves the server's clock. */
  later(milliseconds: number): void;
  aMerchant(): Promise<{ id: string; secretKey: string }>;
  aCustomer(id: string): Promise<{ agree(): Promise<unknown>; get(path: string): Promise<{ status: number }> }>;
}

interface Testing {
  openFittingRoom(env?: object, options?: { safeFetch: Internet['fetch'] }): Promise<Room>;
  /** Invited by whoever runs the server, and come in. */
  aPerson(room: Room, role: string, email: string): Promise<{ cookie: string }>;
  PASSWORD: string;
  SHOP: { key: string; origin: string };
  A_PRODUCT: string;
  PHOTO_FILE: string;
}

const from = (file: string) => import(new URL(`../../bff/src/testing/${file}`, import.meta.url).href);

export const { openFittingRoom, aPerson, PASSWORD, SHOP, A_PRODUCT, PHOTO_FILE }: Testing = {
  ...(await from('fitting-room.ts')),
  ...(await from('person.ts')),
};
