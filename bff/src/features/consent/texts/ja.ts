// What a shopper is told before any photo, in Japanese; the same promises as in English, sentence by sentence.
import { type ConsentTerms, isFor, unpaid, type WordingOf } from '../wording.ts';
import { durationIn } from './durations.ts';

const time = durationIn('ja', {
  year: { other: '#年' },
  day: { other: '#日' },
  hour: { other: '#時間' },
  minute: { other: '#分' },
});

export const japanese: WordingOf = (terms) => {
  const { shop, gpc, schedule } = terms;
  const keptIdle = time(schedule.keptPhotoIdleMs);
  const keptMost = time(schedule.keptPhotoMaxAgeMs);
  return {
    title: '写真を追加される前に',
    points: [
      {
        heading: '何を何のために使用するか',
        text: `お客様の写真1枚と、その写真から作成される画像を、ただ一つの目的、すなわち${shop}の衣服を着たお客様の姿をお見せするために使用します。${whoLooks(terms)}サーバーは、カメラの情報(場所、時刻、機器)を除いた独自の複製を作成し、お客様が送信されたファイルは保存しません。`,
      },
      {
        heading: '保存期間',
        text: `お客様の写真は暗号化して保存されます。写真は、その写真による最後の試着から${time(schedule.photoIdleMs)}後に、遅くとも追加から${time(schedule.photoMaxAgeMs)}後に削除されます。お客様がそのように選択された場合は、その写真による最初の試着が終わり次第削除されます。保存用のチェックボックスにチェックを入れられた場合に限り、その写真による最後の試着から${keptIdle}後まで、最長でも${keptMost}間保存されます。画像は作成から${time(schedule.pictureMs)}後に削除されます。これらはすべて、いつでもお客様ご自身で削除できます。`,
      },
      { heading: '誰が見るか', text: whoSeesIt(terms) },
      {
        heading: '決して行わないこと',
        text: `顔によって個人を識別することはなく、顔のテンプレートを作成することもありません。衣服を正しい位置に合わせるために、プログラムが写真に人が写っているか、どこに写っているかを確認します。${whoLearns(terms)}広告主にも、ここに記載のないいかなる者にも提供しません。`,
      },
      {
        heading: '書面による同意',
        text: `該当するチェックボックスにチェックを入れることにより、お客様は、${shop}がこの目的のために、これらの期間、お客様の写真を収集し、保存し、使用することに書面で同意されたことになります。その後、写真と画像は完全に破棄されます。写真や画像から顔のテンプレートその他の生体識別子を作成することはありませんが、それでも書面による同意をいただきます。`,
      },
      ...(isFor('eu', terms) ? [european(terms)] : []),
      ...(isFor('us', terms) ? american(terms) : []),
      ...(gpc
        ? [
            {
              heading: 'Global Privacy Control',
              text: 'お客様のブラウザはこの信号を送信しており、受信を確認しました。ここではもとより何も販売または共有されず、お客様に関する利用統計も保存されません。',
            },
          ]
        : []),
      {
        heading: 'お客様の自由な選択です',
        text: '写真がなくても、こちらで同じようにお買い物いただけます。同意は、与えるときと同じく簡単に、いつでも撤回できます。撤回されると、実行中の試着は中止され、お客様の写真と画像は削除されます。',
      },
    ],
    agreements: [
      {
        scope: 'adult',
        text: '私は18歳以上であり、写真には衣服を着た私が写っていて、他の人は写っていません。',
        required: true,
      },
      {
        scope: 'render',
        text: `私は、${shop}がその衣服を着た私の姿を見せるために私の写真を収集し、保存し、使用し、上記の時期に破棄することに、書面で同意します。`,
        required: true,
      },
      {
        scope: 'keep_photo',
        text: `次回のために私の写真を、その写真による最後の試着から${keptIdle}後まで、最長でも${keptMost}間保存してください。(任意)`,
        required: false,
      },
    ],
  };
};

