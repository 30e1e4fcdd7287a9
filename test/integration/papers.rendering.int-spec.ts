import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { type Block, textOf } from '#libs/papers/src/block.js';
import { toDocx } from '#libs/papers/src/docx/to-docx.js';
import { blocksOf } from '#libs/papers/src/fill/blocks.js';
import { snapshotOf } from '#libs/papers/src/fill/snapshot.js';
import { everyFact, plantedReporter, typedInto } from '#libs/papers/src/papers.support.js';
import { readFonts } from '#libs/papers/src/pdf/fonts.js';
import { toPdf } from '#libs/papers/src/pdf/to-pdf.js';
import { reachesRespondent } from '#libs/papers/src/template.js';
import { templates } from '#libs/papers/src/templates.js';

const fonts = readFonts();
const facts = { title: '文书', issuedAt: new Date('2026-05-06T02:00:00Z') };
const bare = (text: string) => text.replaceAll(/\s|<[^>]+>/g, '');
const pdf = async (blocks: readonly Block[]) => toPdf(blocks, facts, await fonts);

async function readPdf(bytes: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: false });
  return { pages: text, text: bare(text.join('')), size: (await document.getPage(1)).view };
}

const readDocx = (bytes: Buffer) => bare(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).replaceAll('&quot;', '"');

/** Line ends fall anywhere and a table is read cell by cell, so every text is looked for by itself. */
const missing = (blocks: readonly Block[], text: string) => textOf(blocks).filter((one) => !text.includes(bare(one)));

describe('a paper that is read back', () => {
  test.each(templates)(
    '$form says in PDF and in Word what it should, and a respondent learns nothing of the reporter (R-022)',
    async (template) => {
      const blocks = blocksOf(template, snapshotOf(template, everyFact, typedInto(template)));
      const [fromPdf, fromDocx] = [await readPdf(await pdf(blocks)), readDocx(await toDocx(blocks, '文书'))];
      expect(missing(blocks, fromDocx)).toEqual([]);
      expect(missing(blocks, fromPdf.text)).toEqual([]);
      if (reachesRespondent(template)) for (const planted of plantedReporter) expect(fromPdf.text + fromDocx).not.toContain(bare(planted));
    },
  );

  test('is A4 of 22 lines with 28 characters each, and has page numbers (N-05)', async () => {
    const { pages, size } = await readPdf(await pdf([{ is: 'paragraph', text: '中'.repeat(26 + 28 * 22) }]));
    expect(size.map((one) => Math.round(one))).toEqual([0, 0, 595, 842]);
    expect(pages.map((page) => page.match(/中/g)?.length)).toEqual([26 + 28 * 21, 28]);
    expect(pages.map((page) => /— \d —/.exec(page)?.[0])).toEqual(['— 1 —', '— 2 —']);
  });

  test('goes on on as many pages as a long text takes, in a table too, and loses nothing', async () => {
    const text = Array.from({ length: 400 }, (_, index) => `第${index}句话，`).join('');
    const table: Block = { is: 'table', columns: [30, 126], rows: [{ cells: [{ text: '事实', head: true }, { text }] }] };
    const read = await readPdf(await pdf([table]));
    expect(read.pages.length).toBeGreaterThan(1);
    expect(read.text.replaceAll(/—\d—|事实/g, '')).toBe(text);
  });

  test('shows that a character has no picture in its font', async () => {
    expect((await readPdf(await pdf([{ is: 'paragraph', text: '商品😀有效' }]))).text).toContain('商品〓有效');
  });

  test('is the same to the byte when it is printed again (R-112)', async () => {
    const [template] = templates;
    if (template === undefined) throw new Error('no template');
    const blocks = blocksOf(template, snapshotOf(template, everyFact, typedInto(template)));
    expect((await pdf(blocks)).equals(await pdf(blocks))).toBe(true);
  });
});
