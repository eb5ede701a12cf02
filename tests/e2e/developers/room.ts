// The whole server with its quick engine, as the server's own tests have it. Its sources are checked by TypeScript without a DOM;
// these tests speak of pages and are checked with one. So it comes by its address, and what is used of it stands here.

/** What these tests use of bff/src/testing/fitting-room.ts. */
export interface Room extends AsyncDisposable {
  server: { port: number };
  engine: {
    /** The next renders wait in the beginning of that stage until the returned function is called. */
    hold(stage: 'rendering'): () => void;
    /** The next render ends this way instead. */
    next(outcome: 'refused'): void;
  };
  /** Moves the server's clock. */
  later(milliseconds: number): void;
  aMerchant(): Promise<{ secretKey: string }>;
}

const FITTING_ROOM = new URL('../../../bff/src/testing/fitting-room.ts', import.meta.url).href;

export const { openFittingRoom, SHOP, A_PRODUCT, PHOTO_FILE } = (await import(FITTING_ROOM)) as {
  openFittingRoom(): Promise<Room>;
  SHOP: { key: string; origin: string };
  A_PRODUCT: string;
  PHOTO_FILE: string;
};
