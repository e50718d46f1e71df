const MARKS = [
  '<item>',
  '</item>',
  '<![CDATA[',
  ']]>',
  '<',
  '&',
  '>',
  '</',
  '<!--',
  '-->',
  '</rss>',
  '<title>',
  '\0',
  '\uFFFE',
];

/**
 * A copy of an export with one to four damages: bytes changed, cut out, doubled, marks put in, the end cut off.
 *
 * @param below a random whole number below a limit
 */
export function damaged(file: Buffer, below: (limit: number) => number): Buffer {
  let bytes = Buffer.from(file);
  for (let times = 1 + below(4); times > 0; times--) {
    const at = below(bytes.length);
    const to = Math.min(bytes.length, at + below(200));
    const kind = below(6);
    if (kind === 0) bytes[at] = below(256);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
    else if (kind === 3) bytes = bytes.subarray(0, Math.max(1, at));
    else
      bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(MARKS[below(MARKS.length)] ?? ''), bytes.subarray(at)]);
  }
  return bytes;
}
