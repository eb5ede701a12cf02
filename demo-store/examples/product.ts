// What all examples sell, and where their fitting room is: on this server, under the demo shop's key.
export const SHOP = { api: '/', publishableKey: 'pk_test_demo' };

export const PRODUCT = {
  id: 'breton-stripe-shirt',
  title: 'Breton stripe shirt',
  image: '/garments/shirt-breton-stripe.jpg',
};
