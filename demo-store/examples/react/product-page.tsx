// A product page in React: the fitting room is one component with typed props and events.
import type { OwnMessages } from '@visionfit/sdk';
import { TryOn } from '@visionfit/sdk/react';
import { useState } from 'react';
import { PRODUCT, SHOP } from '../product.ts';

/** In the shop's own words; made once, so that no drawing sets them anew. */
const MESSAGES: OwnMessages = { 'dialog.text.decline': 'Maybe later' };

export function ProductPage() {
  const [pieces, setPieces] = useState(0);
  const [said, setSaid] = useState('is closed');
  return (
    <div className="example">
      <img src={PRODUCT.image} width="300" height="400" alt={PRODUCT.title} />
      <div>
        <h2>{PRODUCT.title}</h2>
        <TryOn
          api={SHOP.api}
          publishableKey={SHOP.publishableKey}
          product={PRODUCT.id}
          messages={MESSAGES}
          onOpen={() => setSaid('opened')}
          onResult={({ detail }) => setSaid(`has picture ${detail.renderId}`)}
          onError={({ detail }) => setSaid(`says ${detail.code}`)}
          onAddToCart={() => setPieces((before) => before + 1)}
        >
          <button type="button" className="button">
            Try it on
          </button>
        </TryOn>
        <p>
          In the cart: <output>{pieces}</output>
        </p>
        <p role="status">The fitting room {said}.</p>
      </div>
    </div>
  );
}
