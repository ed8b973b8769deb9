/** Letters that Unicode does not take apart into one of A to Z and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** A text as a part of an id: `Université libre de Bruxelles` → `universite-libre-de-bruxelles`. */
export function fold(text: string): string {
  const letters = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? (/\p{M}/u.test(letter) ? '' : ' '));
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
