import { begin, finish, PIECE_BYTES, sendPiece } from '../uploads/tus.ts';
import { post } from './api.ts';

/** Takes a file into the library, and makes it the paper's logo. One that is there already is that picture. */
export async function uploadLogo(file: File): Promise<void> {
  const { signal } = new AbortController();
  const id = await begin(file, signal);
  for (let offset = 0; offset < file.size; )
    offset = await sendPiece({ id, offset, bytes: file.slice(offset, offset + PIECE_BYTES) }, () => undefined, signal);
  await post('/settings/logo', { pictureId: await finish(id, signal) });
}

/** The name is written instead; the picture stays in the library. */
export const removeLogo = () => post('/settings/logo/remove');
