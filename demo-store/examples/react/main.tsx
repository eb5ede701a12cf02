// Puts the page where the server left room for it.
import { createRoot } from 'react-dom/client';
import { ProductPage } from './product-page.tsx';

const place = document.querySelector('[data-example]');
if (place) createRoot(place).render(<ProductPage />);
