/** Letters of other scripts that look like Latin ones: in a Latin word nobody sees them, and no search finds it. */
const LOOKALIKES = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυχιϲϳАВЕЅІЈКМНОРСТУХЬҮԌԚԜаеорсухѕіјһԛԝԁӏ]/u;

/**
 * The first word of a text in which scripts are mixed so that a reader cannot see it; undefined where there is none.
 *
 * A word of Latin letters with a Cyrillic or Greek one that looks Latin among them, or one that consists of such letters
 * alone and stands among Latin words. `Роскосмос (Roscosmos)` is two words in two scripts, each whole.
 */
export function mixedScripts(text: string): string | undefined {
  if (!LOOKALIKES.test(text)) return undefined;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const amongLatin = words.some((word) => /^\p{Script=Latin}{2,}$/u.test(word));
  return words.find((word) => {
    const lookalikes = Array.from(word).filter((letter) => LOOKALIKES.test(letter)).length;
    if (lookalikes > 0 && /\p{Script=Latin}/u.test(word)) return true;
    return amongLatin && lookalikes > 1 && lookalikes === Array.from(word).length;
  });
}
