// VitePress' own theme with our ink, and room for an endpoint's line.
import DefaultTheme from 'vitepress/theme';
import './custom.css';

export default DefaultTheme;
