// What a shopper is told before any photo, in French; the same promises as in English, sentence by sentence.
import { type ConsentTerms, isFor, unpaid, type WordingOf } from '../wording.ts';
import { durationIn } from './durations.ts';

const time = durationIn('fr', {
  year: { one: '# an', other: '# ans' },
  day: { one: '# jour', other: '# jours' },
  hour: { one: '# heure', other: '# heures' },
  minute: { one: '# minute', other: '# minutes' },
});

export const french: WordingOf = (terms) => {
  const { shop, gpc, schedule } = terms;
  const keptIdle = time(schedule.keptPhotoIdleMs);
  const keptMost = time(schedule.keptPhotoMaxAgeMs);
  return {
    title: 'Avant d’ajouter une photo',
    points: [
      {
        heading: 'Ce qui est utilisé, et pourquoi',
        text: `Une photo de vous et les images créées à partir de celle-ci, dans un seul but : vous montrer dans des vêtements de ${shop}. ${whoLooks(terms)} Le serveur crée sa propre copie sans les données de l’appareil photo (lieu, heure, appareil) et ne conserve pas le fichier que vous avez envoyé.`,
      },
      {
        heading: 'Combien de temps elle est conservée',
        text: `Votre photo est conservée sous forme chiffrée. Elle est supprimée ${time(schedule.photoIdleMs)} après votre dernier essayage avec elle, et au plus tard ${time(schedule.photoMaxAgeMs)} après son ajout ; dès la fin du premier essayage, si vous le choisissez. Ce n’est que si vous cochez la case pour la conserver qu’elle reste jusqu’à ${keptIdle} après votre dernier essayage avec elle, et ${keptMost} au plus. Les images sont supprimées ${time(schedule.pictureMs)} après leur création. Vous pouvez tout supprimer vous-même à tout moment.`,
      },
      { heading: 'Qui la voit', text: whoSeesIt(terms) },
      {
        heading: 'Ce qui n’est jamais fait',
        text: `Personne n’est reconnu à son visage et aucun gabarit de visage n’est créé : le programme regarde si une personne figure sur la photo et où elle se trouve, afin que les vêtements soient placés au bon endroit. ${whoLearns(terms)} Elle n’est transmise ni à des annonceurs ni à quiconque n’est pas nommé ici.`,
      },
      {
        heading: 'Votre consentement écrit',
        text: `En cochant la case prévue, vous consentez par écrit à ce que ${shop} collecte, conserve et utilise votre photo à cette fin et pendant ces durées. Ensuite, la photo et les images sont détruites définitivement. Aucun gabarit de visage ni autre identifiant biométrique n’en est tiré ; vous consentez néanmoins par écrit.`,
      },
      ...(isFor('eu', terms) ? [european(terms)] : []),
      ...(isFor('us', terms) ? american(terms) : []),
      ...(gpc
        ? [
            {
              heading: 'Global Privacy Control',
              text: 'Votre navigateur envoie ce signal, et il a été reçu. De toute façon, rien n’est vendu ni partagé ici, et aucune statistique d’utilisation n’est conservée à votre sujet.',
            },
          ]
        : []),
      {
        heading: 'C’est votre choix',
        text: 'Vous pouvez tout aussi bien faire vos achats ici sans photo. Vous pouvez retirer votre consentement à tout moment, aussi facilement que vous le donnez : les essayages en cours s’arrêtent, et votre photo et vos images sont supprimées.',
      },
    ],
    agreements: [
      {
        scope: 'adult',
        text: 'J’ai 18 ans ou plus et la photo me montre, portant des vêtements, et ne montre personne d’autre.',
        required: true,
      },
      {
        scope: 'render',
        text: `Je consens par écrit à ce que ${shop} collecte, conserve et utilise ma photo pour me montrer dans ses vêtements, et la détruise aux échéances indiquées ci-dessus.`,
        required: true,
      },
      {
        scope: 'keep_photo',
        text: `Conserver ma photo pour la prochaine fois, jusqu’à ${keptIdle} après mon dernier essayage avec elle et ${keptMost} au plus. (Facultatif)`,
        required: false,
      },
    ],
  };
};

