// What the list of what was not counted says, in English.
import type { components } from '../../client/wire.ts';

type Item = components['schemas']['AsideList']['items'][number];

export const words = {
  title: 'Not counted',
  lead: 'What pages and your shop’s server have told in the last 90 days and what counts nowhere, with the reason.',
  none: 'Everything was counted',
  noneText: 'Nothing that was told in the last 90 days had to be put aside.',
  columns: { day: 'Day', what: 'What', why: 'Why', count: 'Times' },
  reason: 'Why',
  any: 'For any reason',
  noneOfThese: 'Nothing was put aside for this reason.',
  reasons: {
    too_late: 'Came more than 7 days late',
    in_future: 'Lies ahead of now',
    clock_wrong: 'The page’s clock is more than a day off',
    bot: 'Told by a program',
    arm_disputed: 'Two pages say two groups',
    no_purchase: 'A return without its purchase',
    already_returned: 'The same return again',
  } satisfies Record<Item['reason'], string>,
  help: {
    too_late: 'From phones that were offline for long. Nothing to do.',
    in_future: 'Most often a page’s clock. Nothing to do where there are few.',
    clock_wrong: 'An old batch that is sent again looks like that, too.',
    bot: 'Search engines and monitors say who they are, and are not counted as visitors.',
    arm_disputed: 'It counts in neither group. Have your server tell the arm that it keeps with the cart.',
    no_purchase: 'It counts once your server, or a list, tells of the purchase.',
    already_returned: 'Nothing to do: the first one counts.',
  } satisfies Record<Item['reason'], string>,
  types: {
    seen: 'Button seen',
    opened: 'Fitting room opened',
    consented: 'Consent',
    photo: 'Photo',
    try_on: 'Try-on',
    result: 'Picture',
    compared: 'Compared',
    size_asked: 'Size asked',
    added_to_cart: 'Put into the cart',
    purchased: 'Purchase',
    returned: 'Return',
    left: 'Length of a visit',
  } satisfies Record<Item['type'], string>,
};
