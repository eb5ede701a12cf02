// What a shopper is told before any photo, in Spanish; the same promises as in English, sentence by sentence.
import { type ConsentTerms, isFor, unpaid, type WordingOf } from '../wording.ts';
import { durationIn } from './durations.ts';

const time = durationIn('es', {
  year: { one: '# año', other: '# años' },
  day: { one: '# día', other: '# días' },
  hour: { one: '# hora', other: '# horas' },
  minute: { one: '# minuto', other: '# minutos' },
});

export const spanish: WordingOf = (terms) => {
  const { shop, gpc, schedule } = terms;
  const keptIdle = time(schedule.keptPhotoIdleMs);
  const keptMost = time(schedule.keptPhotoMaxAgeMs);
  return {
    title: 'Antes de añadir una foto',
    points: [
      {
        heading: 'Qué se utiliza y para qué',
        text: `Una foto suya y las imágenes creadas a partir de ella, con un único fin: mostrarle con ropa de ${shop}. ${whoLooks(terms)} El servidor crea su propia copia sin los datos de la cámara (lugar, hora, dispositivo) y no conserva el archivo que usted envió.`,
      },
      {
        heading: 'Cuánto tiempo se conserva',
        text: `Su foto se guarda cifrada. Se elimina ${time(schedule.photoIdleMs)} después de su última prueba con ella y, a más tardar, ${time(schedule.photoMaxAgeMs)} después de añadirla; en cuanto haya terminado la primera prueba con ella, si así lo elige. Solo si marca la casilla para conservarla, permanece hasta ${keptIdle} después de su última prueba con ella, y ${keptMost} como máximo. Las imágenes se eliminan ${time(schedule.pictureMs)} después de su creación. Usted puede eliminarlo todo en cualquier momento.`,
      },
      { heading: 'Quién la ve', text: whoSeesIt(terms) },
      {
        heading: 'Lo que nunca se hace',
        text: `No se reconoce a nadie por su cara ni se crea ninguna plantilla facial: el programa mira si hay una persona en la foto y dónde está, para que la ropa quede en su sitio. ${whoLearns(terms)} No se entrega a anunciantes ni a nadie que no se nombre aquí.`,
      },
      {
        heading: 'Su consentimiento por escrito',
        text: `Al marcar la casilla correspondiente, usted consiente por escrito que ${shop} recoja, almacene y utilice su foto para este fin y durante estos plazos. Después, la foto y las imágenes se destruyen definitivamente. No se crea a partir de ellas ninguna plantilla facial ni ningún otro identificador biométrico; aun así, usted consiente por escrito.`,
      },
      ...(isFor('eu', terms) ? [european(terms)] : []),
      ...(isFor('us', terms) ? american(terms) : []),
      ...(gpc
        ? [
            {
              heading: 'Global Privacy Control',
              text: 'Su navegador envía esta señal y se ha recibido. De todos modos, aquí no se vende ni se comparte nada, y no se guardan estadísticas de uso sobre usted.',
            },
          ]
        : []),
      {
        heading: 'Usted decide',
        text: 'Puede comprar aquí exactamente igual sin una foto. Puede retirar su consentimiento en cualquier momento, con la misma facilidad con la que lo da: las pruebas en curso se detienen, y su foto y sus imágenes se eliminan.',
      },
    ],
    agreements: [
      {
        scope: 'adult',
        text: 'Tengo 18 años o más y la foto me muestra a mí, con ropa, y a nadie más.',
        required: true,
      },
      {
        scope: 'render',
        text: `Consiento por escrito que ${shop} recoja, almacene y utilice mi foto para mostrarme con su ropa, y que la destruya en los plazos indicados arriba.`,
        required: true,
      },
      {
        scope: 'keep_photo',
        text: `Conservar mi foto para la próxima vez, hasta ${keptIdle} después de mi última prueba con ella y ${keptMost} como máximo. (Opcional)`,
        required: false,
      },
    ],
  };
};

