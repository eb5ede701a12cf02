// Which view an address names: in every browser that the dashboard's other parts run in, and with ids of any letters.
import { expect } from '@open-wc/testing';
import { hrefOf, matcher } from './router.ts';

const product = '/catalogue/products/:id';

describe('the path of a view', () => {
  it('is known in browsers that lack URLPattern', async () => {
    const theirs = Object.getOwnPropertyDescriptor(window, 'URLPattern');
    Reflect.deleteProperty(window, 'URLPattern');
    try {
      const { viewAt } = await import('./views.ts');
      const at = (path: string) => {
        const found = viewAt(path);
        return found && [found.view.tag, found.params];
      };
      expect(at('/')).to.deep.equal(['visionfit-overview', {}]);
      expect(at('/catalogue/products/linen-shirt')).to.deep.equal(['visionfit-product', { id: 'linen-shirt' }]);
      expect(at('/catalogue/imports')).to.deep.equal(['visionfit-imports', {}]);
      expect(at('/catalogue/imports/7')).to.deep.equal(['visionfit-import-report', { id: '7' }]);
      expect(at('/nowhere')).to.equal(null);
    } finally {
      if (theirs) Object.defineProperty(window, 'URLPattern', theirs);
    }
  });

  it('gives each id back as it was, whatever it is written with', () => {
    const ids = ['linen shirt', 'a/b', '50% off?#1', 'a+b&c=d', 'Größe „M“', 'シャツ', '%2F', ':id', '..', '(.*)'];
    for (const id of ids) {
      // As the address bar has it.
      const { pathname } = new URL(hrefOf(`/catalogue/products/x${encodeURIComponent(id)}`), location.origin);
      expect(matcher(product)(pathname.slice('/dashboard'.length)), id).to.deep.equal({ id: `x${id}` });
    }
    expect(matcher(product)('/catalogue/products/Größe M')).to.deep.equal({ id: 'Größe M' });
  });

  it('has one segment for each name, and nothing before or after', () => {
    const paths = ['', '/', '/a/b', '/a/'].map((rest) => `/catalogue/products${rest}`);
    for (const path of [...paths, '/x/catalogue/products/a', 'catalogue/products/a'])
      expect(matcher(product)(path), path).to.equal(null);
  });
});
