import { addressKey } from '../newsroom/index.ts';

/**
 * What a path asks for within the folder in which a former site lay, as if the site had lain at the root; null where
 * the path is in none of these folders.
 *
 * @param folders decoded, with a slash at both ends
 * @example belowFolder('/blog/2019/03/', ['/blog/']) // '/2019/03/'
 */
export function belowFolder(path: string, folders: readonly string[]): string | null {
  if (folders.length === 0) return null;
  const steps = path.split('/').filter((step) => step !== '');
  for (const folder of folders) {
    const depth = folder.split('/').length - 2;
    const [inFront, below] = [steps.slice(0, depth), steps.slice(depth)];
    if (addressKey(`/${inFront.join('/')}/`) !== folder) continue;
    // Put together anew: what begins with two slashes would be another site's address.
    return below.length === 0 ? '/' : `/${below.join('/')}${path.endsWith('/') ? '/' : ''}`;
  }
  return null;
}
