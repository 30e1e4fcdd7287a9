import { AlignmentType, Packer, type Paragraph, type Table } from 'docx';
import { annexLine, type Block, type BlockOf, tickLine } from '../block.js';
import { lineHeight, size } from '../measures.js';
import { documentOf, type Look, line, table } from './elements.js';

type Part = Paragraph | Table;
type Setting = { readonly [Is in Block['is']]: (block: BlockOf<Is>) => readonly Part[] };

const titleLook: Look = { face: 'title', size: size.two, pitch: 35, align: AlignmentType.CENTER };
const body: Look = { indent: 2, align: AlignmentType.BOTH };
const note: Look = { size: size.four, indent: 1, pitch: 22 };
const blankDate = '　　　　年　　月　　日';

const setting: Setting = {
  'letter-head': ({ text, number }) => [
    line(text, { face: 'title', size: 30, pitch: 45, color: 'E60000', align: AlignmentType.CENTER, ruled: 'bottom' }),
    line(number, { align: AlignmentType.RIGHT, above: 8 }),
  ],
  'form-head': ({ issuer, title, number }) => [
    line(issuer, { ...titleLook, size: 20, pitch: 32 }),
    line(title, titleLook),
    ...(number === undefined || number === '' ? [] : [line(number, { align: AlignmentType.RIGHT })]),
  ],
  title: ({ text }) => [line(text, { ...titleLook, above: lineHeight / 2 })],
  addressee: ({ text }) => [line(text, { above: 8 })],
  paragraph: ({ text }) => text.split('\n').map((one) => line(one, body)),
  heading: ({ text }) => [line(text, { face: 'heading', indent: 2, keepNext: true })],
  table: (block) => [table(block), line('', { pitch: 10 })],
  ticks: ({ items }) => items.map(({ text, ticked }) => line(tickLine(text, ticked), body)),
  annexes: ({ items }) =>
    items.map((text, index) => line(annexLine(text, index, items.length), { indent: 2, above: index === 0 ? lineHeight : 0 })),
  'sign-lines': ({ items }) => items.map((text) => line(`${text}　　　　${blankDate}`, { indent: 2, above: 10 })),
  signature: ({ agency, date, seal }) => [
    line(agency, { align: AlignmentType.RIGHT, setIn: 2, above: lineHeight, keepNext: true }),
    line(date, { align: AlignmentType.RIGHT, setIn: 4, keepNext: true }),
    ...(seal === '' ? [] : [line(seal, { align: AlignmentType.RIGHT, setIn: 5, size: size.four, color: '808080' })]),
  ],
  imprint: ({ items }) => items.map((text, index) => line(text, index === 0 ? { ...note, above: 10, ruled: 'top' } : note)),
  'next-page': () => [line('', { pageBreakBefore: true, pitch: 1 })],
};

const parts = (block: Block) => (setting[block.is] as (block: Block) => readonly Part[])(block);

/** The paper for Word: the same blocks, with the office's fonts by name. */
export function toDocx(blocks: readonly Block[], title: string): Promise<Buffer> {
  const isLetter = blocks.some(({ is }) => is === 'letter-head');
  return Packer.toBuffer(documentOf(blocks.flatMap(parts), title, isLetter));
}
