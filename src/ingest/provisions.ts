import type { ArticleEntity, Mention } from './entity.js';

/** `Article V of the Outer Space Treaty` is a provision of that treaty, and so is `Article VI` behind it. */
export function withProvisions(text: string, mentions: readonly Mention[]): Mention[] {
  let holder: ArticleEntity | null = null;
  return mentions.map((one, i) => {
    if (one.kind !== 'Provision') return one;
    const next = mentions.slice(i + 1, i + 6).find(({ kind }) => kind === 'Instrument');
    if (
      next !== undefined &&
      next.start - one.end < 60 &&
      /^(?: (?:and|to|,) [IVX\d ()]+)? of (?:the )?(?:UN )?$/.test(text.slice(one.end, next.start))
    )
      holder = next.entity;
    if (holder === null) return one;
    const number = one.entity.name.replace(/^\S+ /, '');
    const slug = holder.id.replace(/^[^:]*:/, '');
    return {
      ...one,
      entity: { ...one.entity, id: `provision:${slug}-${arabic(number)}`, name: `${holder.name}, Article ${number}` },
    };
  });
}

function arabic(number: string): string {
  const roman = /^[IVX]+$/.exec(number)?.[0];
  if (roman === undefined) return number.replace(/[^\dA-Za-z]+/g, '-').replace(/-$/, '');
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  for (let i = 0; i < roman.length; i += 1) {
    const here = worth[roman[i] ?? ''] ?? 0;
    sum += here < (worth[roman[i + 1] ?? ''] ?? 0) ? -here : here;
  }
  return String(sum);
}
