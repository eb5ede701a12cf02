// Copy may hold any character; markup must survive it.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { html, jsonLd } from './html.ts';

it('escapes text, in elements and in attributes', () => {
  assert.equal(html`<p title="${'"a" & b'}">${'<i>'}</p>`.text, '<p title="&quot;a&quot; &amp; b">&lt;i&gt;</p>');
});

it('leaves markup as it is, joins lists and drops what is absent', () => {
  assert.equal(
    html`<ul>${['a', 'b'].map((item) => html`<li>${item}</li>`)}${null}${false}${0}</ul>`.text,
    '<ul><li>a</li><li>b</li>0</ul>',
  );
});

it('does not let structured data end its own script element', () => {
  assert.equal(html`${jsonLd({ name: '</script>' })}`.text, '{"name":"\\u003c/script>"}');
});
