import {
  type Body,
  bodyFromHtml,
  type FoundPicture,
  newBlockId,
  type PictureFinder,
  plainTextOf,
} from '../../../body/index.ts';
import { fragmentOf, linkKeyOf } from './link-key.ts';
import type { HeldPicture, Resolve } from './look-ups.ts';
import { misreadIn } from './misread.ts';
import { ownAddressOf } from './old-site.ts';
import { type ArticleRemark, remark, remarkOnBody } from './remarks.ts';
import { type BodySource, shownSource } from './shown-source.ts';
import { stemOf, uploadKeyOf } from './upload-key.ts';

/** What was made of a text, and what there is to say of it. */
export type ConvertedBody = { readonly body: Body; readonly remarks: readonly ArticleRemark[] };

/**
 * The body of an article from what WordPress says of it. Pictures that are held are named by their id, links to the
 * old site lead to where its pages stand now, and nothing in it can run.
 */
export function convertBody(source: BodySource, resolve: Resolve, newId: () => string = newBlockId): ConvertedBody {
  const shown = shownSource(source, (oldId) => resolve.reusable(oldId));
  const remarks = remarkCounter();
  const read = (html: string, told: Told) =>
    bodyFromHtml(html, {
      isShortcode: shortcodeNames(html),
      newId,
      picture: pictureFinder(resolve, told),
      link: linkFinder(resolve, told),
      ...(resolve.site.origin === null ? {} : { origin: resolve.site.origin }),
      attachedPictures: resolve.attached,
    });
  const { body, remarks: ofBody } = read(shown.html, remarks.tell);
  const missingReusables = shown.remarks.some(({ kind }) => kind === 'reusable-missing');
  return {
    body,
    remarks: [
      ...shown.remarks,
      // The reader of bodies says of a shared block only that it is one.
      ...ofBody
        .filter(({ kind, what }) => !(missingReusables && kind === 'block' && what === 'block'))
        .map(remarkOnBody),
      ...remarks.list(),
      ...elsewhere(shown.other, body, (html) => read(html, () => undefined).body),
      ...misreadIn(plainTextOf(body)),
    ],
  };
}

/** In an Arabic text a Latin word in brackets, alone on its line, is no word of the text: `[toc]`, `[slideshow]`. */
function shortcodeNames(html: string): (name: string) => boolean {
  const isArabic = /[\u0621-\u064a]/.test(html);
  return (name) => /[_-]/.test(name) || (isArabic && /^[a-z][a-z0-9]{2,}$/.test(name));
}

type Told = (kind: 'picture-missing' | 'link-unknown', what: string) => void;

function remarkCounter(): { tell: Told; list: () => readonly ArticleRemark[] } {
  const found = new Map<string, ArticleRemark>();
  return {
    tell: (kind, what) => {
      const key = `${kind} ${what}`;
      found.set(key, remark(kind, what, '', (found.get(key)?.count ?? 0) + 1));
    },
    list: () => [...found.values()],
  };
}

/**
 * A picture is the one at its address. Its number counts only where the address leads to none of ours and the file
 * has the same name: texts that have moved before carry numbers of another library.
 */
function pictureFinder(resolve: Resolve, told: Told): PictureFinder {
  return (asked) => {
    if (asked.by === 'number') {
      const held = resolve.pictureById(asked.number);
      return held === null ? null : found(held, held.caption);
    }
    const byAddress = resolve.pictureByUrl(asked.address);
    if (byAddress !== null) return found(byAddress);
    const key = asked.number === null ? null : uploadKeyOf(asked.address, resolve.site);
    const byNumber = key === null || asked.number === null ? null : resolve.pictureById(asked.number);
    if (byNumber !== null && key !== null && byNumber.file !== null && stemOf(byNumber.file) === stemOf(key))
      return found(byNumber);
    const address = absolute(asked.address, resolve);
    told('picture-missing', address);
    return { src: address };
  };
}

const found = ({ picture, alt, credit }: HeldPicture, caption?: string): FoundPicture => ({
  picture,
  ...(alt === undefined ? {} : { alt }),
  ...(credit === undefined ? {} : { credit }),
  ...(caption === undefined ? {} : { caption }),
});

const absolute = (address: string, { site }: Resolve) =>
  site.origin !== null && URL.canParse(address, site.origin) && !/^[a-z][a-z0-9+.-]*:/i.test(address)
    ? new URL(address, site.origin).href
    : address;

/**
 * Where a link to the old site leads: to the page that stands for it now, to the picture that is held, else to the
 * same path here, so that it stays on the site whatever its name was.
 */
function linkFinder(resolve: Resolve, told: Told): (href: string) => string | null {
  return (written) => {
    const href = written.trim();
    const own = ownAddressOf(href, resolve.site);
    if (own === null) return null;
    if (uploadKeyOf(href, resolve.site) !== null) {
      const held = resolve.pictureByUrl(href);
      if (held !== null) return held.address;
      told('link-unknown', absolute(href, resolve));
      return absolute(href, resolve);
    }
    const path = linkKeyOf(href, resolve.site) === '/' ? '/' : resolve.articlePath(href);
    if (path !== null) return `${path}${fragmentOf(href)}`;
    told('link-unknown', href);
    return sameHere(href);
  };
}

/** The link without the old site's host. */
const sameHere = (href: string) => {
  const path = href.replace(/^(?:https?:)?\/\/[^/?#]*/i, '');
  return path === href ? href : path.startsWith('/') && !path.startsWith('//') ? path : `/${path.replace(/^\/+/, '')}`;
};

/** The paragraphs that stand only in the place which was not shown. */
function elsewhere(other: string | null, body: Body, read: (html: string) => Body): readonly ArticleRemark[] {
  if (other === null) return [];
  const told = lettersOf(plainTextOf(body));
  const lost = plainTextOf(read(other))
    .split('\n')
    .filter((line) => line.trim() !== '' && !told.includes(lettersOf(line)));
  return lost.length === 0 ? [] : [remark('elsewhere', '', lost.join('\n'))];
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
