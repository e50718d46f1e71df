import type { Clock } from '../../base/clock.ts';
import type { PictureId } from '../../base/ids.ts';
import { Refusal } from '../../base/refusal.ts';
import { type Draw, gate, keepPictures, type PicturePlace, refusals } from '../../media/index.ts';
import { type Actor, checkRight } from '../../newsroom/index.ts';
import { announce, type Db, inTransaction } from '../../storage/index.ts';
import { bytesFile, findUpload, noteFinished, noteRefused, type Upload } from './upload-files.ts';

/** Pictures are taken in one after the other: what decoding takes of memory and processors, it takes once. */
const oneByOne = gate(1);

type Places = {
  readonly db: Db;
  readonly clock: Clock;
  readonly mediaFolder: string;
  readonly place: PicturePlace;
  /** What people send is decoded apart from who answers readers. */
  readonly draw: Draw;
};

/**
 * Makes a picture of an upload that has come whole, or refuses it by what its bytes are; they aren't kept then. Whoever
 * asks again, also while the first time is under way, is told the same picture, or the same refusal: an answer may be
 * lost on the way. A picture that is held already is that one.
 */
export async function finishUpload(
  places: Places,
  actor: Actor,
  { id, owner }: Pick<Upload, 'id' | 'owner'>,
): Promise<{ pictureId: PictureId }> {
  checkRight(actor, 'media.edit');
  // Looked for only when it is its turn: whoever asked before may have made a picture of it by then.
  return oneByOne(1, async () => {
    const upload = await findUpload(places.mediaFolder, id, owner);
    if (upload === null) throw refusals.unknownUpload();
    if (upload.refusal !== null) throw new Refusal('invalid', upload.refusal.code, upload.refusal.facts);
    return { pictureId: upload.pictureId ?? (await takeIn(places, actor, upload)) };
  });
}

async function takeIn(
  { db, clock, mediaFolder, place, draw }: Places,
  actor: Actor,
  upload: Upload,
): Promise<PictureId> {
  const { id, length, offset, name } = upload;
  if (offset < length) throw refusals.uploadUnfinished({ received: offset, of: length });
  async function* only() {
    yield { key: id, originalName: name, path: bytesFile(mediaFolder, id) };
  }
  const [kept] = await Array.fromAsync(keepPictures(db, place, only(), null, draw));
  if (kept === undefined) throw new Error('an upload was neither held nor refused');
  if ('refusal' in kept) {
    // Any other kind says nothing of what the bytes are: a disk that can't be read now may be read later.
    if (kept.refusal.kind === 'invalid') await noteRefused(mediaFolder, upload, kept.refusal);
    throw kept.refusal;
  }
  const { picture } = kept;
  await inTransaction(db, (tx) =>
    announce(tx, {
      ...{ act: 'picture.uploaded', by: actor, at: clock.now(), thing: 'picture', thingId: picture.id, tags: [] },
      facts: { name },
    }),
  );
  await noteFinished(mediaFolder, upload, picture.id);
  return picture.id;
}
