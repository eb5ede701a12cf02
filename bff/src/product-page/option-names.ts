// What shops call the two options that a garment has.

export function isSizeName(label: string): boolean {
  return /(^|\b|_)(size|sizes|größe|groesse|grösse|taille|talla|taglia|tamanho|maat|rozmiar|velikost|veľkosť|méret|mărime|marime|storlek|størrelse|koko|beden|pa_size|waist|length|suurus)(\b|_|$)|размер|розмір|מידה|المقاس|مقاس|サイズ|尺码|尺寸|尺碼|사이즈/i.test(
    label,
  );
}

export function isColourName(label: string): boolean {
  return /(^|\b|_)(colou?rs?|colorway|farbe|couleur|coloris|colore|cor|kleur|kolor|barva|farba|szín|culoare|färg|farve|farge|väri|renk|värv|pa_colou?r)(\b|_|$)|цвет|колір|צבע|اللون|لون|カラー|色|颜色|顏色|색상/i.test(
    label,
  );
}
