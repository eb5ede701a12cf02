// The React component and, without it, the tag in JSX.
import type { VisionFitTryOn } from '@visionfit/sdk';
import { TryOn, type TryOnProps } from '@visionfit/sdk/react';
import { useRef } from 'react';

export function Fitting({ product }: { product: string }) {
  const tag = useRef<VisionFitTryOn>(null);
  return (
    <>
      <TryOn
        ref={tag}
        publishableKey="pk_test_demo"
        product={product}
        className="fitting"
        onAddToCart={(event) => event.detail.productId.trim()}
        onResult={({ detail }) => detail.renderId.trim()}
        onError={({ detail }) => console.error(detail.code)}
      >
        <button type="button">Try it on</button>
      </TryOn>
      <button type="button" onClick={() => tag.current?.open()}>
        Open
      </button>
      <visionfit-tryon
        publishable-key="pk_test_demo"
        product={product}
        onvisionfit:open={(event) => event.detail.productId}
      />
    </>
  );
}

// @ts-expect-error: a tag without its shop's key does nothing
export const incomplete: TryOnProps = { product: 'breton-stripe-shirt' };
