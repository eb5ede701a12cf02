// The live element as a shop would paste it.

export interface Pasted {
  attributes: Record<string, string>;
  /** Whether the shop's own header is in it. */
  header: boolean;
  /** Rules of the shop's style sheet. */
  rules: string[];
  /** The shop's own sentences. */
  messages: Record<string, string> | undefined;
}

/** @returns HTML. */
export function pasted({ attributes, header, rules, messages }: Pasted): string {
  const said = Object.entries(attributes).map(([name, value]) => `\n  ${name}="${value}"`);
  return [
    ...(rules.length ? ['<style>', ...rules.map((rule) => `  ${rule}`), '</style>'] : []),
    ...(messages
      ? [`<script type="application/json" data-visionfit-messages>`, JSON.stringify(messages, null, 2), '</script>']
      : []),
    `<visionfit-tryon${said.join('')}\n>`,
    ...(header ? ['  <strong slot="header" hidden>Your shop</strong>'] : []),
    '  <button type="button">Try it on</button>',
    '</visionfit-tryon>',
  ].join('\n');
}
