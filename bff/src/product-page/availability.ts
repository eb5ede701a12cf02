// Whether it can be bought now: schema.org's words for it, those of feeds, and what pages say to people.
import type { Availability } from './facts.ts';
import { essence } from './text.ts';

const BY_WORD: Record<string, Availability> = {
  instock: 'in_stock',
  limitedavailability: 'in_stock',
  instoreonly: 'in_stock',
  onlineonly: 'in_stock',
  available: 'in_stock',
  instore: 'in_stock',
  availablefororder: 'in_stock',
  outofstock: 'out_of_stock',
  soldout: 'out_of_stock',
  oos: 'out_of_stock',
  unavailable: 'out_of_stock',
  notavailable: 'out_of_stock',
  preorder: 'preorder',
  presale: 'preorder',
  backorder: 'backorder',
  discontinued: 'discontinued',
};

/** @param written such as `https://schema.org/InStock`, `in stock` or `oos`. */
export function readAvailability(written: string | undefined): Availability | undefined {
  if (!written) return undefined;
  return BY_WORD[essence(written.replace(/^.*[/#]/, ''))] ?? BY_WORD[essence(written)] ?? availabilityInWords(written);
}

/** Looked for first: "nicht auf Lager" holds "auf Lager". */
export const GONE =
  /out of stock|sold[- ]?out|currently unavailable|no longer available|not available|temporarily unavailable|(derzeit |momentan |zurzeit )?nicht (auf lager|verfügbar|lieferbar|vorrätig)|ausverkauft|vergriffen|rupture de stock|actuellement indisponible|indisponible|épuisé|agotado|sin existencias|sin stock|no disponible|non disponibile|esaurito|esgotado|indisponível|niet (op voorraad|leverbaar|beschikbaar)|uitverkocht|niedostępn|brak w magazynie|wyprzedan|vyprodáno|není skladem|vypredan|nedostupn|momentálne nedostup|nie je na sklade|nincs raktáron|elfogyott|stoc epuizat|indisponibil|нет в наличии|распродан|законч|не в наличии|немає в наявності|slut i lager|udsolgt|utsolgt|loppu(nut)?\b|tükendi|stokta yok|läbi müüdud|ei ole saadaval|otsas|ni na zalogi|razprodano|אזל|לא זמין|غير متوفر|نفد|在庫切れ|売り切れ|品切れ|缺貨|缺货|已售完|售罄|품절/gi;
const THERE =
  /\bin stock\b|available (now|for|online)|add to (cart|bag|basket|trolley)|buy (it )?now|auf lager|sofort lieferbar|lieferbar|verfügbar|in den (warenkorb|einkaufswagen)|en stock|ajouter au panier|disponible|en existencia|añadir (al carrito|a la cesta)|agregar al carr|disponibilità immediata|disponibile|aggiungi al carrello|em estoque|disponível|adicionar ao carrinho|comprar|op voorraad|in winkelwagen|dostępn|do koszyka|skladem|do košíku|na sklade|do košíka|raktáron|kosárba|în stoc|in stoc|adaugă în coș|в наличии|в корзину|є в наявності|i lager|på lager|læg i kurv|lägg i (varukorg|korg)|varastossa|ostoskoriin|stokta|sepete ekle|laos|lisa (ostu)?korvi|na zalogi|dobavljiv|v košarico|dodaj v košarico|במלאי|הוסף לסל|أضف إلى|متوفر|在庫あり|カートに入れる|加入購物車|加入购物车|立即購買|有貨|现货|장바구니|구매하기/i;

/** The words of a button that buys. */
export const BUY =
  /^(buy|kaufen|acheter|comprar?|acquista|kopen|kup|kup teraz|koupit|kúpiť|vásárlás|cumpără|купить|заказать|купити|köp|køb|kjøp|osta|satın al|osta|kupi|购买|購買|購入|구매)( now| jetzt)?$/i;

/** What a short piece of the page says; undefined where it speaks of something else. */
export function availabilityInWords(text: string): Availability | undefined {
  if (text.search(GONE) >= 0) return 'out_of_stock';
  if (/pre-?order|vorbestell|précommand|preventa|preordin/i.test(text)) return 'preorder';
  if (THERE.test(text)) return 'in_stock';
  return undefined;
}
