// Which kind of garment a product is, from its own words: the last word for clothes in its name decides ("shirt dress" is
// a dress), and where the name has none, what the shop files it under.

export type GarmentKind = 'top' | 'bottom' | 'dress' | 'outerwear';

const WORDS: [GarmentKind, string][] = [
  [
    'dress',
    'dress(?:es)?|gowns?|jumpsuits?|playsuits?|sarees?|saris?|abayas?|kaftans?|[\\p{L}-]*kleid(?:er)?|robes?|combinaisons?|vestidos?|vestit[oi]|abit[oi]|jurk(?:en)?|sukienk[\\p{L}]*|šaty|ruha|rochi[ei]|плать[\\p{L}]*|сарафан[\\p{L}]*|klänning(?:ar)?|kjoler?|mekko|elbise|שמלה|فستان|عباية|ワンピース|ドレス|连衣裙|連衣裙|洋裝|旗袍|원피스',
  ],
  [
    'outerwear',
    '(?:over|rain|trench)?coats?|[\\p{L}-]*jackets?|parkas?|anoraks?|blazers?|gilets?|puffers?|bombers?|[\\p{L}-]*jacken?|[\\p{L}-]*m[aä]ntel|vestes?|manteaux?|blousons?|chaquetas?|abrigos?|cazadoras?|giacc(?:a|he)|giubbott[oi]|cappott[oi]|casacos?|jas(?:sen)?|kurtk[\\p{L}]*|płaszcz[\\p{L}]*|bund[ay]|kabát[\\p{L}]*|jachet[\\p{L}]*|palto[\\p{L}]*|куртк[\\p{L}]*|пальто|пиджак[\\p{L}]*|jack(?:a|or|or)|frakke|takki|ceket|mont|מעיל|سترة|معطف|ジャケット|コート|外套|夹克|자켓|코트',
  ],
  [
    'bottom',
    'jeans|trousers?|pants?|chinos?|leggings?|joggers?|shorts|skirts?|culottes|sweatpants|[\\p{L}-]*hosen?|[\\p{L}-]*r[oö]cke?|pantalons?|jupes?|pantal(?:ón|ones)|faldas?|pantaloni|gonn[ae]|calças?|saias?|broek(?:en)?|rok(?:ken)?|[\\p{L}]*rok|spodnie|spódnic[\\p{L}]*|kalhoty|sukn[ěe]|nohavice|sukň[\\p{L}]*|nadrág|szoknya|fust[ăe]|блуз?брюк[\\p{L}]*|брюки|джинсы|юбк[\\p{L}]*|шорты|byxor|kjol(?!e)|bukser|nederdel|housut|hame|pantolon|etek|מכנס[\\p{L}]*|חצאית|بنطلون|تنورة|パンツ|ジーンズ|スカート|裤子?|牛仔裤|半身裙|바지|치마',
  ],
  [
    'top',
    't-?shirts?|tees?|[\\p{L}-]*shirts?|blouses?|polos?|hoodies?|sweaters?|sweatshirts?|jumpers?|pullovers?|cardigans?|knit(?:wear)?|(?<!high[\\s-])tops?|tanks?|camis?|vests?|tunics?|fleeces?|[\\p{L}-]*hemd(?:en)?|[\\p{L}-]*blusen?|pulli|strick\\p{L}*|chemis(?:e|es|ier|iers)|chemisiers?|pulls?|maillots?|camisas?|camisetas?|blusas?|jerséis?|jers[eé]y|magli(?:a|e|one|oni|etta|ette)|camici[ae]|felp[ae]|camisolas?|trui(?:en)?|overhemd(?:en)?|koszul[\\p{L}]*|bluz[\\p{L}]*|swet(?:er|ry)|košil[\\p{L}]*|tričk[\\p{L}]*|svetr[\\p{L}]*|košeľ[\\p{L}]*|ing(?:ek)?|póló|cămaș[\\p{L}]*|tricou[\\p{L}]*|рубашк[\\p{L}]*|футболк[\\p{L}]*|свитер[\\p{L}]*|блузк[\\p{L}]*|худи|skjort[\\p{L}]*|tröj[\\p{L}]*|genser|trøjer?|paita|gömlek|tişört|kazak|חולצה|קפוצ.ון|قميص|بلوزة|تيشيرت|シャツ|パーカー|ニット|セーター|ブラウス|衬衫|襯衫|毛衣|卫衣|上衣|셔츠|니트',
  ],
];
const ASCII = /^[\0-\x7f]*$/;
/** Scripts that put no space between words are searched as they are. */
const ANY = new RegExp(
  `(?<![\\p{L}])(?:${WORDS.map(([kind, words]) => `(?<${kind}>${words})`).join('|')})(?![\\p{L}])|(?:${unspaced()})`,
  'giu',
);
/** The same for words in plain letters, a third of the work: of a hundred thousand products that is a second. */
const PLAIN = new RegExp(
  `(?<![a-z])(?:${WORDS.map(([kind, words]) => `(?<${kind}>${inPlainLetters(words)})`).join('|')})(?![a-z])`,
  'gi',
);

/** @returns null where nothing in the words is a garment that can be tried on. */
export function garmentKindOf(title: string, category: readonly string[]): GarmentKind | null {
  for (const words of [title, ...category.toReversed()]) {
    let last: GarmentKind | null = null;
    const clothes = ASCII.test(words) ? PLAIN : ANY;
    // Not by matchAll, which makes a copy of the expression first.
    clothes.lastIndex = 0;
    for (let match = clothes.exec(words); match; match = clothes.exec(words)) last = kindOf(match);
    if (last) return last;
  }
  return null;
}

function kindOf({ 0: word, groups }: RegExpExecArray): GarmentKind | null {
  for (const [kind] of WORDS) if (groups?.[kind] !== undefined) return kind;
  return WORDS.find(([, words]) => words.split('|').includes(word))?.[0] ?? null;
}

function unspaced(): string {
  return WORDS.flatMap(([, words]) => words.split('|'))
    .filter((word) => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u.test(word))
    .join('|');
}

/** Without the words that cannot be written in them. What stands in brackets is a choice. */
function inPlainLetters(words: string): string {
  const plain = words.split(/\|(?![^(]*\))/).filter((word) => ASCII.test(word.replace(/\[[^\]]*\]|\([^)]*\)/g, '')));
  return plain.join('|').replaceAll('[\\p{L}', '[a-z').replaceAll('\\p{L}', '[a-z]');
}
