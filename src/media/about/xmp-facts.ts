import { decodeXML } from 'entities';

/* XMP (ISO 16684-1), in the words of IPTC Photo Metadata 2023.2. It is looked through, not parsed: a few texts of it count. */

/** Letters of it that are looked at; programs leave megabytes of their own history behind them. */
const MOST_LETTERS = 100_000;

/** The text of a property, which may be an attribute, an element, or the first of a list. */
function textOf(xmp: string, name: string): string {
  const attribute = new RegExp(`\\s${name}="([^"]{1,2000})"`).exec(xmp)?.[1];
  if (attribute !== undefined) return decodeXML(attribute);
  const element = new RegExp(`<${name}>([^]{1,4000}?)</${name}>`).exec(xmp)?.[1] ?? '';
  const first = /<rdf:li[^>]{0,100}>([^<]{1,2000})<\/rdf:li>/.exec(element)?.[1];
  return decodeXML(first ?? (element.includes('<') ? '' : element));
}

/** What was found; '' where nothing was. */
export function xmpFacts(packet: string) {
  const xmp = packet.slice(0, MOST_LETTERS);
  return {
    creator: textOf(xmp, 'dc:creator'),
    credit: textOf(xmp, 'photoshop:Credit'),
    source: textOf(xmp, 'photoshop:Source'),
    rights: textOf(xmp, 'dc:rights'),
    terms: textOf(xmp, 'xmpRights:UsageTerms'),
    created: textOf(xmp, 'photoshop:DateCreated'),
    headline: textOf(xmp, 'photoshop:Headline'),
    description: textOf(xmp, 'dc:description'),
    alt: textOf(xmp, 'Iptc4xmpCore:AltTextAccessibility'),
    licenceEnds: textOf(xmp, 'plus:LicenseEndDate'),
  };
}
