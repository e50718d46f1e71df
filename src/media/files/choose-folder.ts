/** A month of uploads, and the site of a network, as they stand in a folder's path: what must agree where both say it. */
const MONTH = /(?:^|\/)(?<said>\d{4}\/\d{2})(?:\/|$)/;
const SITE = /(?:^|\/)sites\/(?<said>\d+)(?:\/|$)/;

/**
 * Of the folders that hold a picture of the right name, the one that an address means: it may not name another month or
 * another site, and agrees with the address's folders from the end for longer than any other. Null where none does, or
 * where two do as well as each other: no picture is better than a wrong one.
 *
 * @param asked the folders in the address, such as `wp-content/uploads/2019/03`; '' where it names none
 * @param folders below the folder that is searched; '' for itself
 */
export function chooseFolder(asked: string, folders: readonly string[]): string | null {
  const possible = folders
    .filter((folder) => agrees(MONTH, asked, folder) && agrees(SITE, asked, folder))
    .map((folder) => ({ folder, shared: sharedFromEnd(asked, folder) }))
    .toSorted((one, other) => other.shared - one.shared);
  const [best, second] = possible;
  if (best === undefined || best.shared === second?.shared) return null;
  return best.folder;
}

/** A folder that says nothing holds what was brought together without its folders; an address that says nothing may mean any. */
function agrees(place: RegExp, asked: string, folder: string): boolean {
  const said = place.exec(folder)?.groups?.said;
  if (said === undefined || asked === '') return true;
  return said === place.exec(asked)?.groups?.said;
}

function sharedFromEnd(asked: string, folder: string): number {
  const [one, other] = [asked, folder].map((path) => (path === '' ? [] : path.split('/').reverse()));
  let shared = 0;
  while (one?.[shared] !== undefined && one[shared] === other?.[shared]) shared++;
  return shared;
}
