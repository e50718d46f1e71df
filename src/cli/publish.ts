import { basename, join } from 'node:path';
import { instantOf } from '../arabic/index.ts';
import { systemClock } from '../base/clock.ts';
import { keepPicture, type PictureView } from '../media/index.ts';
import { actorWith } from '../newsroom/index.ts';
import { inTransaction } from '../storage/index.ts';
import { readArticleFile } from './article-file.ts';
import { type Command, oneFile, withDatabase } from './command.ts';
import { encodedPath } from './encoded-path.ts';
import { foundIfMissing } from './found.ts';
import { onOneLine } from './on-terminal.ts';
import { picturesBeside, picturesNamedIn, publishFile } from './publish-file.ts';
import { badFrontMatter } from './refusals.ts';

const ACTOR = actorWith('cli', 'warraq publish', 'administrator');

/** `warraq publish FILE.md`: prints the address of the published article on standard output. */
export const publish: Command = {
  options: {},
  run: async (context) => {
    const file = oneFile(context);
    const written = await readArticleFile(file);
    const pictures = await picturesBeside(file, picturesNamedIn(written));
    const address = await withDatabase(context, ({ db }) =>
      inTransaction(db, async (tx) => {
        const now = systemClock.now();
        const { zone, origin } = await foundIfMissing(tx, ACTOR, now);
        const at = written.at === null ? now : instantOf(written.at, zone);
        if (at === null)
          throw badFrontMatter({ file, field: 'at', problem: { is: 'notADate', given: written.at ?? '' } });
        const held = new Map<string, PictureView>();
        for (const [name, bytes] of pictures)
          held.set(
            name,
            await keepPicture(tx, join(context.config.dataDir, 'media'), bytes, { originalName: basename(name) }),
          );
        const { path } = await publishFile(tx, ACTOR, now, written, (name) => held.get(name) ?? null, at);
        return `${origin ?? ''}${encodedPath(path)}`;
      }),
    );
    context.speak(({ published }) => published(onOneLine(written.headline)));
    console.log(address);
    return 0;
  },
};
