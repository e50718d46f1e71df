/** Why nothing is ever fetched from an address. */
export type AddressProblem = 'unreadable' | 'scheme' | 'port' | 'user' | 'private';

/** Why a picture could not be fetched. */
export type FetchProblem =
  /** The site answered with another status than 200. */
  | { readonly is: 'status'; readonly status: number }
  /** It led on and on. */
  | { readonly is: 'redirects'; readonly most: number }
  /** It packed what it sent, though it was asked not to; unpacked it might be of any size. */
  | { readonly is: 'encoded' }
  | { readonly is: 'slow'; readonly seconds: number }
  /** `said` is the system's own word. */
  | { readonly is: 'unreachable'; readonly said: string }
  /** So many pictures before this one couldn't be fetched from the same site that it isn't asked any more. */
  | { readonly is: 'away' };
