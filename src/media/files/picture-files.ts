import { type Dirent, lstatSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Refusal } from '../../base/refusal.ts';
import { decodedName } from '../original-name.ts';
import { folderUnreadable } from '../refusals.ts';
import { chooseFile } from './choose-file.ts';
import { chooseFolder } from './choose-folder.ts';
import { nameIndex } from './name-index.ts';
import { isPictureName, type PictureName, plainName, readName } from './picture-name.ts';

/** The pictures in a folder that somebody brought from an old site. */
export type PictureFiles = {
  /** How many picture files there are. */
  readonly size: number;
  /** The path of the file that an address meant, or null where there is none, or where several might be meant. */
  find(address: string): Promise<string | null>;
};

type NamedFile = { readonly name: string; readonly made: PictureName['made'] };

/** Folders of a site that hold no uploads, by their name and the one over them. */
const NO_UPLOADS =
  /(?:^|\/)(?:wp-admin|wp-includes|node_modules|wp-content\/(?:themes|plugins|cache|upgrade|languages)|\..*)$/;

/** Schemes and hosts before a path (RFC 3986 §3), and what stands behind it. */
const BEFORE_PATH = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i;
const BEHIND_PATH = /[?#].*$/s;

/**
 * Reads which pictures lie in a folder: the uploads of a site, the folder over them, the whole site, or a folder into
 * which all pictures were put together. Links are followed where they lead to a file in the folder.
 */
export async function pictureFiles(folder: string): Promise<PictureFiles> {
  const root = await rootOf(folder);
  const folders: string[] = [];
  const index = nameIndex();
  for (const waiting = ['']; ; ) {
    const below = waiting.pop();
    if (below === undefined) break;
    folders.push(below);
    for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      // A name that isn't UTF-8 can't be said again when the file is opened.
      if (entry.name.includes('\uFFFD')) continue;
      if (entry.isDirectory()) {
        if (!NO_UPLOADS.test(path)) waiting.push(path);
      } else if (isPictureName(entry.name) && (await isFile(root, path, entry))) {
        index.add(readName(plainName(entry.name)).family, folders.length - 1, entry.name);
      }
    }
  }

  /** The folder of the last file that was given. */
  let known = root;

  /** One call of the file system for a picture, instead of one for each part of its path. */
  async function given(folder: string, name: string): Promise<string | null> {
    if (folder !== known && (await inside(root, folder)) === folder) known = folder;
    const path = join(folder, name);
    const isPlain = folder === known && lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
    return isPlain ? path : inside(root, path);
  }

  return {
    size: index.size,
    find: async (address) => {
      const asked = readAddress(address);
      if (asked === null) return null;
      const { family, made } = readName(asked.name);
      const inFolders = new Map<string, Map<string, NamedFile>>();
      for (const { folder: number, name } of index.find(family)) {
        const plain = plainName(name);
        const read = readName(plain);
        if (read.family !== family) continue;
        const folder = folders[number] ?? '';
        const spellings = inFolders.get(folder) ?? new Map<string, NamedFile>();
        inFolders.set(folder, spellings.set(plain, { name, made: read.made }));
      }
      const chosen = chooseFolder(asked.folders, [...inFolders.keys()]);
      if (chosen === null) return null;
      const file = chooseFile(made, [...(inFolders.get(chosen)?.values() ?? [])]);
      return file === null ? null : given(join(root, chosen), file.name);
    },
  };
}

async function rootOf(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
    throw folderUnreadable({ folder, why: 'ENOTDIR' });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw folderUnreadable({ folder, why: (error as NodeJS.ErrnoException).code ?? '' }, { cause: error });
  }
}

/** The folders and the name in an address, decoded; null where it could lead out of the folder, or names no picture. */
function readAddress(address: string): { readonly folders: string; readonly name: string } | null {
  const path = address.replace(BEFORE_PATH, '').replace(BEHIND_PATH, '');
  const parts = path
    .split('/')
    .map((part) => plainName(decodedName(part)))
    .filter((part) => part !== '' && part !== '.');
  const name = parts.pop();
  if (name === undefined || !isPictureName(name)) return null;
  if ([...parts, name].some((part) => part === '..' || /[/\\\0]/.test(part))) return null;
  return { folders: parts.join('/'), name };
}

async function isFile(root: string, path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await inside(root, join(root, path));
  return target !== null && (await stat(target)).isFile();
}

/** The path, if what it leads to in the end lies in the folder. */
async function inside(root: string, path: string): Promise<string | null> {
  try {
    const target = await realpath(path);
    return target.startsWith(root.endsWith(sep) ? root : root + sep) ? target : null;
  } catch (error) {
    // A link that leads nowhere, or in a circle, or a file that is gone.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR') return null;
    throw error;
  }
}
