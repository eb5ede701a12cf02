// What the first steps say, in English: the language every other one is checked against, so its shape is their type.

export const words = {
  language: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  text: {
    close: 'Close',
    opening: 'One moment',
    agree: 'Continue',
    decline: 'Not now',
    tick: 'Tick this box to go on.',
    privacy: 'Privacy',
    history: 'My try-ons',
    offline: 'You are offline. It goes on by itself.',
    progress: 'Progress',
    stoppedTitle: 'That did not work',
    barredTitle: 'Not possible right now',
    awayTitle: 'Back soon',
    retry: 'Try again',
    quotaTitle: 'That was today’s last try-on',
    quotaOpens: 'You can try on again from {time}.',
    back: 'Back to the shop',
  },
  problems: {
    unknown: 'Something went wrong on our side. Please try again.',
    network: 'There is no connection. Check it and try again.',
    timeout: 'This takes longer than it should. Please try again.',
    rate_limited: 'A lot is going on right now. Try again in a moment.',
    away: 'The fitting room is taking a break. You can shop as usual.',
    key_unknown: 'The fitting room is not set up for this page yet.',
    origin_not_allowed: 'The fitting room is not set up for this page yet.',
    shopper_blocked: 'This shop does not offer you the fitting room at the moment. You can shop as usual.',
    product_not_found: 'This product cannot be tried on yet.',
  },
};

export type DialogWords = typeof words;
