// What a merchant pastes, for each platform: whole, with their key and this server's address in it.
import { type Look, propertiesOf } from './look-css.ts';
import { pinnedScriptTag, type Release, scriptTag } from './script-tags.ts';

export const PLATFORMS = [
  'shopify',
  'shopify-app',
  'shopify-theme',
  'woocommerce',
  'bigcommerce',
  'html',
  'react',
] as const;
export type Platform = (typeof PLATFORMS)[number];

export interface Part {
  where: 'once' | 'where' | 'install' | 'component' | 'thanks' | null;
  code: string;
}

export interface SnippetWishes {
  key: string;
  /** Address of this server. */
  origin: string;
  release: Release;
  /** Whether to stay with this release. */
  pin: boolean;
  /** Null: as it comes. */
  look: Look | null;
  /** Percent of visitors who do not see the button. */
  holdout: number;
}

/** In the order in which they are pasted. */
export function snippetFor(platform: Platform, wishes: SnippetWishes): Part[] {
  const { key, origin, release, pin, holdout } = wishes;
  const script = pin ? pinnedScriptTag(release, origin) : scriptTag(release, origin);
  const start = `<visionfit-tryon publishable-key="${key}"`;
  const more = `${holdout > 0 ? ` holdout="${holdout}"` : ''}${styleAttribute(stylesOf(wishes))}`;
  const tag = (product = '') =>
    lines(`${start}${product}${more}>`, '  <button type="button">Try it on</button>', '</visionfit-tryon>');
  if (platform === 'shopify') return [{ where: null, code: lines(script, tag(' product="{{ product.handle }}"')) }];
  if (platform === 'shopify-app')
    return [{ where: null, code: appBlock(lines(script, tag(' product="{{ product.handle }}"'))) }];
  if (platform === 'shopify-theme')
    return [
      { where: 'once', code: script },
      { where: 'where', code: tag(' product="{{ product.handle }}"') },
    ];
  if (platform === 'woocommerce') return [{ where: null, code: wordPress(script, start, more) }];
  if (platform === 'bigcommerce')
    return [
      { where: 'once', code: script },
      { where: 'where', code: tag() },
    ];
  if (platform === 'react') return react(wishes);
  return [
    { where: 'once', code: script },
    { where: 'where', code: tag(' product="YOUR-PRODUCT-ID"') },
  ];
}

/** Hidden until its script has drawn who sees it: nothing flickers. */
function stylesOf({ look, holdout }: SnippetWishes): [name: string, value: string][] {
  return [...(holdout > 0 ? [['visibility', 'hidden'] as [string, string]] : []), ...(look ? propertiesOf(look) : [])];
}

function styleAttribute(styles: [name: string, value: string][]): string {
  return styles.length > 0 ? ` style="${styles.map((one) => one.join(': ')).join('; ')}"` : '';
}

/** Line by line: in one template string the build would take line breaks between elements for space. */
function lines(...all: string[]): string {
  return all.join('\n');
}

/** Of a theme app extension: blocks/visionfit.liquid. */
function appBlock(inside: string): string {
  return lines(
    inside.replace('Try it on', '{{ block.settings.label }}'),
    '',
    '{% schema %}',
    '{',
    '  "name": "Virtual fitting room",',
    '  "target": "section",',
    '  "enabled_on": { "templates": ["product"] },',
    '  "settings": [{ "type": "text", "id": "label", "label": "Button", "default": "Try it on" }]',
    '}',
    '{% endschema %}',
  );
}

/** The product is named by its SKU where it has one; else the page's own data tells. */
function wordPress(script: string, start: string, more: string): string {
  return lines(
    "add_action('wp_head', function () {",
    `  if (is_product()) echo '${script}';`,
    '});',
    "add_action('woocommerce_after_add_to_cart_button', function () {",
    '  global $product;',
    '  $id = $product->get_sku();',
    '  printf(',
    `    '${start}%s${more}><button type="button" class="button">Try it on</button></visionfit-tryon>',`,
    "    $id ? ' product=\"' . esc_attr($id) . '\"' : ''",
    '  );',
    '});',
  );
}

function react(wishes: SnippetWishes): Part[] {
  const { key, origin, release, holdout } = wishes;
  const styles = stylesOf(wishes).map(([name, value]) => `'${name}': '${value}'`);
  const more = `${holdout > 0 ? ` holdout="${holdout}"` : ''}${styles.length > 0 ? ` style={{ ${styles.join(', ')} }}` : ''}`;
  return [
    { where: 'install', code: `npm install @visionfit/sdk@${release.version}` },
    {
      where: 'component',
      code: lines(
        "import { TryOn } from '@visionfit/sdk/react';",
        '',
        `<TryOn api="${origin}" publishableKey="${key}" product={product.id}${more}>`,
        '  <button type="button">Try it on</button>',
        '</TryOn>',
      ),
    },
  ];
}
