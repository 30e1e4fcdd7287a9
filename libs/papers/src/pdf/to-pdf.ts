import type { Block } from '../block.js';
import { draw, keepWithSignature } from './draw.js';
import type { Fonts } from './fonts.js';
import { type Facts, Sheet } from './sheet.js';

/** The paper as PDF with its characters embedded, so that it looks the same everywhere and can be searched. The same paper gives the same bytes. */
export async function toPdf(blocks: readonly Block[], facts: Facts, fonts: Fonts): Promise<Buffer> {
  const sheet = new Sheet(fonts, facts);
  for (const [index, block] of blocks.entries()) {
    if (blocks[index + 1]?.is === 'signature') keepWithSignature(sheet, block);
    draw(sheet, block);
  }
  sheet.numberPages(blocks.some(({ is }) => is === 'letter-head'));
  return sheet.bytes();
}
