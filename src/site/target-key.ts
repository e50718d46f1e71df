import { queryKey } from '../newsroom/index.ts';
import { commentsAddress, pageAddress } from './addresses.ts';
import { belowFolder } from './below-folder.ts';
import { type FeedForm, feedPath, searchKey } from './route.ts';

/** The front page, and the file behind it that WordPress names where its server can't rewrite addresses. */
const FRONT = /^\/+(?:index\.php\/?)?$/;

/** How WordPress names the feeds it has of a list. */
const FEEDS: ReadonlyMap<string, FeedForm> = new Map<string, FeedForm>([
  ...['feed', 'rss', 'rss2', 'rdf', 'comments-rss2'].map((name) => [name, 'rss'] as const),
  ...['atom', 'comments-atom'].map((name) => [name, 'atom'] as const),
]);

/** A page of a list and a feed are no list, and a page of comments has no comments of its own. */
const ALREADY_PART = /\/(?:page\/\d+|comment-page-\d+|feed(?:\/\w+)?)\/?$/;

const YEAR = /^\d{4}$/;
const ONE_OR_TWO_DIGITS = /^\d{1,2}$/;
/** `m=202405`: a year, perhaps its month, perhaps the day; a time of it is left out. */
const MOMENT = /^(\d{4})(\d\d)?(\d\d)?\d{0,6}$/;
const PAGE = /^[1-9]\d{0,8}$/;
const COMMENTS_PAGE = /^[1-9]\d{0,5}$/;
/** Asked of any path, these mean something: a feed, a page of a list, a page of comments. */
const ASKED_ANYWHERE = /(?:feed|paged|cpage)=/;

/**
 * What a request target asks for, in one form however it is written: under this its answer is rendered and held. Mostly
 * its path, for pages take no notice of queries that they don't know. Where a query of WordPress means a path, that
 * path; where it names a thing, `?` and the thing's key, after what is asked of it: a page, a feed, a page of its
 * comments. Such a form begins with no slash, so no request can have it for its path.
 *
 * A search of WordPress (`?s=`) has a key of its own, since it only leads on.
 *
 * @param folders where former sites lay, whose front pages were there: `/blog/`
 * @example targetKey('/?utm_source=x') // '/'
 * @example targetKey('/?m=202405') // '/2024/05/'
 * @example targetKey('/index.php?cat=3&feed=rss2') // 'feed/?cat=3'
 */
export function targetKey(target: string, folders: readonly string[] = []): string {
  const end = target.indexOf('?');
  if (end === -1) return target;
  const path = target.slice(0, end);
  const search = target.slice(end + 1);
  const isFront = FRONT.test(belowFolder(path, folders) ?? path);
  // What is asked most: a page, and where its reader came from.
  if (!isFront && !ASKED_ANYWHERE.test(search)) return path;
  const asked = new URLSearchParams(search);
  const part = partOf(asked);
  const comments = part === '' ? commentsPartOf(asked) : '';
  if (!isFront) {
    const below = part || comments;
    return below === '' || ALREADY_PART.test(path) ? path : `${path.replace(/\/*$/, '/')}${below}`;
  }
  const typed = asked.get('s');
  if (typed !== null) return searchKey(typed);
  const key = queryKey(search);
  if (key !== null) return `${part || comments}?${key}`;
  const date = dateOf(asked);
  return date === '' && part === '' ? path : `/${date}${part}`;
}

/** What of a list is asked for, as it stands after the list's address. */
function partOf(asked: URLSearchParams): string {
  const form = FEEDS.get(asked.get('feed') ?? '');
  if (form !== undefined) return feedPath('', form);
  const page = asked.get('paged') ?? '';
  return PAGE.test(page) ? pageAddress('', Number(page)) : '';
}

/** Which page of an article's comments is asked for, as it stands after the article's address. */
function commentsPartOf(asked: URLSearchParams): string {
  const page = asked.get('cpage') ?? '';
  return COMMENTS_PAGE.test(page) ? commentsAddress('', Number(page)) : '';
}

const twoDigits = (number: string): string => (ONE_OR_TWO_DIGITS.test(number) ? `${number.padStart(2, '0')}/` : '');

/** A date as the address of its archive has it. */
function dateOf(asked: URLSearchParams): string {
  const [, ...moment] = MOMENT.exec(asked.get('m') ?? '') ?? [];
  if (moment.length > 0) return moment.flatMap((step) => (step === undefined ? [] : [`${step}/`])).join('');
  const year = asked.get('year') ?? '';
  if (!YEAR.test(year)) return '';
  const [month = '', day = ''] = ['monthnum', 'day'].map((name) => twoDigits(asked.get(name) ?? ''));
  return `${year}/${month}${month === '' ? '' : day}`;
}
