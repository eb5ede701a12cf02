// What a shopper is told before any photo, in Turkish; the same promises as in English, sentence by sentence.
import { type ConsentTerms, isFor, unpaid, type WordingOf } from '../wording.ts';
import { durationIn } from './durations.ts';

/** A noun after a number has no plural ending. */
const time = durationIn('tr', {
  year: { other: '# yıl' },
  day: { other: '# gün' },
  hour: { other: '# saat' },
  minute: { other: '# dakika' },
});

export const turkish: WordingOf = (terms) => {
  const { shop, gpc, schedule } = terms;
  const keptIdle = time(schedule.keptPhotoIdleMs);
  const keptMost = time(schedule.keptPhotoMaxAgeMs);
  return {
    title: 'Fotoğraf eklemeden önce',
    points: [
      {
        heading: 'Ne, niçin kullanılır',
        text: `Size ait bir fotoğraf ve ondan oluşturulan görseller, tek bir amaç için kullanılır: sizi ${shop} mağazasının giysileriyle göstermek. ${whoLooks(terms)} Sunucu, kameranın verilerini (yer, zaman, cihaz) içermeyen kendi kopyasını oluşturur ve gönderdiğiniz dosyayı saklamaz.`,
      },
      {
        heading: 'Ne kadar süre saklanır',
        text: `Fotoğrafınız şifrelenmiş olarak saklanır. Fotoğrafınız, onunla yaptığınız son denemeden ${time(schedule.photoIdleMs)} sonra ve en geç, eklemenizden ${time(schedule.photoMaxAgeMs)} sonra silinir; böyle seçerseniz, onunla yapılan ilk deneme biter bitmez silinir. Yalnızca saklanması için kutuyu işaretlerseniz, onunla yaptığınız son denemeden ${keptIdle} sonrasına kadar ve en fazla ${keptMost} kalır. Görseller, oluşturulmalarından ${time(schedule.pictureMs)} sonra silinir. Bunların tümünü istediğiniz zaman kendiniz silebilirsiniz.`,
      },
      { heading: 'Kim görür', text: whoSeesIt(terms) },
      {
        heading: 'Asla yapılmayanlar',
        text: `Hiç kimse yüzünden tanınmaz ve yüz şablonu oluşturulmaz: program, giysiler doğru yere gelsin diye fotoğrafta bir kişi olup olmadığına ve nerede olduğuna bakar. ${whoLearns(terms)} Fotoğrafınız reklamverenlere ya da burada adı geçmeyen hiç kimseye verilmez.`,
      },
      {
        heading: 'Yazılı rızanız',
        text: `İlgili kutuyu işaretleyerek, ${shop} mağazasının fotoğrafınızı bu amaçla ve bu süreler boyunca toplamasına, saklamasına ve kullanmasına yazılı olarak rıza gösterirsiniz. Ardından fotoğraf ve görseller kalıcı olarak imha edilir. Bunlardan yüz şablonu veya başka bir biyometrik tanımlayıcı oluşturulmaz; yine de yazılı olarak rıza gösterirsiniz.`,
      },
      ...(isFor('eu', terms) ? [european(terms)] : []),
      ...(isFor('us', terms) ? american(terms) : []),
      ...(gpc
        ? [
            {
              heading: 'Global Privacy Control',
              text: 'Tarayıcınız bu sinyali gönderiyor ve sinyal alındı. Burada zaten hiçbir şey satılmaz veya paylaşılmaz ve hakkınızda kullanım istatistiği tutulmaz.',
            },
          ]
        : []),
      {
        heading: 'Seçim sizin',
        text: 'Fotoğraf olmadan da burada aynı şekilde alışveriş yapabilirsiniz. Rızanızı istediğiniz zaman, verdiğiniz kadar kolay geri alabilirsiniz: süren denemeler durur, fotoğrafınız ve görselleriniz silinir.',
      },
    ],
    agreements: [
      {
        scope: 'adult',
        text: '18 yaşında veya daha büyüğüm ve fotoğraf beni, giyinik olarak, gösteriyor; başka kimseyi göstermiyor.',
        required: true,
      },
      {
        scope: 'render',
        text: `${shop} mağazasının, beni kendi giysileriyle göstermek için fotoğrafımı toplamasına, saklamasına ve kullanmasına ve onu yukarıda belirtilen zamanlarda imha etmesine yazılı olarak rıza gösteriyorum.`,
        required: true,
      },
      {
        scope: 'keep_photo',
        text: `Fotoğrafım bir dahaki sefere, onunla yaptığım son denemeden ${keptIdle} sonrasına kadar ve en fazla ${keptMost} saklansın. (İsteğe bağlı)`,
        required: false,
      },
    ],
  };
};

