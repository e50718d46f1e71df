/** The rhombic dot by which calligraphers measure letters: the only ornament. */
export function Nuqta() {
  return <span class="nuqta" aria-hidden="true" />;
}