/** Nobody can promise for the people of another company. */
function whoLooks({ shop, processors }: ConsentTerms): string {
  return processors.length > 0
    ? `Des programmes vérifient la photo et en tirent l’image ; personne chez ${shop} ne la regarde.`
    : 'Un programme vérifie la photo et dessine dessus ; personne ne la regarde.';
}

function whoLearns(terms: ConsentTerms): string {
  const learning = unpaid(terms).map(({ name }) => name);
  return learning.length > 0
    ? `Aucun programme de ${terms.shop} n’est entraîné avec votre photo ; il est permis à ${learning.join(' et à ')} de l’utiliser pour améliorer ses produits.`
    : 'Aucun programme n’est entraîné avec votre photo.';
}

function whoSeesIt(terms: ConsentTerms): string {
  const { shop, processors } = terms;
  const nobody = `Ni la page de ${shop} ni son personnel ne voient votre photo ou vos images.`;
  if (processors.length === 0) {
    return `Vous. L’image est créée par le moteur propre de VisionFit, sur le serveur qu’utilise ${shop} ; votre photo n’est envoyée à aucune autre entreprise. ${nobody}`;
  }
  const each = processors.map(({ name, keepsMs, tier }) => {
    const use =
      tier === 'paid' ? 'ne peut l’utiliser à aucune autre fin' : 'peut aussi l’utiliser pour améliorer ses produits';
    return `${name}, qui travaille pour le compte de ${shop}, ${use} et la supprime dans un délai de ${time(keepsMs)}`;
  });
  const looks =
    unpaid(terms).length > 0
      ? 'des personnes qui y travaillent peuvent les regarder'
      : 'lorsqu’un programme du prestataire concerné en trouve des signes, une personne qui y travaille peut les regarder';
  return `Vous. Pour créer une image, votre photo est envoyée à ${each.join(', ou à ')}. Jusque-là, la photo et l’image y sont conservées afin de rechercher des abus du service ; ${looks}. Les ordinateurs utilisés peuvent se trouver dans d’autres pays, dont les États-Unis. ${nobody}`;
}

function european({ shop }: ConsentTerms) {
  return {
    heading: 'Dans l’Espace économique européen, au Royaume-Uni et en Suisse',
    text: `${shop} est responsable de vos données (le responsable du traitement). La base juridique est votre consentement explicite (article 6, paragraphe 1, point a), et article 9, paragraphe 2, point a), du RGPD et du RGPD britannique ; article 6, alinéa 7, de la LPD suisse). Vous avez le droit de le retirer à tout moment, sans que cela rende illicite ce qui a été fait auparavant ; d’accéder à vos données ; de les faire rectifier ou effacer ; de les emporter (portabilité) ; et d’introduire une réclamation auprès de votre autorité de protection des données.`,
  };
}

function american({ shop, schedule }: ConsentTerms) {
  return [
    {
      heading: 'Aux États-Unis : avis lors de la collecte',
      text: `${shop} collecte : votre photo et les images créées à partir de celle-ci (informations visuelles), les vêtements que vous avez essayés, sous un numéro aléatoire à la place de votre nom (identifiants et activité sur Internet), et ce à quoi vous avez consenti, avec une empreinte à clé de votre adresse réseau, à titre de preuve. Le but est de vous montrer dans ces vêtements et de prouver votre consentement, rien d’autre. La photo est conservée pendant les durées indiquées ci-dessus, les images et la liste de ce que vous avez essayé pendant ${time(schedule.pictureMs)} au plus, la preuve sans limite de durée. Rien de tout cela n’est vendu, ni partagé à des fins publicitaires. Votre photo n’est utilisée que pour ce que vous demandez ; il n’existe donc aucune autre utilisation à limiter. Vous pouvez demander à savoir, à rectifier et à supprimer. Le signal Global Privacy Control est respecté.`,
    },
    {
      heading: 'Dans l’Illinois',
      text: 'La loi sur la confidentialité des informations biométriques (Biometric Information Privacy Act, BIPA) exige un avis écrit, un calendrier de conservation et de destruction et un consentement écrit avant tout relevé de la géométrie du visage. Le présent texte réunit les trois. Aucun relevé ni gabarit de ce type n’est créé ici ; votre consentement est néanmoins demandé. Personne ne vend, ne loue ni n’échange votre photo, ni n’en tire profit.',
    },
  ];
}
