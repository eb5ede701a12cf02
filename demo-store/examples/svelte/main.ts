// Puts the page where the server left room for it.
import { mount } from 'svelte';
import ProductPage from './ProductPage.svelte';

const target = document.querySelector('[data-example]');
if (target) mount(ProductPage, { target });
