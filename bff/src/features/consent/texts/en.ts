// What a shopper is told before any photo, in English. Every sentence here is a promise that the server keeps.
import type { Wording } from '../wording.ts';

export const english: Wording = {
  title: 'Before you add a photo',
  points: [
    {
      heading: 'What happens with your photo',
      text: 'We use it for one thing: to make pictures of you in clothes from this shop. It is checked and drawn on by a program; nobody looks at it.',
    },
    {
      heading: 'How long we keep it',
      text: 'Your photo is stored encrypted and deleted 30 minutes after your last try-on, 2 hours after you added it at the latest. The finished pictures are deleted after 24 hours.',
    },
    {
      heading: 'What we never do',
      text: 'We do not recognise faces, do not measure or store your face, do not train programs with your photo, and do not give it to the shop, to advertisers or to anyone else.',
    },
    {
      heading: 'It is your choice',
      text: 'You can shop here just the same without a photo. Please use only a photo of yourself.',
    },
  ],
  agreements: [
    { scope: 'adult', text: 'I am 18 or older, and the photo shows me and nobody else.', required: true },
    { scope: 'render', text: 'I agree that my photo is used to show me in clothes from this shop.', required: true },
  ],
};
