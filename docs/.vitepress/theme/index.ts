// VitePress' own theme with our ink, room for an endpoint's line, and the element itself for the page that shows it.
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import LiveElement from './LiveElement.vue';
import './custom.css';

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.component('LiveElement', LiveElement);
  },
} satisfies Theme;