/** Nobody can promise for the people of another company. */
function whoLooks({ shop, processors }: ConsentTerms): string {
  return processors.length > 0
    ? `Programlar fotoğrafı kontrol eder ve ondan görseli oluşturur; ${shop} mağazasından hiç kimse ona bakmaz.`
    : 'Bir program fotoğrafı kontrol eder ve üzerine çizer; hiç kimse ona bakmaz.';
}

function whoLearns(terms: ConsentTerms): string {
  const learning = unpaid(terms).map(({ name }) => name);
  return learning.length > 0
    ? `${terms.shop} mağazasının hiçbir programı fotoğrafınızla eğitilmez; ${learning.join(' ve ')} onu kendi ürünlerini geliştirmek için kullanabilir.`
    : 'Hiçbir program fotoğrafınızla eğitilmez.';
}

function whoSeesIt(terms: ConsentTerms): string {
  const { shop, processors } = terms;
  const nobody = `Fotoğrafınız ve görselleriniz ne ${shop} mağazasının sayfasına ne de personeline gösterilir.`;
  if (processors.length === 0) {
    return `Siz. Görsel, ${shop} mağazasının kullandığı sunucuda VisionFit’in kendi motoru tarafından oluşturulur; fotoğrafınız başka hiçbir şirkete gönderilmez. ${nobody}`;
  }
  const each = processors.map(({ name, keepsMs, tier }) => {
    const use =
      tier === 'paid'
        ? 'onu başka hiçbir şey için kullanamaz'
        : 'onu kendi ürünlerini geliştirmek için de kullanabilir';
    return `${name} (${shop} mağazası adına çalışır, ${use} ve onu ${time(keepsMs)} içinde siler)`;
  });
  const looks =
    unpaid(terms).length > 0
      ? 'orada çalışan kişiler bunlara bakabilir'
      : 'oradaki bir program bunun belirtilerini bulursa, orada çalışan bir kişi bunlara bakabilir';
  return `Siz. Bir görsel oluşturmak için fotoğrafınız şu şirkete gönderilir: ${each.join(', veya şu şirkete: ')}. O zamana kadar fotoğraf ve görsel, hizmetin kötüye kullanımını aramak için orada tutulur; ${looks}. Oradaki bilgisayarlar, aralarında Amerika Birleşik Devletleri’nin de bulunduğu başka ülkelerde olabilir. ${nobody}`;
}

function european({ shop }: ConsentTerms) {
  return {
    heading: 'Avrupa Ekonomik Alanı, Birleşik Krallık ve İsviçre’de',
    text: `Verilerinizden ${shop} mağazası sorumludur (veri sorumlusu). Hukuki dayanak açık rızanızdır (GDPR ve UK GDPR, madde 6(1)(a) ve 9(2)(a); İsviçre FADP, madde 6(7)). Rızanızı istediğiniz zaman geri alma hakkınız vardır; bu, daha önce yapılanları hukuka aykırı kılmaz. Ayrıca verilerinize erişme; onları düzelttirme veya sildirme; yanınızda götürme (taşınabilirlik); ve veri koruma makamınıza şikâyette bulunma hakkınız vardır.`,
  };
}

function american({ shop, schedule }: ConsentTerms) {
  return [
    {
      heading: 'Amerika Birleşik Devletleri’nde: toplama sırasında bildirim',
      text: `${shop} mağazası şunları toplar: fotoğrafınız ve ondan oluşturulan görseller (görsel bilgiler), adınızın yerine rastgele bir numara altında hangi giysileri denediğiniz (tanımlayıcılar ve internet etkinliği) ve ağ adresinizin anahtarlı bir parmak iziyle birlikte, kanıt olarak, neye rıza gösterdiğiniz. Amaç, sizi bu giysilerle göstermek ve rızanızı kanıtlamaktır; başka bir şey değildir. Fotoğraf yukarıda belirtilen süreler boyunca, görseller ve denediklerinizin listesi en fazla ${time(schedule.pictureMs)}, kanıt ise süresiz olarak saklanır. Bunların hiçbiri satılmaz veya reklam amacıyla paylaşılmaz. Fotoğrafınız istediğinizden başka hiçbir şey için kullanılmaz; bu nedenle sınırlanacak başka bir kullanım yoktur. Bilgi, düzeltme ve silme talep edebilirsiniz. Global Privacy Control sinyaline uyulur.`,
    },
    {
      heading: 'Illinois’de',
      text: 'Biyometrik Bilgilerin Gizliliği Yasası (Biometric Information Privacy Act, BIPA), yüz geometrisinin taranmasından önce yazılı bir bildirim, bir saklama ve imha takvimi ve yazılı bir rıza ister. Bu metin her üçüdür. Burada böyle bir tarama veya şablon yapılmaz; yine de rızanız istenir. Hiç kimse fotoğrafınızı satmaz, kiralamaz, takas etmez veya ondan kazanç sağlamaz.',
    },
  ];
}
