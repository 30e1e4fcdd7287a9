import { annexLine, type Block, type BlockOf, tickLine } from '../block.js';
import { character, lineHeight, mm, page, red, size, type, typeBottom, typeRight } from '../measures.js';
import { bodyStyle, type Sheet, type Style } from './sheet.js';
import { drawTable } from './table.js';

const titleStyle: Style = { font: 'title', size: size.two, pitch: 35 };
const issuerStyle: Style = { ...titleStyle, size: 20, pitch: 32 };
const noteStyle: Style = { font: 'body', size: size.four, pitch: 22 };

type Drawing = { readonly [Is in Block['is']]: (sheet: Sheet, block: BlockOf<Is>) => void };

const drawing: Drawing = {
  'letter-head': drawLetterHead,
  'form-head': (sheet, { issuer, title, number }) => {
    sheet.centered(issuer, issuerStyle);
    sheet.centered(title, titleStyle);
    if (number !== undefined && number !== '') sheet.right(number);
    sheet.y += lineHeight / 3;
  },
  title: (sheet, { text }) => {
    sheet.centered(text, titleStyle);
    sheet.y += lineHeight / 2;
  },
  addressee: (sheet, { text }) => sheet.paragraph(text, bodyStyle, 0),
  paragraph: (sheet, { text }) => sheet.paragraph(text),
  heading: (sheet, { text }) => {
    sheet.need(2 * lineHeight);
    sheet.paragraph(text, { ...bodyStyle, font: 'title' });
  },
  table: drawTable,
  ticks: (sheet, { items }) => {
    for (const { text, ticked } of items) sheet.paragraph(tickLine(text, ticked));
  },
  annexes: (sheet, { items }) => {
    sheet.y += lineHeight;
    for (const [index, text] of items.entries()) sheet.paragraph(annexLine(text, index, items.length));
  },
  'sign-lines': (sheet, { items }) => {
    for (const text of items) {
      sheet.need(lineHeight * 1.3);
      sheet.y += lineHeight * 0.3;
      sheet.put(text, type.left + 2 * character, bodyStyle);
      sheet.right('　　　　年　　月　　日');
    }
  },
  signature: drawSignature,
  imprint: (sheet, { items }) => {
    sheet.need(items.length * noteStyle.pitch + 12);
    sheet.y += 8;
    sheet.rule(sheet.y, 0.7, 'black');
    sheet.y += 4;
    for (const text of items) sheet.paragraph(text, noteStyle, character);
  },
  'next-page': (sheet) => sheet.nextPage(),
};

/** Before a signature, what leads to it goes along to the next page: no page holds a signature alone. */
export function keepWithSignature(sheet: Sheet, block: Block): void {
  const lines = block.is === 'paragraph' ? sheet.lines(block.text, bodyStyle, type.width, 2 * character).length : 0;
  const own = block.is === 'sign-lines' ? block.items.length * 1.3 : lines;
  if (own > 0 && own < 8) sheet.need((own + 4) * lineHeight);
}

export function draw(sheet: Sheet, block: Block): void {
  (drawing[block.is] as (sheet: Sheet, block: Block) => void)(sheet, block);
}

/** The letter layout (10.1): the issuer in red from 30 mm, a double rule of 170 mm 4 mm below it and another 20 mm above the lower edge, the number right below the first. */
function drawLetterHead(sheet: Sheet, { text, number }: BlockOf<'letter-head'>): void {
  const [left, right] = [(page.width - 170 * mm) / 2, (page.width + 170 * mm) / 2];
  const style: Style = { font: 'title', size: fitting(sheet, text), pitch: 40, color: red };
  sheet.y = 30 * mm;
  sheet.centered(text, style);
  sheet.y += 4 * mm;
  sheet.rule(sheet.y, 2.2, red, left, right);
  sheet.rule(sheet.y + 3, 0.7, red, left, right);
  sheet.rule(page.height - 20 * mm, 2.2, red, left, right);
  sheet.rule(page.height - 20 * mm - 3, 0.7, red, left, right);
  sheet.y += 10;
  sheet.right(number);
  sheet.y += lineHeight;
}

/** As large as it may be, and in one line. */
function fitting(sheet: Sheet, text: string): number {
  const wide = sheet.measure(text, { font: 'title', size: 36, pitch: 40 });
  return Math.min(36, Math.floor((36 * type.width) / wide));
}

/** The date four characters in from the right, the agency in the middle above it, both under the seal; never alone on a page’s first line. */
function drawSignature(sheet: Sheet, { agency, date, seal }: BlockOf<'signature'>): void {
  sheet.need(4 * lineHeight);
  sheet.y += lineHeight;
  const width = sheet.measure(date, bodyStyle);
  const middle = typeRight - 4 * character - width / 2;
  const half = sheet.measure(agency, bodyStyle) / 2;
  sheet.put(agency, Math.min(middle - half, typeRight - 2 * half), bodyStyle);
  sheet.y += lineHeight;
  sheet.put(date, middle - width / 2, bodyStyle);
  sheet.y += lineHeight;
  if (seal !== '' && sheet.y + lineHeight <= typeBottom + 0.01) {
    sheet.put(seal, middle - sheet.measure(seal, noteStyle) / 2, { ...noteStyle, color: '#808080' });
    sheet.y += lineHeight * 0.8;
  }
}
