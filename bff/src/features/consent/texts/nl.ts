// What a shopper is told before any photo, in Dutch; the same promises as in English, sentence by sentence.
import { type ConsentTerms, isFor, unpaid, type WordingOf } from '../wording.ts';
import { durationIn } from './durations.ts';

const time = durationIn('nl', {
  year: { one: '# jaar', other: '# jaar' },
  day: { one: '# dag', other: '# dagen' },
  hour: { one: '# uur', other: '# uur' },
  minute: { one: '# minuut', other: '# minuten' },
});

export const dutch: WordingOf = (terms) => {
  const { shop, gpc, schedule } = terms;
  const keptIdle = time(schedule.keptPhotoIdleMs);
  const keptMost = time(schedule.keptPhotoMaxAgeMs);
  return {
    title: 'Voordat u een foto toevoegt',
    points: [
      {
        heading: 'Wat wordt gebruikt, en waarom',
        text: `Eén foto van u en de afbeeldingen die daarvan worden gemaakt, voor één doel: u te laten zien in kleding van ${shop}. ${whoLooks(terms)} De server maakt een eigen kopie zonder de gegevens van de camera (plaats, tijd, apparaat) en bewaart het bestand dat u hebt verzonden niet.`,
      },
      {
        heading: 'Hoelang deze wordt bewaard',
        text: `Uw foto wordt versleuteld opgeslagen. De foto wordt ${time(schedule.photoIdleMs)} na uw laatste pasbeurt ermee verwijderd, en uiterlijk ${time(schedule.photoMaxAgeMs)} nadat u deze hebt toegevoegd; zodra de eerste pasbeurt ermee is beëindigd, als u daarvoor kiest. Alleen als u het vakje aankruist om de foto te bewaren, blijft deze tot ${keptIdle} na uw laatste pasbeurt ermee, en ten hoogste ${keptMost}. Afbeeldingen worden ${time(schedule.pictureMs)} nadat ze zijn gemaakt verwijderd. U kunt dit alles op elk moment zelf verwijderen.`,
      },
      { heading: 'Wie de foto ziet', text: whoSeesIt(terms) },
      {
        heading: 'Wat nooit gebeurt',
        text: `Niemand wordt aan het gezicht herkend en er wordt geen gezichtstemplate gemaakt: het programma kijkt of en waar er een persoon op de foto staat, zodat de kleding op de juiste plaats komt. ${whoLearns(terms)} De foto wordt niet verstrekt aan adverteerders of aan iemand die hier niet wordt genoemd.`,
      },
      {
        heading: 'Uw schriftelijke toestemming',
        text: `Door het vakje daarvoor aan te kruisen stemt u er schriftelijk mee in dat ${shop} uw foto voor dit doel en voor deze termijnen verzamelt, opslaat en gebruikt. Daarna worden de foto en de afbeeldingen definitief vernietigd. Er wordt geen gezichtstemplate of ander biometrisch kenmerk van gemaakt; u stemt desondanks schriftelijk in.`,
      },
      ...(isFor('eu', terms) ? [european(terms)] : []),
      ...(isFor('us', terms) ? american(terms) : []),
      ...(gpc
        ? [
            {
              heading: 'Global Privacy Control',
              text: 'Uw browser verzendt dit signaal, en het is ontvangen. Hier wordt hoe dan ook niets verkocht of gedeeld, en er worden geen gebruiksstatistieken over u bijgehouden.',
            },
          ]
        : []),
      {
        heading: 'Het is uw keuze',
        text: 'U kunt hier zonder foto net zo goed winkelen. U kunt uw toestemming op elk moment intrekken, even gemakkelijk als u deze geeft: lopende pasbeurten stoppen, en uw foto en uw afbeeldingen worden verwijderd.',
      },
    ],
    agreements: [
      {
        scope: 'adult',
        text: 'Ik ben 18 jaar of ouder en op de foto sta ik, gekleed, en niemand anders.',
        required: true,
      },
      {
        scope: 'render',
        text: `Ik stem er schriftelijk mee in dat ${shop} mijn foto verzamelt, opslaat en gebruikt om mij in zijn kleding te laten zien, en deze op de hierboven genoemde tijdstippen vernietigt.`,
        required: true,
      },
      {
        scope: 'keep_photo',
        text: `Bewaar mijn foto voor de volgende keer, tot ${keptIdle} na mijn laatste pasbeurt ermee en ten hoogste ${keptMost}. (Optioneel)`,
        required: false,
      },
    ],
  };
};

