// The component in a server component: this page is rendered once, while the shop is built.
import { TryOn } from '@visionfit/sdk/react';

export default function ProductPage() {
  return (
    <main>
      <h1>Breton stripe shirt</h1>
      <TryOn api={process.env.NEXT_PUBLIC_FIT} publishableKey="pk_test_demo" product="breton-stripe-shirt">
        <button type="button">Try it on</button>
      </TryOn>
    </main>
  );
}
