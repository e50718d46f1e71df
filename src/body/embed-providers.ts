import { hostOf, webAddressOf } from './addresses.ts';

/** How a provider's addresses are known, and how its own player is reached. */
type Provider = {
  /**
   * Matches host (without `www.`), path and query of an address at which there is something to show, rather than
   * the provider's front page or an account; catches what the frame needs.
   */
  shows: RegExp;
  /**
   * The address of a player that needs no script on our page; null where there is none. Only these are ever
   * framed, and each one's origin stands in `FRAME_ORIGINS`.
   */
  frame: ((caught: string, address: string) => string) | null;
};

/**
 * Sites whose addresses, alone on a line, mean "show it here". Hosts and paths are those of the providers' own
 * embedding pages and of WordPress's list (wp-includes/class-wp-oembed.php). Bodies store the names.
 */
const PROVIDERS: ReadonlyMap<string, Provider> = new Map<string, Provider>([
  [
    'youtube',
    {
      shows:
        /^(?:youtu\.be\/|(?:\w+\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/|live\/|v\/))([\w-]{11})(?![\w-])/,
      frame: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
    },
  ],
  [
    'vimeo',
    {
      shows: /^(?:player\.)?vimeo\.com\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d+)/,
      frame: (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
    },
  ],
  [
    'dailymotion',
    {
      shows: /^(?:dai\.ly\/|dailymotion\.com\/(?:embed\/)?video\/)([a-zA-Z0-9]{5,12})/,
      frame: (id) => `https://geo.dailymotion.com/player.html?video=${id}`,
    },
  ],
  [
    'soundcloud',
    {
      shows: /^(?:(?:m\.)?soundcloud\.com\/[\w-]+\/[\w-]+|w\.(soundcloud)\.com\/player\/)/,
      frame: (player, address) =>
        player === '' ? `https://w.soundcloud.com/player/?url=${encodeURIComponent(address)}` : address,
    },
  ],
  [
    'spotify',
    {
      shows: /^open\.spotify\.com\/(?:embed\/)?((?:track|album|playlist|episode|show)\/[A-Za-z0-9]+)/,
      frame: (path) => `https://open.spotify.com/embed/${path}`,
    },
  ],
  ['telegram', { shows: /^t\.me\/(?:s\/)?(\w+\/\d+)/, frame: (path) => `https://t.me/${path}?embed=1` }],
  ['x', { shows: /^(?:mobile\.)?(?:twitter|x)\.com\/(?:\w+|i\/web)\/status(?:es)?\/\d+/, frame: null }],
  [
    'facebook',
    {
      shows:
        /^(?:fb\.watch\/.|(?:[\w-]+\.)?facebook\.com\/(?:[^?]*\/(?:posts|videos|photos)\/|reel\/|watch\/?\?|photo|permalink\.php|video\.php|plugins\/|share\/))/,
      frame: null,
    },
  ],
  ['instagram', { shows: /^instagram\.com\/(?:[\w.]+\/)?(?:p|reel|tv)\/[\w-]+/, frame: null }],
  ['tiktok', { shows: /^(?:vm\.|vt\.)?tiktok\.com\/(?:@[\w.]+\/video\/\d+|embed\/|t\/\w)/, frame: null }],
  ['threads', { shows: /^threads\.(?:net|com)\/@[\w.]+\/post\/./, frame: null }],
  ['bluesky', { shows: /^bsky\.app\/profile\/[^/]+\/post\/./, frame: null }],
  ['flickr', { shows: /^(?:flic\.kr\/p\/.|flickr\.com\/photos\/[^/]+\/\d+)/, frame: null }],
]);

/** The origins frames come from: what a content security policy has to allow in `frame-src`. */
export const FRAME_ORIGINS: readonly string[] = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://geo.dailymotion.com',
  'https://w.soundcloud.com',
  'https://open.spotify.com',
  'https://t.me',
];

/** Whether bodies may name this provider. */
export const isProvider = (name: string): boolean => PROVIDERS.has(name);

/** Which provider shows what stands at the address; null for an unknown one and for a provider's front page. */
export function providerOf(address: string): string | null {
  const place = placeOf(address);
  if (place === null) return null;
  for (const [name, { shows }] of PROVIDERS) if (shows.test(place)) return name;
  return null;
}

/** The address of the provider's own player, or null when it has none that may be framed. */
export function frameOf(address: string, name: string | null): string | null {
  const provider = name === null ? undefined : PROVIDERS.get(name);
  if (!provider?.frame) return null;
  const caught = provider.shows.exec(placeOf(address) ?? '');
  return caught === null ? null : provider.frame(caught[1] ?? '', address);
}

/** Host, path and query as the table's patterns expect them, or null for what is no web address. */
function placeOf(address: string): string | null {
  if (webAddressOf(address) === null) return null;
  const { pathname, search } = new URL(address);
  return `${hostOf(address)}${pathname}${search}`;
}
