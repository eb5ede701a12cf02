// Pages that are no product: login walls, robot checks, "not found" that answers 200, lists, empty shells for JavaScript.
import type { NoProduct } from './facts.ts';
import { meta, type Page, visibleText } from './page.ts';
import { ownText, textOf } from './text.ts';

const ROBOT =
  /captcha|are you (a )?(human|robot)|not a robot|robot check|verify (that )?you are|unusual traffic|access (to this page has been )?denied|attention required|checking your browser|just a moment|pardon our interruption|bot (detection|protection)|enable javascript and cookies to continue|datadome|perimeterx|ich bin kein roboter|je ne suis pas un robot|no soy un robot/i;
const NOT_FOUND =
  /\b404\b|(page|product|item|seite|artikel|page|produit|página|producto|pagina|prodotto|strona|stránka)[^.]{0,30}(not found|cannot be found|could ?n[o']t be found|no longer (exists|available)|nicht gefunden|existiert nicht|introuvable|n'existe (pas|plus)|no encontrad|no existe|non trovat|nie znalezion|nenalezen|nenájden|не найден)|(nothing|nichts) (here|found|gefunden)|we can.?t find|страница не найдена|ページが見つかりません|找不到|页面不存在/i;
const LOGIN =
  /(log|sign)[ -]?in|anmelden|einloggen|se connecter|connexion|iniciar sesión|acced(i|er)|inloggen|zaloguj|přihlá|prihlás|войти|вход|ログイン|登录|登入/i;
/** Fewer words than any product page has that does not build itself in the browser. */
const FEW_LETTERS = 300;
const APP_ROOT = /^(app|root|main|content|__next|__nuxt|___gatsby|react-root|app-root|vue-app)$/i;

export interface Found {
  /** Any source named a title and a price or an offer. */
  product: boolean;
  products: number;
  listed: number;
  priced: boolean;
}

/** @returns null where nothing speaks against a product page. */
export function whyNoProduct(page: Page, found: Found): NoProduct | null {
  const headline = [page.fullTitle, page.heading ? textOf(page.heading.element) : ''].join(' · ');
  const shown = visibleText(page);
  if (!found.product && ROBOT.test(`${headline} ${shown.slice(0, 1500)}`) && shown.length < 4000) return 'robots_page';
  if (!found.product && hasPasswordField(page) && (LOGIN.test(headline) || shown.length < 2500)) return 'login_wall';
  if (NOT_FOUND.test(headline) && !(found.product && found.priced)) return 'not_found_page';
  if (!found.product && shown.length < 2500 && NOT_FOUND.test(shown)) return 'not_found_page';
  if (found.products > 3) return found.listed > found.products ? 'list_page' : 'many_products';
  if (!found.product && (found.listed > 1 || isList(page))) return 'list_page';
  if (!found.product && needsJavaScript(page, shown)) return 'needs_javascript';
  return found.product ? null : 'not_a_product_page';
}

function hasPasswordField(page: Page): boolean {
  return page.spots.some(({ element }) => element.name === 'input' && element.attribs.type === 'password');
}

/** An app's empty root, between menu and footer perhaps, and a script that is to fill it. */
function needsJavaScript(page: Page, shown: string): boolean {
  if (lettersOf(shown) >= FEW_LETTERS && !hasEmptyRoot(page)) return false;
  const scripts = page.spots.filter(
    ({ element }) => element.name === 'script' && (element.attribs.src || element.children.length > 0),
  );
  return scripts.length > 0;
}

function hasEmptyRoot(page: Page): boolean {
  const own = page.spots.filter(({ hidden, aside }) => !hidden && !aside).map(({ element }) => ownText(element));
  if (lettersOf(own.join('')) >= FEW_LETTERS) return false;
  return page.spots.some(
    ({ element }) => (element.name === 'main' || APP_ROOT.test(element.attribs.id ?? '')) && textOf(element) === '',
  );
}

function lettersOf(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** Many prices in cards that repeat, and no one name they belong to. */
function isList(page: Page): boolean {
  if (/^(product\.group|website:category|product:category)$/.test(meta(page, 'og:type') ?? '')) return true;
  let cards = 0;
  for (const { element } of page.spots) {
    const words = element.attribs.class ?? '';
    if (
      /(^|[\s_-])(product|item|grid)[\w-]*(card|tile|item|box|cell)\b/i.test(words) ||
      (element.name === 'li' && /(^|\s)product(\s|$)/.test(words))
    )
      cards++;
  }
  return cards >= 8;
}
