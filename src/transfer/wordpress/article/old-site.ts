import { canonicalPath, decodedWhole } from '../../../arabic/index.ts';

/** The site the texts come from: by which hosts its links name it, and under which path it lay. */
export type OldSite = {
  /** Lower case, without `www.`. */
  readonly hosts: ReadonlySet<string>;
  /** `/`, or `/blog/` where it lay in a folder. */
  readonly root: string;
  /** `https://alsahel.example`, from which its relative addresses start; null where no file says it. */
  readonly origin: string | null;
};

/** An address of the old site. */
export type OwnAddress = {
  /** Under the site's root, decoded, with a slash in front; as written in its case. */
  readonly path: string;
  readonly query: URLSearchParams;
};

/** What the channel of a file says of its site. */
type SaidOfSite = { readonly link?: string; readonly baseSiteUrl?: string; readonly baseBlogUrl?: string };

/** The old site as its file names it. */
export function oldSiteOf({ link = '', baseSiteUrl = '', baseBlogUrl = '' }: SaidOfSite): OldSite {
  const addresses = [baseBlogUrl, link, baseSiteUrl].flatMap((said) => {
    const address = said.trim();
    return /^https?:\/\//i.test(address) && URL.canParse(address) ? [new URL(address)] : [];
  });
  const root = canonicalPath(addresses[0]?.pathname ?? '/') ?? '/';
  const hosts = addresses.map(({ hostname }) => bareHost(hostname)).filter((host) => host !== '');
  return { hosts: new Set(hosts), root, origin: hosts.length === 0 ? null : (addresses[0]?.origin ?? null) };
}

const bareHost = (host: string) => host.toLowerCase().replace(/^www\./, '');

const WEB = /^(?:https?:)?\/\/([^/?#\\]*)(.*)$/is;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const PHOTON = /^i\d\.wp\.com$/;
/** Stands in no address that leads anywhere, and in no text of the database. */
const ZERO = /\0|%00/;

/**
 * The address in the terms of the old site, however it is written: with http or https or neither, with `www.` or
 * without, relative, through the picture servers of wordpress.com. Null for other sites and for a mere `#fragment`.
 */
export function ownAddressOf(written: string, site: OldSite): OwnAddress | null {
  // Browsers drop these anywhere in an address (WHATWG URL §4.4).
  const address = written.replace(/[\t\n\r]/g, '').trim();
  if (ZERO.test(address)) return null;
  const web = WEB.exec(address);
  if (web === null) {
    // One without a slash is beside the page that names it, wherever that was.
    if (SCHEME.test(address) || !/^[^#\\][^#]*/.test(address) || !/^\?|^[^?#]*\//.test(address)) return null;
    return partsOf(address.startsWith('/') || address.startsWith('?') ? address : `/${address}`, site);
  }
  const host = bareHost((web[1] ?? '').replace(/^[^@]*@|:\d+$/g, ''));
  const rest = web[2] ?? '';
  if (PHOTON.test(host)) return ownAddressOf(`https:/${rest.replace(/[?#].*$/s, '')}`, site);
  return site.hosts.has(host) ? partsOf(rest, site) : null;
}

function partsOf(written: string, site: OldSite): OwnAddress {
  const [, path = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(written) ?? [];
  const decoded = decodedPath(path);
  const root = site.root.slice(0, -1);
  const isUnderRoot = root !== '' && (decoded === root || decoded.startsWith(site.root));
  return {
    path: isUnderRoot ? decoded.slice(root.length) || '/' : decoded,
    query: query === '' ? NO_QUERY : new URLSearchParams(query),
  };
}

const utf8 = new TextDecoder();
const NO_QUERY = new URLSearchParams();

/** What the longer way leaves out: the sign for what is no character, and a mark of the order of bytes. */
const LEFT_OUT = /[\uFFFD\uFEFF]/;
const ESCAPES = /(?:%[0-9a-f]{2})+/gi;

/**
 * The path with its escapes decoded, whatever they hold: what is no character (a slug cut at 200 bytes ends inside
 * one) is left out, so that a cut address and its repaired form are the same.
 */
function decodedPath(path: string): string {
  if (!path.includes('%')) return path.normalize('NFC');
  // Nearly every path, by the engine's own decoder.
  const whole = decodedWhole(path);
  if (whole !== null && !LEFT_OUT.test(whole)) return whole.normalize('NFC');
  const decoded = path
    .replace(ESCAPES, (run) => {
      const bytes = run
        .slice(1)
        .split('%')
        .map((byte) => Number.parseInt(byte, 16));
      return utf8.decode(new Uint8Array(bytes));
    })
    // A half escape at the end of a part of the path is the rest of a cut one.
    .replace(/%[0-9a-f]?(?=\/|$)/gi, (cut, at: number, whole: string) => (whole[at - 1] === '\uFFFD' ? '' : cut))
    .replaceAll('\uFFFD', '');
  return decoded.normalize('NFC');
}
