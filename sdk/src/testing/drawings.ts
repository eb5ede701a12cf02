// Pictures for the stand-in: drawn here, so that the tests need no photo of anybody.

const SHIRTS: Record<string, string> = {
  result: '#2f6f4f',
  preview: '#4a8a6a',
  garment: '#2f6f4f',
  marcus: '#8a8f98',
  mei: '#b5838d',
};

/** A person in a shirt (or the shirt alone, for `garment`), 768 x 1024. */
export function drawing(name: string): Response {
  const shirt = SHIRTS[name] ?? '#d8d4cc';
  const person = `<rect x="290" y="700" width="188" height="324" fill="#39415a"/>
    <rect x="352" y="250" width="64" height="90" fill="#c9976b"/><circle cx="384" cy="190" r="92" fill="#c9976b"/>
    <rect x="190" y="430" width="58" height="330" rx="29" fill="#c9976b"/>
    <rect x="520" y="430" width="58" height="330" rx="29" fill="#c9976b"/>`;
  const garment = `<path d="M296 318h176l112 62-30 120-60-20v270H274V480l-60 20-30-120z" fill="${shirt}"/>`;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="768" height="1024" viewBox="0 0 768 1024">
    <rect width="768" height="1024" fill="#e9e6df"/>${name === 'garment' ? '' : person}${garment}</svg>`;
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml' } });
}