/** Nobody can promise for the people of another company. */
function whoLooks({ shop, processors }: ConsentTerms): string {
  return processors.length > 0
    ? `Unos programas comprueban la foto y crean la imagen a partir de ella; nadie en ${shop} la mira.`
    : 'Un programa comprueba la foto y dibuja sobre ella; nadie la mira.';
}

function whoLearns(terms: ConsentTerms): string {
  const learning = unpaid(terms).map(({ name }) => name);
  return learning.length > 0
    ? `Ningún programa de ${terms.shop} se entrena con su foto; se permite a ${learning.join(' y a ')} utilizarla para mejorar sus productos.`
    : 'Ningún programa se entrena con su foto.';
}

function whoSeesIt(terms: ConsentTerms): string {
  const { shop, processors } = terms;
  const nobody = `Ni la página de ${shop} ni su personal ven su foto ni sus imágenes.`;
  if (processors.length === 0) {
    return `Usted. La imagen la crea el propio motor de VisionFit, en el servidor que utiliza ${shop}; su foto no se envía a ninguna otra empresa. ${nobody}`;
  }
  const each = processors.map(({ name, keepsMs, tier }) => {
    const use =
      tier === 'paid' ? 'no puede utilizarla para nada más' : 'también puede utilizarla para mejorar sus productos';
    return `${name}, que trabaja por cuenta de ${shop}, ${use} y la elimina en un plazo de ${time(keepsMs)}`;
  });
  const looks =
    unpaid(terms).length > 0
      ? 'es posible que personas que trabajan allí las miren'
      : 'si un programa de ese proveedor encuentra indicios de ello, es posible que una persona que trabaja allí las mire';
  return `Usted. Para crear una imagen, su foto se envía a ${each.join(', o a ')}. Hasta entonces, la foto y la imagen se conservan allí para detectar usos indebidos del servicio; ${looks}. Los ordenadores utilizados pueden estar en otros países, entre ellos los Estados Unidos. ${nobody}`;
}

function european({ shop }: ConsentTerms) {
  return {
    heading: 'En el Espacio Económico Europeo, el Reino Unido y Suiza',
    text: `${shop} es responsable de sus datos (el responsable del tratamiento). La base jurídica es su consentimiento explícito (artículos 6.1.a) y 9.2.a) del RGPD y del RGPD del Reino Unido; artículo 6, apartado 7, de la LPD suiza). Usted tiene derecho a retirarlo en cualquier momento, sin que ello haga ilícito lo realizado antes; a acceder a sus datos; a que se rectifiquen o supriman; a llevárselos (portabilidad); y a presentar una reclamación ante su autoridad de protección de datos.`,
  };
}

function american({ shop, schedule }: ConsentTerms) {
  return [
    {
      heading: 'En los Estados Unidos: aviso en el momento de la recogida',
      text: `${shop} recoge: su foto y las imágenes creadas a partir de ella (información visual), qué prendas se ha probado, con un número aleatorio en lugar de su nombre (identificadores y actividad en Internet), y aquello en lo que ha consentido, con una huella con clave de su dirección de red, como prueba. El fin es mostrarle con estas prendas y acreditar su consentimiento, nada más. La foto se conserva durante los plazos indicados arriba; las imágenes y la lista de lo que se ha probado, ${time(schedule.pictureMs)} como máximo; la prueba, de forma permanente. Nada de ello se vende ni se comparte con fines publicitarios. Su foto no se utiliza para nada más que lo que usted pide, por lo que no hay otro uso que limitar. Puede solicitar conocer, corregir y eliminar sus datos. Se respeta la señal Global Privacy Control.`,
    },
    {
      heading: 'En Illinois',
      text: 'La Ley de privacidad de la información biométrica (Biometric Information Privacy Act, BIPA) exige un aviso por escrito, un calendario de conservación y destrucción y un consentimiento por escrito antes de tomar un escaneo de la geometría facial. Este texto es las tres cosas. Aquí no se crea ningún escaneo ni plantilla de ese tipo; aun así, se le pide su consentimiento. Nadie vende, alquila ni comercia con su foto, ni se lucra con ella.',
    },
  ];
}
