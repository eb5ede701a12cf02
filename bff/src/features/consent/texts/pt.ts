// What a shopper is told before any photo, in Portuguese; the same promises as in English, sentence by sentence.
import { type ConsentTerms, isFor, unpaid, type WordingOf } from '../wording.ts';
import { durationIn } from './durations.ts';

const time = durationIn('pt', {
  year: { one: '# ano', other: '# anos' },
  day: { one: '# dia', other: '# dias' },
  hour: { one: '# hora', other: '# horas' },
  minute: { one: '# minuto', other: '# minutos' },
});

export const portuguese: WordingOf = (terms) => {
  const { shop, gpc, schedule } = terms;
  const keptIdle = time(schedule.keptPhotoIdleMs);
  const keptMost = time(schedule.keptPhotoMaxAgeMs);
  return {
    title: 'Antes de adicionar uma foto',
    points: [
      {
        heading: 'O que é utilizado e para quê',
        text: `Uma foto sua e as imagens criadas a partir dela, para um único fim: mostrar como lhe ficam as roupas de ${shop}. ${whoLooks(terms)} O servidor cria a sua própria cópia sem os dados da câmara (local, hora, dispositivo) e não conserva o ficheiro que enviou.`,
      },
      {
        heading: 'Durante quanto tempo é conservada',
        text: `A sua foto é guardada de forma cifrada. É apagada ${time(schedule.photoIdleMs)} após a sua última prova com ela e, o mais tardar, ${time(schedule.photoMaxAgeMs)} após a ter adicionado; logo que termine a primeira prova com ela, se assim o escolher. Só se assinalar a caixa para a conservar é que permanece até ${keptIdle} após a sua última prova com ela, e ${keptMost} no máximo. As imagens são apagadas ${time(schedule.pictureMs)} após terem sido criadas. Pode apagar tudo a qualquer momento, sem ajuda de ninguém.`,
      },
      { heading: 'Quem a vê', text: whoSeesIt(terms) },
      {
        heading: 'O que nunca é feito',
        text: `Ninguém é reconhecido pelo rosto e não é criado qualquer modelo do rosto: o programa vê se há uma pessoa na foto e onde está, para que as roupas fiquem no lugar certo. ${whoLearns(terms)} Não é entregue a anunciantes nem a ninguém que não seja aqui mencionado.`,
      },
      {
        heading: 'O seu consentimento por escrito',
        text: `Ao assinalar a caixa respetiva, consente por escrito que ${shop} recolha, guarde e utilize a sua foto para este fim e durante estes prazos. Depois, a foto e as imagens são destruídas definitivamente. Não é criado a partir delas qualquer modelo do rosto nem outro identificador biométrico; ainda assim, consente por escrito.`,
      },
      ...(isFor('eu', terms) ? [european(terms)] : []),
      ...(isFor('us', terms) ? american(terms) : []),
      ...(gpc
        ? [
            {
              heading: 'Global Privacy Control',
              text: 'O seu navegador envia este sinal, que foi recebido. De qualquer modo, nada é aqui vendido ou partilhado, e não são guardadas estatísticas de utilização a seu respeito.',
            },
          ]
        : []),
      {
        heading: 'A escolha é sua',
        text: 'Pode comprar aqui da mesma forma sem uma foto. Pode retirar o seu consentimento a qualquer momento, com a mesma facilidade com que o dá: as provas em curso param, e a sua foto e as suas imagens são apagadas.',
      },
    ],
    agreements: [
      {
        scope: 'adult',
        text: 'Tenho 18 anos ou mais e a foto mostra-me a mim, com roupa, e a mais ninguém.',
        required: true,
      },
      {
        scope: 'render',
        text: `Consinto por escrito que ${shop} recolha, guarde e utilize a minha foto para me mostrar com as suas roupas, e que a destrua nos prazos acima indicados.`,
        required: true,
      },
      {
        scope: 'keep_photo',
        text: `Conservar a minha foto para a próxima vez, até ${keptIdle} após a minha última prova com ela e ${keptMost} no máximo. (Opcional)`,
        required: false,
      },
    ],
  };
};

