import { chmod, mkdir } from 'node:fs/promises';

/** Makes a folder that everybody may walk through, whatever the umask. */
export async function openFolder(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true });
  if (made !== undefined) await chmod(path, 0o755);
}
