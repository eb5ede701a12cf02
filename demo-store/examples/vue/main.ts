// Puts the page where the server left room for it.
import { createApp } from 'vue';
import ProductPage from './ProductPage.vue';

createApp(ProductPage).mount('[data-example]');
