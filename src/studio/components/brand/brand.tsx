import './brand.css';

/** The letter waw with its rhombic dot. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true">
      <rect className="logo__ground" width="32" height="32" rx="6" />
      <path className="logo__letter" d="M20.6 10.2c-3.3 0-5.6 2.2-5.6 5 0 2.6 2 4.2 5 4.2h.9c-.9 2.8-3.6 4.6-8 4.9" />
      <path className="logo__letter" d="M20.9 12.6v7" />
      <path className="logo__dot" d="M9.5 7.2 12.7 10.4 9.5 13.6 6.3 10.4Z" />
    </svg>
  );
}

/** Three rhombic dots, as calligraphers set them to measure by: large as a ground, small as a sign. */
export function Dots({ className }: { readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 420 350" aria-hidden="true">
      <path d="M210 10 310 110 210 210 110 110ZM100 150 200 250 100 350 0 250ZM320 150 420 250 320 350 220 250Z" />
    </svg>
  );
}
