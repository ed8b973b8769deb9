/** A text as a name of small letters, digits and hyphens: `Annual report (2)` → `annual-report-2`; empty where it has none. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
