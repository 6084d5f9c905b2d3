/** The sign of the site. */
export function mark(color: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="${color}" stroke-width="2.4" stroke-linecap="round" aria-hidden="true"><path d="M3 8V3h5M16 3h5v5M21 16v5h-5M8 21H3v-5"/><circle cx="12" cy="12" r="3.2"/></svg>`;
}

/** Small pictures on buttons and links, which take the colour of their text. */
export const icons = {
  menu: icon('<path d="M3 6h18M3 12h18M3 18h18"/>'),
  search: icon('<circle cx="11" cy="11" r="6.5"/><path d="m16 16 5 5"/>'),
  theme: icon('<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5v17a8.5 8.5 0 0 0 0-17Z" fill="currentColor"/>'),
  repository: icon('<path d="m8 6-6 6 6 6M16 6l6 6-6 6"/>'),
} as const;

function icon(shapes: string): string {
  return `<svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes}</svg>`;
}
