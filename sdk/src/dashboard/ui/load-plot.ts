// uPlot, loaded when a chart is first drawn.
import type uPlot from 'uplot';

/**
 * It asks the browser's language the moment it is loaded and fails where that is none, as where a system's language is "C" or
 * "en-US@posix"; so it is told English then. @throws where it cannot be loaded
 */
export async function loadPlot(): Promise<typeof uPlot> {
  if (isLanguage(navigator.language)) return (await import('uplot')).default;
  const own = Object.getOwnPropertyDescriptor(navigator, 'language');
  Object.defineProperty(navigator, 'language', { value: 'en', configurable: true });
  try {
    return (await import('uplot')).default;
  } finally {
    if (own) Object.defineProperty(navigator, 'language', own);
    else Reflect.deleteProperty(navigator, 'language');
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
