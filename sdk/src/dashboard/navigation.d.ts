// The parts of the Navigation API that the router uses; TypeScript's own declarations do not have it yet.

interface NavigateEvent extends Event {
  readonly canIntercept: boolean;
  readonly hashChange: boolean;
  readonly downloadRequest: string | null;
  readonly formData: FormData | null;
  readonly destination: { readonly url: string };
  intercept(options: { handler(): Promise<void>; focusReset?: 'manual' }): void;
}

interface Navigation extends EventTarget {
  navigate(url: string, options?: { history?: 'push' | 'replace' }): { finished: Promise<unknown> };
  addEventListener(type: 'navigate', listener: (event: NavigateEvent) => void): void;
  removeEventListener(type: 'navigate', listener: (event: NavigateEvent) => void): void;
}

/** Undefined in browsers that do not have it. */
declare const navigation: Navigation | undefined;
