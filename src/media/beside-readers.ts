import sharp from 'sharp';

/**
 * For a process that answers readers: a picture is drawn by one thread, so that the other processor of a small machine
 * is theirs. Threads that clean come behind readers by themselves (cleaning-thread.ts), and widths are made in a process
 * that comes last.
 */
export function drawBesideReaders(): void {
  sharp.concurrency(1);
}