/** Nobody can promise for the people of another company. */
function whoLooks({ shop, processors }: ConsentTerms): string {
  return processors.length > 0
    ? `Programma’s controleren de foto en maken er de afbeelding van; niemand bij ${shop} bekijkt de foto.`
    : 'Een programma controleert de foto en tekent erop; niemand bekijkt de foto.';
}

function whoLearns(terms: ConsentTerms): string {
  const learning = unpaid(terms).map(({ name }) => name);
  return learning.length > 0
    ? `Geen enkel programma van ${terms.shop} wordt met uw foto getraind; het is ${learning.join(' en ')} toegestaan de foto te gebruiken om de eigen producten te verbeteren.`
    : 'Geen enkel programma wordt met uw foto getraind.';
}

function whoSeesIt(terms: ConsentTerms): string {
  const { shop, processors } = terms;
  const nobody = `Noch de pagina van ${shop} noch het personeel krijgt uw foto of uw afbeeldingen te zien.`;
  if (processors.length === 0) {
    return `U. De afbeelding wordt gemaakt door de eigen engine van VisionFit, op de server die ${shop} gebruikt; uw foto wordt naar geen enkel ander bedrijf verzonden. ${nobody}`;
  }
  const each = processors.map(({ name, keepsMs, tier }) => {
    const use =
      tier === 'paid'
        ? 'de foto voor niets anders mag gebruiken'
        : 'de foto ook mag gebruiken om de eigen producten te verbeteren';
    return `${name}, dat in opdracht van ${shop} werkt, ${use} en deze binnen ${time(keepsMs)} verwijdert`;
  });
  const looks =
    unpaid(terms).length > 0
      ? 'mensen daar kunnen ze bekijken'
      : 'als een programma daar aanwijzingen voor vindt, kan een persoon daar ze bekijken';
  return `U. Om een afbeelding te maken wordt uw foto verzonden naar ${each.join(', of naar ')}. Tot dan worden foto en afbeelding daar bewaard om misbruik van de dienst op te sporen; ${looks}. De computers daar kunnen in andere landen staan, waaronder de Verenigde Staten. ${nobody}`;
}

function european({ shop }: ConsentTerms) {
  return {
    heading: 'In de Europese Economische Ruimte, het Verenigd Koninkrijk en Zwitserland',
    text: `${shop} is verantwoordelijk voor uw gegevens (de verwerkingsverantwoordelijke). De rechtsgrond is uw uitdrukkelijke toestemming (artikel 6, lid 1, onder a, en artikel 9, lid 2, onder a, van de AVG en de UK GDPR; artikel 6, lid 7, van de Zwitserse FADP). U hebt het recht deze op elk moment in te trekken, waardoor niet onrechtmatig wordt wat daarvoor is gedaan; op inzage in uw gegevens; op rectificatie of wissing ervan; om ze mee te nemen (overdraagbaarheid); en om een klacht in te dienen bij uw gegevensbeschermingsautoriteit.`,
  };
}

function american({ shop, schedule }: ConsentTerms) {
  return [
    {
      heading: 'In de Verenigde Staten: kennisgeving bij verzameling',
      text: `${shop} verzamelt: uw foto en de afbeeldingen die daarvan worden gemaakt (visuele informatie), welke kleding u hebt gepast, onder een willekeurig nummer in plaats van uw naam (identificatiegegevens en internetactiviteit), en waarmee u hebt ingestemd, met een met een sleutel gemaakte vingerafdruk van uw netwerkadres, als bewijs. Het doel is u in deze kleding te laten zien en uw toestemming te bewijzen, niets anders. De foto wordt bewaard gedurende de hierboven genoemde termijnen, afbeeldingen en de lijst van wat u hebt gepast ten hoogste ${time(schedule.pictureMs)}, het bewijs blijvend. Niets daarvan wordt verkocht, of gedeeld voor reclame. Uw foto wordt voor niets anders gebruikt dan waar u om vraagt, dus er is geen verder gebruik om te beperken. U kunt verzoeken om kennisneming, correctie en verwijdering. Global Privacy Control wordt gerespecteerd.`,
    },
    {
      heading: 'In Illinois',
      text: 'De wet op de privacy van biometrische informatie (Biometric Information Privacy Act, BIPA) vraagt om een schriftelijke kennisgeving, een schema voor bewaring en vernietiging en een schriftelijke toestemming voordat een scan van de gezichtsgeometrie wordt gemaakt. Deze tekst is dat alle drie. Zo’n scan of template wordt hier niet gemaakt; u wordt desondanks om toestemming gevraagd. Niemand verkoopt, verhuurt of verhandelt uw foto of maakt er winst mee.',
    },
  ];
}
