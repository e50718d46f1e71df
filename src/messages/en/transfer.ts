import type { transfer as arabic } from '../ar/transfer.ts';

const times = (count: number) => (count === 1 ? '' : ` (${count} times)`);

/** What a report on brought-in pages says, for those who bring them in. */
export const transfer: typeof arabic = {
  remarks: {
    list: () => 'This is a list of articles, not one article, so nothing was brought in. Save the article’s own page.',
    'front-page': () =>
      'This is a site’s front page, not an article, so nothing was brought in. Save the article’s own page.',
    'no-text': () => 'No article text was found in the file. Check that the page was saved whole, and try again.',
    empty: () => 'The file is empty.',
    'not-text': () => 'The file is neither a web page nor text. A saved HTML page or a text file is what can be read.',
    'too-large': () =>
      'The file is larger than 24 MB, which no article’s page is. Save the page without files inside it.',
    'too-deep': () => 'The page is nested deeper than any article’s page, so it was not read.',
    charset: ({ what, text }) => `The page says it is in ${what} and is in ${text}; it was read in the right one.`,
    mended: () => 'Text that had been read in a wrong encoding before the page was saved was mended.',
    lost: ({ count }) =>
      count === 1
        ? 'One character was lost before the page was saved and can’t be brought back; read the text over.'
        : `${count} characters were lost before the page was saved and can’t be brought back; read the text over.`,
    'structured-data': () => 'What the page tells search engines is malformed; what readers see was taken.',
    furniture: ({ text }) => `Left out, being the site’s and not the article’s: “${text}”.`,
    undated: () => 'The page gives no date that is surely the article’s, so the article has none.',
    'already-there': () => 'This article was brought in before; nothing was changed.',
    'picture-missing': ({ what }) => `The article’s picture is not beside the saved page, so it has none: ${what}`,
    'day-only': ({ what }) =>
      `The page gives the day of publication (${what}) and not the hour; the day’s beginning was taken.`,
    'no-day': ({ what }) =>
      `Of the date of publication the page gives ${what} and not the day, so the article has none.`,
    'future-date': ({ what }) =>
      `The page gives a date of publication that is still to come (${what}), so the article has none.`,
    dropped: ({ what, count }) => `Left out of the text, as it could run or is no part of it: ${what}${times(count)}.`,
    aside: ({ text }) => `Words that the page’s readers don’t see were not taken into the text: “${text}”.`,
    cut: ({ text }) => `The page is cut off; the last of it reads: “${text}”.`,
    link: ({ what, text }) => `A link was not kept, its words “${text}” were: ${what}`,
    picture: ({ what }) => `A picture without a usable address: ${what}`,
    embed: ({ what }) => `Framed in from another site, opened only when a reader asks: ${what}`,
    shortcode: ({ what, count }) => `An unknown shortcode was kept for editors: ${what}${times(count)}.`,
    block: ({ what, count }) => `A block of a former editor was kept for editors: ${what}${times(count)}.`,
    'missing-picture': ({ what }) => `A picture named by a number that leads nowhere: ${what}`,
    table: ({ count }) => `A table used for layout; its cells now follow one another${times(count)}.`,
    deep: ({ count }) => `Nested deeper than a text goes; the words were kept${times(count)}.`,
  },
};
