// What a merchant pastes, for each platform: whole, with their key and this server's address in it.
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
  where: 'once' | 'where' | 'install' | 'component' | null;
  code: string;
}

export interface SnippetWishes {
  key: string;
  /** Address of this server. */
  origin: string;
  release: Release;
  /** Whether to stay with this release. */
  pin: boolean;
}

/** In the order in which they are pasted. */
export function snippetFor(platform: Platform, { key, origin, release, pin }: SnippetWishes): Part[] {
  const script = pin ? pinnedScriptTag(release, origin) : scriptTag(release, origin);
  const tag = (attributes = '') =>
    lines(
      `<visionfit-tryon publishable-key="${key}"${attributes}>`,
      '  <button type="button">Try it on</button>',
      '</visionfit-tryon>',
    );
  if (platform === 'shopify') return [{ where: null, code: lines(script, tag(' product="{{ product.handle }}"')) }];
  if (platform === 'shopify-app')
    return [{ where: null, code: appBlock(lines(script, tag(' product="{{ product.handle }}"'))) }];
  if (platform === 'shopify-theme')
    return [
      { where: 'once', code: script },
      { where: 'where', code: tag(' product="{{ product.handle }}"') },
    ];
  if (platform === 'woocommerce') return [{ where: null, code: wordPress(script, key) }];
  if (platform === 'bigcommerce')
    return [
      { where: 'once', code: script },
      { where: 'where', code: tag() },
    ];
  if (platform === 'react') return react(key, origin, release);
  return [
    { where: 'once', code: script },
    { where: 'where', code: tag(' product="YOUR-PRODUCT-ID"') },
  ];
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
function wordPress(script: string, key: string): string {
  return lines(
    "add_action('wp_head', function () {",
    `  if (is_product()) echo '${script}';`,
    '});',
    "add_action('woocommerce_after_add_to_cart_button', function () {",
    '  global $product;',
    '  $id = $product->get_sku();',
    '  printf(',
    `    '<visionfit-tryon publishable-key="${key}"%s><button type="button" class="button">Try it on</button></visionfit-tryon>',`,
    "    $id ? ' product=\"' . esc_attr($id) . '\"' : ''",
    '  );',
    '});',
  );
}

function react(key: string, origin: string, { version }: Release): Part[] {
  return [
    { where: 'install', code: `npm install @visionfit/sdk@${version}` },
    {
      where: 'component',
      code: lines(
        "import { TryOn } from '@visionfit/sdk/react';",
        '',
        `<TryOn api="${origin}" publishableKey="${key}" product={product.id}>`,
        '  <button type="button">Try it on</button>',
        '</TryOn>',
      ),
    },
  ];
}
