// Light, dark, or as the device is: chosen once per browser, for the whole page.

export type Appearance = 'auto' | 'light' | 'dark';
export const APPEARANCES: readonly Appearance[] = ['auto', 'light', 'dark'];

const KEPT = 'visionfit.dashboard.appearance';
const SCHEMES: Record<Appearance, string> = { auto: 'light dark', light: 'light', dark: 'dark' };

export function keptAppearance(): Appearance {
  try {
    return APPEARANCES.find((one) => one === localStorage.getItem(KEPT)) ?? 'auto';
  } catch {
    return 'auto'; // storage may be shut
  }
}

export function showAs(appearance: Appearance): void {
  document.documentElement.style.colorScheme = SCHEMES[appearance];
  try {
    localStorage.setItem(KEPT, appearance);
  } catch {
    // as above: it holds until the page is left
  }
}
