import { standsAt, viewOf } from '../clean/byte-view.ts';

/* IPTC-IIM 4.2 within Photoshop's image resources: what agencies write. */

const IIM_RESOURCE = 0x0404;
const MARK = 0x1c;

/** The texts of the second record that are of use, by their numbers. */
const DATASETS = {
  ...{ byline: 80, credit: 110, source: 115, copyright: 116, created: 55 },
  ...{ headline: 105, caption: 120, expires: 37 },
} as const;

/** What was found, as it stands there. */
export type IptcFacts = Readonly<Record<keyof typeof DATASETS, Uint8Array>>;

/** Reads it from what a Photoshop segment holds behind its name; it throws RangeError where that ends too early. */
export function iptcFacts(resources: Uint8Array): IptcFacts {
  const found = datasets(iim(resources));
  const text = (name: keyof typeof DATASETS) => found.get(DATASETS[name]) ?? new Uint8Array();
  return {
    byline: text('byline'),
    credit: text('credit'),
    source: text('source'),
    copyright: text('copyright'),
    created: text('created'),
    headline: text('headline'),
    caption: text('caption'),
    expires: text('expires'),
  };
}

/** The resource that holds the record: a signature, a number, a padded name, a length, padded bytes. */
function iim(resources: Uint8Array): Uint8Array {
  const view = viewOf(resources);
  for (let at = 0; standsAt(resources, at, '8BIM'); ) {
    const id = view.getUint16(at + 4);
    const name = view.getUint8(at + 6) + 1;
    const start = at + 6 + name + (name % 2) + 4;
    const length = view.getUint32(start - 4);
    if (id === IIM_RESOURCE) return resources.subarray(start, start + length);
    at = start + length + (length % 2);
  }
  return new Uint8Array();
}

/** The first of each dataset of the second record. */
function datasets(record: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const view = viewOf(record);
  const found = new Map<number, Uint8Array>();
  for (let at = 0; at + 5 <= record.length && record[at] === MARK; ) {
    const [of, dataset, length] = [view.getUint8(at + 1), view.getUint8(at + 2), view.getUint16(at + 3)];
    if (of === 2 && !found.has(dataset)) found.set(dataset, record.subarray(at + 5, at + 5 + length));
    at += 5 + length;
  }
  return found;
}
