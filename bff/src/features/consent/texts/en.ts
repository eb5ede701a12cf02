// What a shopper is told before any photo, in English. Every sentence here is a promise that the server keeps.
import { type ConsentTerms, isFor, unpaid, type WordingOf } from '../wording.ts';
import { durationIn } from './durations.ts';

const time = durationIn('en', {
  year: { one: '# year', other: '# years' },
  day: { one: '# day', other: '# days' },
  hour: { one: '# hour', other: '# hours' },
  minute: { one: '# minute', other: '# minutes' },
});

export const english: WordingOf = (terms) => {
  const { shop, gpc, schedule } = terms;
  const keptIdle = time(schedule.keptPhotoIdleMs);
  const keptMost = time(schedule.keptPhotoMaxAgeMs);
  return {
    title: 'Before you add a photo',
    points: [
      {
        heading: 'What is used, and why',
        text: `One photo of you and the pictures made from it, for one thing: to show you in clothes from ${shop}. ${whoLooks(terms)} The server makes its own copy without the camera’s data (place, time, device) and does not keep the file you sent.`,
      },
      {
        heading: 'How long it is kept',
        text: `Your photo is stored encrypted. It is deleted ${time(schedule.photoIdleMs)} after your last try-on with it, and ${time(schedule.photoMaxAgeMs)} after you added it at the latest; as soon as its first try-on has ended, if you choose so. Only if you tick the box to keep it, it stays until ${keptIdle} after your last try-on with it, and ${keptMost} at most. Pictures are deleted ${time(schedule.pictureMs)} after they were made. You can delete all of it yourself at any time.`,
      },
      { heading: 'Who sees it', text: whoSeesIt(terms) },
      {
        heading: 'What is never done',
        text: `Nobody is recognised by their face, and no face template is made: the program looks whether and where there is a person in the photo, so that the clothes end up in the right place. ${whoLearns(terms)} It is not given to advertisers or to anyone who is not named here.`,
      },
      {
        heading: 'Your written release',
        text: `By ticking the box for it you agree in writing that ${shop} collects, stores and uses your photo for this purpose and for these times. Then the photo and the pictures are destroyed for good. No face template or other biometric identifier is made from them; you agree in writing all the same.`,
      },
      ...(isFor('eu', terms) ? [european(terms)] : []),
      ...(isFor('us', terms) ? american(terms) : []),
      ...(gpc
        ? [
            {
              heading: 'Global Privacy Control',
              text: 'Your browser sends this signal, and it was seen. Nothing is sold or shared here anyway, and no usage statistics are kept about you.',
            },
          ]
        : []),
      {
        heading: 'It is your choice',
        text: 'You can shop here just the same without a photo. You can take your agreement back at any time, as easily as you give it: try-ons that are running stop, and your photo and your pictures are deleted.',
      },
    ],
    agreements: [
      {
        scope: 'adult',
        text: 'I am 18 or older and the photo shows me, dressed, and nobody else.',
        required: true,
      },
      {
        scope: 'render',
        text: `I agree in writing that ${shop} collects, stores and uses my photo to show me in its clothes, and destroys it at the times said above.`,
        required: true,
      },
      {
        scope: 'keep_photo',
        text: `Keep my photo for next time, until ${keptIdle} after my last try-on with it and ${keptMost} at most. (Optional)`,
        required: false,
      },
    ],
  };
};

/** Nobody can promise for the people of another company. */
function whoLooks({ shop, processors }: ConsentTerms): string {
  return processors.length > 0
    ? `Programs check the photo and make the picture from it; nobody at ${shop} looks at it.`
    : 'A program checks the photo and draws on it; nobody looks at it.';
}

function whoLearns(terms: ConsentTerms): string {
  const learning = unpaid(terms).map(({ name }) => name);
  return learning.length > 0
    ? `No program of ${terms.shop} is trained with your photo; ${learning.join(' and ')} may use it to improve its products.`
    : 'No program is trained with your photo.';
}

function whoSeesIt(terms: ConsentTerms): string {
  const { shop, processors } = terms;
  const nobody = `Neither the page of ${shop} nor its staff is shown your photo or your pictures.`;
  const [only, ...more] = processors;
  if (!only) {
    return `You. The picture is made by VisionFit’s own engine, on the server that ${shop} uses; your photo is sent to no other company. ${nobody}`;
  }
  const [it, its, keeps] = more.length > 0 ? ['they', 'their services', 'keep'] : ['it', 'its service', 'keeps'];
  const abroad = `${more.length > 0 ? 'Their' : 'Its'} computers may stand in other countries, the United States among them.`;
  const each = processors.map(({ name, keepsMs, tier }) => {
    const use = tier === 'paid' ? 'may use it for nothing else' : 'may also use it to improve its products';
    return `${name}, which works for ${shop}, ${use} and deletes it within ${time(keepsMs)}`;
  });
  const looks =
    unpaid(terms).length > 0
      ? 'people there may look at them'
      : `where a program of ${more.length > 0 ? 'their' : 'its'} own finds signs of that, a person there may look at them`;
  return `You. To make a picture, your photo is sent to ${each.join(', or to ')}. Until then ${it} ${keeps} photo and picture to look for misuse of ${its}; ${looks}. ${abroad} ${nobody}`;
}

function european({ shop }: ConsentTerms) {
  return {
    heading: 'In the European Economic Area, the United Kingdom and Switzerland',
    text: `${shop} is responsible for your data (the controller). The legal basis is your explicit consent (GDPR and UK GDPR, articles 6(1)(a) and 9(2)(a); Swiss FADP, article 6(7)). You have the right to withdraw it at any time, which does not make unlawful what was done before; to access your data; to have it corrected or erased; to take it along (portability); and to complain to your data protection authority.`,
  };
}

function american({ shop, schedule }: ConsentTerms) {
  return [
    {
      heading: 'In the United States: notice at collection',
      text: `${shop} collects: your photo and the pictures made from it (visual information), which clothes you tried on under a random number in place of your name (identifiers and internet activity), and what you agreed to, with a keyed fingerprint of your network address, as proof. The purpose is to show you in these clothes and to prove your agreement, nothing else. The photo is kept for the times said above, pictures and the list of what you tried on for ${time(schedule.pictureMs)} at most, the proof for good. None of it is sold, or shared for advertising. Your photo is used for nothing but what you ask for, so there is no further use to limit. You may ask to know, to correct and to delete. Global Privacy Control is honoured.`,
    },
    {
      heading: 'In Illinois',
      text: 'The Biometric Information Privacy Act asks for a written notice, a schedule of retention and destruction and a written release before a scan of face geometry is taken. This text is all three. No such scan or template is made here; you are asked all the same. Nobody sells, leases, trades or profits from your photo.',
    },
  ];
}
