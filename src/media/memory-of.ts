/** What was read, or is to be cleaned; some of it without bytes. */
type Handed = { readonly state?: string; readonly bytes?: Uint8Array };

/** What goes with bytes that are handed from thread to thread: each piece of memory that holds some of them, once. */
export const memoryOf = (pictures: readonly Handed[]): ArrayBuffer[] => [
  ...new Set(pictures.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes.buffer as ArrayBuffer]))),
];
