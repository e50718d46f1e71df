import type { PersonId } from '../../base/ids.ts';
import type { Actor } from '../../newsroom/index.ts';
import type { Visit } from '../auth/visit.ts';

/** Somebody who is signed in, about their own account. */
export type Self = { readonly visit: Visit; readonly actor: Actor; readonly personId: PersonId };
