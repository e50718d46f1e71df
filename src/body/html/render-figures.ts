import type { PictureId } from '../../base/ids.ts';
import { hostOf } from '../addresses.ts';
import type { Caption, Embed, Gallery, Image, Inline } from '../blocks.ts';
import { frameOf } from '../embed-providers.ts';
import { openTag, textDirection } from './render-attributes.ts';
import { renderInlines, renderText } from './render-text.ts';
import { attribute } from './trusted.ts';
import type { BodyWords, DrawnPicture, PictureDrawer } from './words.ts';

/**
 * What a framed player may do: run its own script in its own origin and play. It can't lead the page away, open
 * forms, or reach anything of ours.
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-presentation allow-popups';
const ALLOWED = 'fullscreen; picture-in-picture; encrypted-media';

/** A picture with caption and credit. One that isn't held is a link: nothing is loaded from elsewhere. */
export function renderImage(block: Image, words: BodyWords, pictures: PictureDrawer): string {
  const { picture, src, alt, credit } = block.attrs;
  const drawn = picture === null ? null : pictures(picture as PictureId);
  const under = renderCaption(block.content ?? [], credit || (drawn?.credit ?? ''), block);
  if (picture !== null) {
    if (drawn === null) return under === '' ? '' : `${openTag('figure', block)}${under}</figure>`;
    return `${openTag('figure', block)}${renderDrawn(drawn, alt || (drawn.alt ?? ''))}${under}</figure>`;
  }
  const link = `<a class="outside__pic"${attribute('href', src)} rel="noopener nofollow"${attribute('data-alt', alt)} data-own>`;
  return `${openTag('figure', block, 'outside')}${link}${renderText(words.outsidePicture(alt))}</a>${under}</figure>`;
}

function renderDrawn({ src, width, height, sources, className }: DrawnPicture, alt: string): string {
  const size = `${attribute('width', width)}${attribute('height', height)}`;
  const img = `<img${attribute('src', src)}${attribute('alt', alt)}${size} loading="lazy" decoding="async">`;
  const choice = sources.map(
    (source) =>
      `<source${attribute('type', source.type)}${attribute('srcset', source.srcset)}${attribute('sizes', source.sizes ?? null)}>`,
  );
  const shown = choice.length === 0 ? img : `<picture>${choice.join('')}${img}</picture>`;
  return `<div${attribute('class', className === undefined ? 'pic' : `pic ${className}`)}>${shown}</div>`;
}

/** Several pictures together, with a caption of their own perhaps. */
export function renderGallery(block: Gallery, words: BodyWords, pictures: PictureDrawer): string {
  const inner = block.content.map((one) =>
    one.type === 'image'
      ? renderImage(one, words, pictures)
      : `${openTag('figcaption', one)}${renderInlines(one.content ?? [], textDirection(one))}</figcaption>`,
  );
  return `${openTag('figure', block, 'gallery')}${inner.join('')}</figure>`;
}

/**
 * Something on another site. A known player is a frame in a template in a closed `<details>`, which the site's script
 * takes out when it is opened: without script browsers fetch a frame at once, lazy or closed (HTML, "lazy loading
 * attributes"). The link beside it is for readers without script, and for feeds. Anything else is a link alone.
 */
export function renderEmbed(block: Embed, words: BodyWords): string {
  const { address, provider } = block.attrs;
  const frame = frameOf(address, provider);
  const { title, notice, load, follow } = words.embed({ provider, host: hostOf(address), framed: frame !== null });
  const says = `<b>${renderText(title)}</b><p>${renderText(notice)}</p>`;
  const link = `<p><a class="lnk"${attribute('href', address)} rel="noopener nofollow">${renderText(follow)}</a></p>`;
  const player = `<template><iframe${attribute('src', frame)}${attribute('title', title)} sandbox="${SANDBOX}" allow="${ALLOWED}" referrerpolicy="strict-origin-when-cross-origin"></iframe></template>`;
  const shown =
    frame === null
      ? `<div class="embed__say" data-own>${says}${link}</div>`
      : `<div class="embed__say" data-own>${says}</div><details data-own><summary>${renderText(load)}</summary>${player}${link}</details>`;
  const told = attribute('data-address', address);
  return `${openTag('figure', block, 'embed', told)}${shown}${renderCaption(block.content ?? [], '', block)}</figure>`;
}

/** What stands under a picture: its caption, then its credit; '' when there is neither. */
function renderCaption(inlines: readonly Inline[], credit: string, block: Image | Embed | Caption): string {
  if (inlines.length === 0 && credit === '') return '';
  const said = renderInlines(inlines, textDirection(block));
  const by = credit === '' ? '' : `<span class="credit">${renderText(credit)}</span>`;
  return `<figcaption>${said}${said !== '' && by !== '' ? ' ' : ''}${by}</figcaption>`;
}
