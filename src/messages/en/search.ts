import { formatNumber } from '../../arabic/index.ts';
import type { SearchWords } from '../../site/search-words.ts';

/** What the search page says. */
export const search: SearchWords = {
  name: 'Search',
  of: (typed) => `Search: ${typed}`,
  field: (paper) => `Search ${paper}`,
  go: 'Search',
  results: (count, digits) => `${formatNumber(count, digits)} ${count === 1 ? 'result' : 'results'}`,
  forms: (forms, asTyped) => [
    'Results include: ',
    ...forms.flatMap((form, index) => (index === 0 ? [form] : [', ', form])),
    '. For exactly what you typed, search for ',
    asTyped,
    '.',
  ],
  quoted: (typed) => `“${typed}”`,
  didYouMean: (neighbour, results) => ['Did you mean ', neighbour, `? (${results})`],
  onlySome: 'No article holds all your words. These hold some of them.',
  sort: 'Sort by:',
  orders: { rank: 'Relevance', date: 'Newest' },
  narrow: 'Narrow the results',
  narrowing: 'Narrow the results',
  section: 'Section',
  allSections: 'All sections',
  time: 'Date',
  allTime: 'Any date',
  period: (period, digits) =>
    ({ day: `Last ${formatNumber(24, digits)} hours`, week: 'Last week', year: 'This year' })[period],
  stretch: ({ from, to }) =>
    from === null ? `until ${to}` : to === null ? `since ${from}` : from === to ? from : `${from} to ${to}`,
  from: 'From',
  to: 'To',
  applyDates: 'Apply dates',
  narrowedTo: 'Searching within',
  filters: {
    section: (name) => `Section: ${name}`,
    author: (name) => `Author: ${name}`,
    tag: (name) => `Tag: ${name}`,
    time: (stretch) => `Date: ${stretch}`,
  },
  remove: ', remove this filter',
  noMorePages: (results) => `We show no more than ${results}. Narrow your search to see others.`,
  pastLastPage: (toFirst) => ['There are no results on this page. ', toFirst('Back to the first results'), '.'],
  noneFor: (typed) => `No results for “${typed}”`,
  how: 'How to search',
  tips: {
    anyWords: 'Type a word or two: a name, a place, a subject.',
    oneWord: 'Try one word instead of two.',
    otherWord: 'Try another word that means the same.',
    spelling: 'Hamzas and vowel signs are not needed: «احمد» finds «أحمد».',
    phrase: 'To find words exactly as they stand, put them in quotation marks: "city council".',
    notAsPhrase: (link) => ['You are searching for an exact phrase. ', link('Search for its words in any form')],
    allTime: (period, link) => [
      period === null ? 'You are searching between dates that you chose. ' : `You are searching only this: ${period}. `,
      link('Search all dates'),
    ],
    noFilters: (link) => ['You are searching only a part of the articles. ', link('Search all of them')],
  },
  unready: {
    title: 'Search is being prepared',
    text: 'We are indexing the articles. Try again in a few minutes.',
  },
};
