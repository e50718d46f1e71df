import sharp, { type Sharp } from 'sharp';

const [WIDTH, HEIGHT] = [3200, 1800];

/** Octaves of noise that a photograph is made of, and how much weaker each finer one is. */
const OCTAVES = 11;
const WEAKER = 1.28;

/** A photograph of real size: noise that is strong where it is coarse and weak where it is fine; the same each time. */
export async function photograph(): Promise<Sharp> {
  const sum = new Float32Array(WIDTH * HEIGHT * 3);
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let octave = 1; octave <= OCTAVES; octave++) {
    const width = Math.min(WIDTH, 2 ** octave);
    const height = Math.max(2, Math.round((width * HEIGHT) / WIDTH));
    const grain = Buffer.alloc(width * height * 3);
    for (let at = 0; at < grain.length; at += 3) {
      const light = next() * 200;
      for (let colour = 0; colour < 3; colour++) grain[at + colour] = light + next() * 55;
    }
    const drawn = await sharp(grain, { raw: { width, height, channels: 3 } })
      .resize(WIDTH, HEIGHT, { kernel: 'cubic', fit: 'fill' })
      .raw()
      .toBuffer();
    const strength = WEAKER ** -octave;
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + ((drawn[at] ?? 0) - 127) * strength;
  }
  const dots = Buffer.from(Uint8ClampedArray.from(sum, (value) => 127 + value * 1.15).buffer);
  return sharp(dots, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}
