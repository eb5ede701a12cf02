'use client';
import type { VisionFitTryOn } from '@visionfit/sdk';
import { TryOn } from '@visionfit/sdk/react';
import { useRef, useState } from 'react';

export function Fitting() {
  const tag = useRef<VisionFitTryOn>(null);
  const [said, setSaid] = useState('is closed');
  return (
    <>
      <TryOn
        ref={tag}
        api={process.env.NEXT_PUBLIC_FIT}
        publishableKey="pk_test_demo"
        product="breton-stripe-shirt"
        messages={{ 'dialog.text.decline': 'Maybe later' }}
        onOpen={({ detail }) => setSaid(`opened for ${detail.productId}`)}
      >
        <button type="button">Try it on</button>
      </TryOn>
      <button type="button" onClick={() => tag.current?.open()}>
        From code
      </button>
      <visionfit-tryon api={process.env.NEXT_PUBLIC_FIT} publishable-key="pk_test_demo" product="green-knit-sweater">
        <button type="button">Try the sweater on</button>
      </visionfit-tryon>
      <p role="status">The fitting room {said}.</p>
    </>
  );
}
