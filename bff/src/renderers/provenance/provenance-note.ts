// What every picture says about its making, as XMP: how it came about in IPTC's terms, by which engine, on which day.
// Nothing in it is about the shopper, the shop or the garment.

/** Terms of IPTC's Digital Source Type vocabulary, https://cv.iptc.org/newscodes/digitalsourcetype/ */
const VOCABULARY = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

export interface Making {
  /** As `Renderer.engine`. */
  engine: string;
  /** As `DrawnBy.model`. */
  model: string | null;
  /**
   * `composite`: the photo's own pixels stand wherever the change mask is black.
   * `redrawn`: a model has drawn every pixel anew.
   */
  manner: 'composite' | 'redrawn';
  day: Date;
}

/**
 * An XMP packet for one picture.
 *
 * The terms say no less than the truth. A composite is `compositeWithTrainedAlgorithmicMedia` (shown to people as
 * "edited using generative AI") for the local engine too, although it copies the cloth from the product picture and
 * dreams up no pixel of it: trained models decide what is body, what is garment and what lies in front, and what the
 * old clothes hid is painted in. The milder terms would not do: `compositeCapture` claims that all parts were seen by
 * a camera, which no one knows of a shop's product picture; `composite` leaves open whether AI took part, and AI did;
 * `algorithmicallyEnhanced` is for the same scene made better. Nobody stood in front of a camera in these clothes.
 */
export function provenanceNote({ engine, model, manner, day }: Making): string {
  const term = manner === 'composite' ? 'compositeWithTrainedAlgorithmicMedia' : 'trainedAlgorithmicMedia';
  const tool = escaped(`VisionFit ${engine}`);
  const version = model
    ? `\n   <Iptc4xmpExt:AISystemVersionUsed>${escaped(model)}</Iptc4xmpExt:AISystemVersionUsed>`
    : '';
  // The day is enough to know how old a picture is; the minute could be matched with somebody's visit.
  const date = day.toISOString().slice(0, 10);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
   <Iptc4xmpExt:DigitalSourceType>${VOCABULARY}${term}</Iptc4xmpExt:DigitalSourceType>
   <Iptc4xmpExt:AISystemUsed>${tool}</Iptc4xmpExt:AISystemUsed>${version}
   <xmp:CreatorTool>${tool}</xmp:CreatorTool>
   <xmp:CreateDate>${date}</xmp:CreateDate>
   <photoshop:Credit>VisionFit</photoshop:Credit>
   <dc:description>
    <rdf:Alt>
     <rdf:li xml:lang="x-default">${DESCRIPTION[manner]}</rdf:li>
    </rdf:Alt>
   </dc:description>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

const DESCRIPTION = {
  composite:
    'Virtual try-on, made with AI: a garment from a product picture laid onto a photo of a person who did not wear it. Colour and fit can differ from the real garment.',
  redrawn:
    'Virtual try-on, drawn by AI after a photo of a person and a product picture. The person did not wear the garment; likeness, colour and fit can differ.',
} satisfies Record<Making['manner'], string>;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
