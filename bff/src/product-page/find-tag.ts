// What a page has of ours in it: the loader's script, the elements and their keys. Only what its HTML says; what a script puts
// in later is not there.
import { Parser } from 'htmlparser2';

export interface FoundTag {
  publishableKey: string | null;
  product: string | null;
  /** Percent of visitors who do not see the button, as it stands there; null: nobody is held out. */
  holdout: string | null;
}

export interface TagFindings {
  hasLoader: boolean;
  /** In the order in which they stand. */
  tags: FoundTag[];
  /** Something that looks like a secret key stands in the page for everybody to read. */
  hasSecretKey: boolean;
}

const LOADER = /\/sdk\/v\d+(?:\.\d+\.\d+[\w.-]*)?\/loader\.js(?:[?#]|$)/;
const SECRET_KEY = /\bsk_(?:test|live)_[A-Za-z0-9]{20,}/;
/** More buttons than any page has. */
const MOST_TAGS = 100;

export function findTag(html: string): TagFindings {
  const found: TagFindings = { hasLoader: false, tags: [], hasSecretKey: SECRET_KEY.test(html) };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' && LOADER.test(attributes.src ?? '')) found.hasLoader = true;
      if (name === 'visionfit-tryon' && found.tags.length < MOST_TAGS) {
        found.tags.push({
          publishableKey: attributes['publishable-key']?.trim() || null,
          product: attributes.product?.trim() || null,
          holdout: attributes.holdout?.trim() || null,
        });
      }
    },
  });
  parser.end(html);
  return found;
}
