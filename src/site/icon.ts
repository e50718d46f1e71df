/** Where the site's icon lies. */
export const ICON_PATH = '/favicon.svg';

/** The nuqta in the colours of `--on-brand` on `--brand`, to be seen on light and dark tabs alike. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#1b3a8a" d="M0 0h32v32H0z"/><path fill="#fff" d="M16 7.5 26.5 16 16 24.5 5.5 16z"/></svg>\n';
