import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  type IRunOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { BlockOf } from '../block.js';
import { lineHeight, mm, size } from '../measures.js';

/** Twentieths of a point, in which Word measures. */
export const twips = (points: number) => Math.round(points * 20);
const half = (points: number) => points * 2;

/** Named, not embedded: the office's Word has them, another takes what is nearest. */
export const faces = { body: '仿宋', title: '方正小标宋简体', heading: '黑体', number: '宋体' } as const;

export interface Look {
  readonly face?: keyof typeof faces;
  readonly size?: number;
  readonly color?: string;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Characters by which the first line is set in, or the whole paragraph from the right. */
  readonly indent?: number;
  readonly setIn?: number;
  readonly pitch?: number;
  readonly above?: number;
  readonly pageBreakBefore?: boolean;
  readonly keepNext?: boolean;
  readonly ruled?: 'top' | 'bottom';
}

export const run = (text: string, { face = 'body', size: points = size.three, color = '000000' }: Look): TextRun => {
  const name = faces[face];
  const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: name, hint: 'eastAsia' };
  return new TextRun({ text, size: half(points), color, font } satisfies IRunOptions);
};

export function line(text: string, look: Look = {}): Paragraph {
  const { align, indent = 0, setIn = 0, size: points = size.three, pitch = lineHeight, above = 0, keepNext = false } = look;
  const red = look.ruled === 'bottom';
  const rule = {
    style: red ? BorderStyle.THICK_THIN_SMALL_GAP : BorderStyle.SINGLE,
    size: red ? 18 : 6,
    color: red ? 'E60000' : '000000',
    space: 4,
  };
  return new Paragraph({
    children: [run(text, look)],
    keepNext,
    ...(align === undefined ? {} : { alignment: align }),
    ...(look.pageBreakBefore === true ? { pageBreakBefore: true } : {}),
    ...(look.ruled === undefined ? {} : { border: { [look.ruled]: rule } }),
    indent: { firstLine: twips(indent * points), right: twips(setIn * points) },
    spacing: { line: twips(pitch), lineRule: LineRuleType.EXACT, before: twips(above), after: 0 },
  });
}

export function table({ columns, rows }: BlockOf<'table'>): Table {
  const widths = columns.map((column) => twips(column * mm));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: rows.map(({ cells, lines = 1 }) => {
      let column = 0;
      const children = cells.map(({ text, span = 1, head = false }) => {
        const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
        column += span;
        const look: Look = { size: size.smallFour, pitch: 20, ...(head ? { face: 'heading', align: AlignmentType.CENTER } : {}) };
        const children = text.split('\n').map((one) => line(one, look));
        return new TableCell({
          children,
          columnSpan: span,
          verticalAlign: VerticalAlign.CENTER,
          width: { size: width, type: WidthType.DXA },
        });
      });
      return new TableRow({ children, height: { value: twips(lines * 20 + 8), rule: HeightRule.ATLEAST } });
    }),
  });
}

/** “— 1 —”, outside: odd pages right, even left. */
const pageNumber = (align: 'left' | 'right') =>
  new Footer({
    children: [
      new Paragraph({
        alignment: align,
        indent: { left: twips(size.four), right: twips(size.four) },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: half(size.four), font: faces.number })],
      }),
    ],
  });

/** One section of A4 with the type area of GB/T 9704. */
export function documentOf(children: (Paragraph | Table)[], title: string, isLetter: boolean): Document {
  const margin = { top: twips(37 * mm), left: twips(28 * mm), right: twips(26 * mm), bottom: twips(35 * mm), footer: twips(28 * mm) };
  return new Document({
    title,
    creator: '京津冀知识产权执法协作',
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        children,
        properties: { titlePage: isLetter, page: { margin, size: { width: twips(210 * mm), height: twips(297 * mm) } } },
        footers: {
          default: pageNumber('right'),
          even: pageNumber('left'),
          ...(isLetter ? { first: new Footer({ children: [new Paragraph({})] }) } : {}),
        },
      },
    ],
  });
}