/** Nobody can promise for the people of another company. */
function whoLooks({ shop, processors }: ConsentTerms): string {
  return processors.length > 0
    ? `Programas verificam a foto e criam a imagem a partir dela; ninguém em ${shop} olha para ela.`
    : 'Um programa verifica a foto e desenha sobre ela; ninguém olha para ela.';
}

function whoLearns(terms: ConsentTerms): string {
  const learning = unpaid(terms).map(({ name }) => name);
  return learning.length > 0
    ? `Nenhum programa de ${terms.shop} é treinado com a sua foto; é permitido a ${learning.join(' e a ')} utilizá-la para melhorar os seus produtos.`
    : 'Nenhum programa é treinado com a sua foto.';
}

function whoSeesIt(terms: ConsentTerms): string {
  const { shop, processors } = terms;
  const nobody = `A sua foto e as suas imagens não são mostradas nem à página de ${shop} nem ao seu pessoal.`;
  if (processors.length === 0) {
    return `A própria pessoa. A imagem é criada pelo motor próprio da VisionFit, no servidor que ${shop} utiliza; a sua foto não é enviada a nenhuma outra empresa. ${nobody}`;
  }
  const each = processors.map(({ name, keepsMs, tier }) => {
    const use =
      tier === 'paid' ? 'não pode utilizá-la para mais nada' : 'também pode utilizá-la para melhorar os seus produtos';
    return `${name}, que trabalha por conta de ${shop}, ${use} e a apaga no prazo de ${time(keepsMs)}`;
  });
  const looks =
    unpaid(terms).length > 0
      ? 'pessoas que aí trabalham podem vê-las'
      : 'se um programa do prestador em causa encontrar indícios disso, uma pessoa que aí trabalha pode vê-las';
  return `A própria pessoa. Para criar uma imagem, a sua foto é enviada a ${each.join(', ou a ')}. Até lá, a foto e a imagem são aí conservadas para detetar utilizações abusivas do serviço; ${looks}. Os computadores utilizados podem estar noutros países, entre os quais os Estados Unidos. ${nobody}`;
}

function european({ shop }: ConsentTerms) {
  return {
    heading: 'No Espaço Económico Europeu, no Reino Unido e na Suíça',
    text: `${shop} é responsável pelos seus dados (o responsável pelo tratamento). O fundamento jurídico é o seu consentimento explícito (artigo 6.º, n.º 1, alínea a), e artigo 9.º, n.º 2, alínea a), do RGPD e do RGPD do Reino Unido; artigo 6.º, n.º 7, da LPD suíça). Tem o direito de o retirar a qualquer momento, o que não torna ilícito o que foi feito antes; de aceder aos seus dados; de obter a sua retificação ou apagamento; de os levar consigo (portabilidade); e de apresentar reclamação à sua autoridade de proteção de dados.`,
  };
}

function american({ shop, schedule }: ConsentTerms) {
  return [
    {
      heading: 'Nos Estados Unidos: aviso no momento da recolha',
      text: `${shop} recolhe: a sua foto e as imagens criadas a partir dela (informação visual), as roupas que experimentou, sob um número aleatório em vez do seu nome (identificadores e atividade na Internet), e aquilo em que consentiu, com uma impressão digital com chave do seu endereço de rede, como prova do consentimento. O fim é mostrar-lhe como ficam estas roupas e provar o seu consentimento, nada mais. A foto é conservada durante os prazos acima indicados; as imagens e a lista do que experimentou, ${time(schedule.pictureMs)} no máximo; a prova do consentimento, de forma permanente. Nada disto é vendido, nem partilhado para publicidade. A sua foto não é utilizada para mais nada além do que pede, pelo que não há outra utilização a limitar. Pode pedir para conhecer, corrigir e apagar. O sinal Global Privacy Control é respeitado.`,
    },
    {
      heading: 'No Illinois',
      text: 'A Lei da Privacidade das Informações Biométricas (Biometric Information Privacy Act, BIPA) exige um aviso por escrito, um calendário de conservação e destruição e um consentimento por escrito antes de ser feita uma leitura da geometria do rosto. Este texto é as três coisas. Não é aqui feita qualquer leitura nem criado qualquer modelo desse tipo; ainda assim, é-lhe pedido o consentimento. Ninguém vende, aluga ou comercializa a sua foto, nem lucra com ela.',
    },
  ];
}
