const PATHS = {
  open: 'M3 6h18M3 12h18M9 18h12',
  close: 'M5 5l14 14M19 5L5 19',
  search: 'M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0M16 16l5 5',
  share: 'M12 15V3M7 8l5-5 5 5M5 13v7h14v-7',
} as const;

/** A line drawing of 24 units; it says nothing by itself, a word stands beside it or names its button. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg
      class={`i-${name}`}
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
