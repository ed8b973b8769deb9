import { htmlText } from '../../src/ingest/extract/html-text.js';
import { pdfText, type PdfPiece } from '../../src/ingest/extract/pdf-lines.js';

const text = (body: string, head = ''): string =>
  htmlText(`<!doctype html><head>${head}</head><body>${body}</body>`, 'a.html').text.trimEnd();

describe('the text of a page', () => {
  it.each`
    because                                  | page                                                                                                                      | words
    ${'entities are letters'}                | ${'<p>Moon &amp; Mars&nbsp;2026 &#x2014; &eacute;'}                                                                       | ${'Moon & Mars 2026 — é'}
    ${'soft hyphens are no letters'}         | ${'<p>Agree&shy;ment'}                                                                                                    | ${'Agreement'}
    ${'marks inside words do not part them'} | ${'<p>a<b>b</b>c <i>d</i>'}                                                                                               | ${'abc d'}
    ${'paragraphs stand apart'}              | ${'<h1>Head</h1><p>One.<p>Two<br>lines.<ul><li>a<li>b</ul>'}                                                              | ${'Head\n\nOne.\n\nTwo\nlines.\n\na\nb'}
    ${'cells stand apart'}                   | ${'<table><tr><td>Chad<td>1972<tr><td>Peru<td>1979</table>'}                                                              | ${'Chad 1972\nPeru 1979'}
    ${'scripts are no words'}                | ${'<p>a</p><script>b("</p>c")</script><style>p{}</style><noscript>d</noscript>'}                                          | ${'a'}
    ${'nor are comments and templates'}      | ${'<p>a<!-- b --><template><p>c</template></p>'}                                                                          | ${'a'}
    ${'nor what is hidden'}                  | ${'<p>a<p hidden>b<p style="color:red; DISPLAY : none">c<p aria-hidden="true">d'}                                         | ${'a'}
    ${'nor what no letter can be seen of'}   | ${'<p>a<span style="font-size:0">b</span><span style="opacity:0">c</span><span class="x sr-only">d</span>'}               | ${'a'}
    ${'nor menus, forms and feet'}           | ${'<header>h</header><nav>n</nav><p>a</p><form>f</form><aside>s</aside><footer>c</footer><div role="navigation">r</div>'} | ${'a'}
    ${'the main part is the article'}        | ${'<div>Log in</div><main><h1>Head</h1><p>a</p></main><div>More news</div>'}                                              | ${'Head\n\na'}
    ${'the longest article is the one'}      | ${'<h1>Head</h1><article>A long text of this page.</article><article>Other</article>'}                                    | ${'Head\n\nA long text of this page.'}
    ${'many small ones are none'}            | ${'<article>One</article><article>Two</article><article>Three</article>'}                                                 | ${'One\n\nTwo\n\nThree'}
  `('$because', ({ page, words }: { page: string; words: string }) => expect(text(page)).toBe(words));

  it('leaves out what a plain rule of its style sheet hides, and nothing that is hidden in print', () => {
    const style = '<style>.gone, #out { color: red; display:none } @media print { .paper { display: none } }</style>';
    expect(text('<p class="a gone">a<p id=out>b<p class=paper>c', style)).toBe('c');
  });

  it('knows when and by whom it was published where the page says so', () => {
    const head =
      '<meta property="article:published_time" content="2025-06-09T10:00:00Z"><meta property="og:site_name" content="Example News">';
    expect(htmlText(`<head>${head}</head><p>a`, 'a.html')).toEqual({
      text: 'a\n',
      by: 'html@1',
      published: '2025-06-09',
      publisher: 'Example News',
    });
  });

  it.each`
    page                                                   | code
    ${'<div>'.repeat(200_000)}                             | ${'ARTICLE_UNREADABLE'}
    ${'<script>document.write("all of it")</script>'}      | ${'ARTICLE_UNREADABLE'}
    ${`<p>a${'<b>'.repeat(900)}${'</i>'.repeat(250_000)}`} | ${undefined}
    ${`<p>a${'&amp'.repeat(200_000)}`}                     | ${undefined}
    ${`<p>a<${'x='.repeat(400_000)}`}                      | ${undefined}
    ${`<p>a<style>${'.a{'.repeat(300_000)}`}               | ${undefined}
    ${`<p>a<style>${'/*'.repeat(400_000)}`}                | ${undefined}
    ${`<p>a<p style="${' ;display'.repeat(100_000)}">b`}   | ${undefined}
    ${`<p>a${'<style>.a{}</style>'.repeat(40_000)}`}       | ${undefined}
    ${`<p>a${'<article>b</article>'.repeat(40_000)}`}      | ${undefined}
    ${`<p>a${'<p>\n \u200b'.repeat(100_000)}`}             | ${undefined}
  `('is read or refused soon, however hostile ($code)', ({ page, code }: { page: string; code?: string }) => {
    const began = performance.now();
    let told: unknown;
    try {
      text(page);
    } catch (error) {
      told = (error as { code?: string }).code;
    }
    expect(told).toBe(code);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('the text of a document', () => {
  const line = (str: string, y: number, width = 400): PdfPiece => ({ str, x: 72, y, width, height: 11, hasEOL: true });

  it('draws lines together that run on, and keeps paragraphs and headings apart', () => {
    const page = [
      line('Moon news', 760, 60),
      line('Saudi Arabia signed the Moon', 730),
      line('Agreement on 3 May 2025.', 716, 200),
      line('Austria did so too.', 688, 120),
    ];
    expect(pdfText([page])).toBe(
      'Moon news\n\nSaudi Arabia signed the Moon Agreement on 3 May 2025.\n\nAustria did so too.\n',
    );
  });

  it('mends a word that stands whole elsewhere, and keeps the hyphen of one that does not', () => {
    const page = [
      line('The Agree-', 700),
      line('ment has long-', 686),
      line('term aims. An Agreement bin\u00ad', 672),
      line('ds.', 658, 30),
    ];
    expect(pdfText([page])).toBe('The Agreement has long-term aims. An Agreement binds.\n');
  });

  it('goes on over a page, without its number', () => {
    expect(pdfText([[line('Austria', 700), line('- 3 -', 40, 20)], [line('signed it.', 760, 90)]])).toBe(
      'Austria signed it.\n',
    );
  });
});
