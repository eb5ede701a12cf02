// What tells of a purchase, for the page after it: with the arm that the tag has kept, never with one that is written into it.
import type { Platform } from './snippets.ts';

interface Wishes {
  key: string;
  /** Address of this server. */
  origin: string;
}

/** Platforms whose page after the purchase is the shop's own; elsewhere it can read nothing that the tag has kept. */
export function purchaseSnippetFor(platform: Platform, wishes: Wishes): string | null {
  if (platform === 'woocommerce') return wooCommerce(wishes);
  if (platform === 'html' || platform === 'react') return script(wishes, "'ORDER-NUMBER'");
  return null;
}

/** @param order an expression: the shop's own number of the order. */
function script({ key, origin }: Wishes, order: string): string {
  return [
    '<script>',
    '  try {',
    "    const arm = localStorage['visionfit:arm'];",
    "    const mark = arm ?? '1';",
    "    const first = localStorage['visionfit:purchased'] !== mark;",
    '    const at = new Date();',
    `    const event = { id: crypto.randomUUID(), type: 'purchased', at, order_id: ${order}, arm, first };`,
    `    navigator.sendBeacon('${origin}/v1/events?key=${key}', JSON.stringify({ sent_at: at, events: [event] }));`,
    "    localStorage['visionfit:purchased'] = mark;",
    '  } catch {}',
    '</script>',
  ].join('\n');
}

function wooCommerce(wishes: Wishes): string {
  return [
    "add_action('woocommerce_thankyou', function ($id) {",
    '  $order = wc_get_order($id);',
    '  if (!$order) return;',
    '  $number = wp_json_encode((string) $order->get_order_number());',
    '  ?>',
    script(wishes, '<?php echo $number; ?>'),
    '  <?php',
    '});',
  ].join('\n');
}