/** Nobody can promise for the people of another company. */
function whoLooks({ shop, processors }: ConsentTerms): string {
  return processors.length > 0
    ? `プログラムが写真を確認し、その写真から画像を作成します。${shop}の者が写真を見ることはありません。`
    : 'プログラムが写真を確認し、その上に描画します。写真を見る者はいません。';
}

function whoLearns(terms: ConsentTerms): string {
  const learning = unpaid(terms).map(({ name }) => name);
  return learning.length > 0
    ? `${terms.shop}のプログラムがお客様の写真で訓練されることはありません。ただし、${learning.join('および')}は、自社製品の改善のために写真を使用することがあります。`
    : 'お客様の写真でプログラムが訓練されることはありません。';
}

function whoSeesIt(terms: ConsentTerms): string {
  const { shop, processors } = terms;
  const nobody = `お客様の写真や画像が${shop}のページやその従業員に表示されることはありません。`;
  if (processors.length === 0) {
    return `お客様です。画像は、${shop}が使用するサーバー上で、VisionFit自身のエンジンによって作成されます。お客様の写真が他の会社に送信されることはありません。${nobody}`;
  }
  const each = processors.map(({ name, keepsMs, tier }) => {
    const use =
      tier === 'paid' ? '写真を他のいかなることにも使用できず' : '写真を自社製品の改善のためにも使用することができ';
    return `${name}(${shop}のために業務を行い、${use}、写真を${time(keepsMs)}以内に削除します)`;
  });
  const looks =
    unpaid(terms).length > 0
      ? '送信先の人がこれらを見ることがあります'
      : '送信先のプログラムがその兆候を見つけた場合には、送信先の人がこれらを見ることがあります';
  return `お客様です。画像を作成するために、お客様の写真は${each.join('、または')}に送信されます。削除までの間、写真と画像は、サービスの不正利用を調べるために送信先に保存されます。${looks}。送信先のコンピューターは、米国を含む他の国に設置されていることがあります。${nobody}`;
}

function european({ shop }: ConsentTerms) {
  return {
    heading: '欧州経済領域、英国およびスイスの場合',
    text: `お客様のデータについては${shop}が責任を負います(管理者)。法的根拠は、お客様の明示的な同意です(GDPRおよび英国GDPR第6条第1項(a)、第9条第2項(a)、スイス連邦データ保護法(FADP)第6条第7項)。お客様には、次の権利があります。同意をいつでも撤回すること(撤回前に行われたことが違法になるものではありません)、ご自身のデータにアクセスすること、データの訂正または消去を求めること、データを持ち出すこと(データポータビリティ)、お客様のデータ保護機関に苦情を申し立てること。`,
  };
}

function american({ shop, schedule }: ConsentTerms) {
  return [
    {
      heading: '米国の場合:収集時の通知',
      text: `${shop}は次のものを収集します。お客様の写真とその写真から作成される画像(視覚情報)、氏名の代わりに無作為な番号の下で記録される、試着された衣服(識別子およびインターネット上の活動)、ならびに証拠として、同意された内容と、鍵を用いて作成したお客様のネットワークアドレスのフィンガープリント。目的は、これらの衣服を着たお客様の姿をお見せすることと、お客様の同意を証明することであり、それ以外にはありません。写真は上記の期間、画像と試着されたものの一覧は最長${time(schedule.pictureMs)}間、証拠は無期限に保存されます。これらはいずれも販売されず、広告のために共有されることもありません。お客様の写真は、お客様が求められたこと以外には使用されないため、制限すべき他の使用はありません。お客様は、開示、訂正および削除を求めることができます。Global Privacy Controlは尊重されます。`,
    },
    {
      heading: 'イリノイ州の場合',
      text: '生体情報プライバシー法(Biometric Information Privacy Act, BIPA)は、顔の形状のスキャンを取得する前に、書面による通知、保存および破棄の予定、ならびに書面による同意を求めています。本文はその三つすべてを兼ねています。ここではそのようなスキャンやテンプレートは作成されませんが、それでも同意をお願いしています。お客様の写真を販売し、貸与し、取引し、またはそこから利益を得る者はいません。',
    },
  ];
}
