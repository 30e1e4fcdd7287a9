import PDFDocument from 'pdfkit';
import { character, lineHeight, mm, size, type, typeBottom, typeRight } from '../measures.js';
import { breakLines, type Line } from './break-lines.js';
import type { FontName, Fonts } from './fonts.js';

export interface Style {
  readonly font: FontName;
  readonly size: number;
  /** From line to line. */
  readonly pitch: number;
  readonly color?: string;
}

export const bodyStyle: Style = { font: 'body', size: size.three, pitch: lineHeight };

/** So that 28 characters of 16 pt fill the 156 mm. */
const spacingOf = (style: Style) => (style.size === size.three ? character - size.three : 0);
/** Points that may be put between two characters to fill a line. */
const mostStretch = 2;

export interface Facts {
  readonly title: string;
  readonly issuedAt: Date;
}

/** Pages that fill from above. Everything is measured in points. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  y = type.top;
  readonly #widths = new Map<string, number>();

  constructor(fonts: Fonts, { title, issuedAt }: Facts) {
    // The date of issue, not of printing: the same paper gives the same bytes.
    const info = { Title: title, CreationDate: issuedAt, ModDate: issuedAt, Producer: 'pdfkit', Creator: '京津冀知识产权执法协作' };
    this.doc = new PDFDocument({ size: 'A4', margin: 0, info, lang: 'zh-CN', displayTitle: true, bufferPages: true, pdfVersion: '1.7' });
    this.doc.registerFont('body', fonts.body).registerFont('title', fonts.title);
  }

  get left(): number {
    return typeBottom - this.y;
  }

  /** Begins a new page where the rest of this one is lower than that. */
  need(height: number): void {
    if (this.left + 0.01 < height) this.nextPage();
  }

  nextPage(): void {
    this.doc.addPage();
    this.y = type.top;
  }

  measure(text: string, style: Style): number {
    let width = 0;
    for (const one of text) width += this.#widthOf(one, style) + spacingOf(style);
    return width;
  }

  lines(text: string, style: Style, width: number, indent = 0): Line[] {
    return text.split('\n').flatMap((paragraph) => breakLines(paragraph, width, indent, (piece) => this.measure(piece, style)));
  }

  /** Text over the whole width, on as many pages as it takes. The first line of each paragraph is set in by two characters. */
  paragraph(text: string, style: Style = bodyStyle, indent = 2 * character): void {
    for (const paragraph of text.split('\n')) {
      for (const [index, line] of this.lines(paragraph, style, type.width, indent).entries()) {
        this.need(style.pitch);
        const set = index === 0 ? indent : 0;
        this.put(line.text, type.left + set, style, stretch(line, type.width - set));
        this.y += style.pitch;
      }
    }
  }

  /** Several lines are of one length, so that no word stands alone in the last. */
  centered(text: string, style: Style): void {
    const count = this.lines(text, style, type.width).length;
    const even = count === 1 ? type.width : Math.min(type.width, this.measure(text, style) / count + style.size);
    for (const line of this.lines(text, style, even)) {
      this.need(style.pitch);
      this.put(line.text, type.left + (type.width - line.width) / 2, style);
      this.y += style.pitch;
    }
  }

  right(text: string, style: Style = bodyStyle, setIn = 0): void {
    this.need(style.pitch);
    this.put(text, typeRight - setIn - this.measure(text, style), style);
    this.y += style.pitch;
  }

  /** One line in the middle of its pitch, at the present height. */
  put(text: string, x: number, style: Style, extra = 0, y = this.y): void {
    if (text.trim() === '') return;
    this.doc
      .font(style.font)
      .fontSize(style.size)
      .fillColor(style.color ?? 'black');
    const top = y + (style.pitch - style.size) / 2 + style.size * 0.88;
    this.doc.text(this.#printable(text.trimEnd()), x, top, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spacingOf(style) + extra,
    });
  }

  rule(y: number, width: number, color: string, left = type.left, right = typeRight): void {
    this.doc.lineWidth(width).strokeColor(color).moveTo(left, y).lineTo(right, y).stroke();
  }

  /** “— 1 —” below the type area, outside: odd pages right, even left, one character in. A letter has none on its first page. */
  numberPages(isLetter: boolean): void {
    const style: Style = { font: 'body', size: size.four, pitch: size.four };
    const { start, count } = this.doc.bufferedPageRange();
    for (let index = start; index < start + count; index++) {
      if (isLetter && index === 0) continue;
      this.doc.switchToPage(index);
      const text = `— ${index + 1} —`;
      const x = index % 2 === 0 ? typeRight - character - this.measure(text, style) : type.left + character;
      this.put(text, x, style, 0, typeBottom + 7 * mm - size.four / 2);
    }
  }

  async bytes(): Promise<Buffer> {
    const parts: Buffer[] = [];
    this.doc.end();
    for await (const part of this.doc) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }

  /** What the font has no picture of is shown as missing (〓), never left out in silence. */
  #printable(text: string): string {
    const { font } = (this.doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
    return [...text].map((one) => (font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0) ? one : '〓')).join('');
  }

  /** Each character is measured once. */
  #widthOf(one: string, style: Style): number {
    const key = `${style.font}/${style.size}/${one}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width = this.doc.font(style.font).fontSize(style.size).widthOfString(one);
    this.#widths.set(key, width);
    return width;
  }
}

function stretch({ text, width, last }: Line, room: number): number {
  const gaps = [...text.trimEnd()].length - 1;
  if (last || gaps < 1) return 0;
  return Math.max(0, Math.min(mostStretch, (room - width) / gaps));
}
