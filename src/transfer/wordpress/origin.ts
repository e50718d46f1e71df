import { severalSites } from './refusals.ts';
import { type ExportSource, readExport, type WxrSite } from './wxr/index.ts';

/** An address of a site is short, and longer ones are none. */
const ORIGIN_UNITS = 500;
const UNKNOWN = 'unknown';

/** Names the old site over several exports of it. */
export function originOf(site: Partial<WxrSite>): string {
  const said = (site.baseBlogUrl || site.link || site.baseSiteUrl || '').trim().slice(0, ORIGIN_UNITS).toWellFormed();
  if (!URL.canParse(said)) return said || UNKNOWN;
  const { host, pathname } = new URL(said);
  return `${host.toLowerCase().replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`;
}

/** Refuses files of several sites: mixed, nobody could part them again. One that doesn't name its site may be any's. */
export async function checkOneSite(sources: readonly ExportSource[]): Promise<void> {
  if (sources.length < 2) return;
  let one: string | null = null;
  for (const source of sources) {
    const site = await siteIn(source);
    const other = site === null ? UNKNOWN : originOf(site);
    if (other === UNKNOWN) continue;
    if (one !== null && one !== other) throw severalSites({ one, other });
    one = other;
  }
}

/** What the beginning of a file says of its site, without reading further. */
async function siteIn(source: ExportSource): Promise<Partial<WxrSite> | null> {
  for await (const read of readExport(source)) return read.kind === 'channel' ? read.channel.site : null;
  return null;
}
