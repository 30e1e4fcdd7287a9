import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { decoded, inspectFile } from './inspect-file.js';

const header = '工单编号,受理时间,受理渠道\n';
const bytes = (text: string, encoding = 'utf8') => iconv.encode(text, encoding);
const inPieces = (whole: Buffer, size = 7) =>
  async function* () {
    for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
  };

async function textOf(whole: Buffer, encoding: 'utf-8' | 'gb18030', size?: number): Promise<string> {
  let text = '';
  for await (const piece of decoded(inPieces(whole, size)(), encoding)) text += piece;
  return text;
}

describe('The encoding of a file', () => {
  const text = `${header}1,𠮷野家㐂镕€,“测试”\n`;

  test.each([
    ['UTF-8', bytes(text), 'utf-8'],
    ['UTF-8 with a byte-order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(text)]), 'utf-8'],
    ['GB18030, four-byte characters too', bytes(text, 'gb18030'), 'gb18030'],
    ['plain ASCII', Buffer.from('a,b\n1,2\n'), 'utf-8'],
  ] as const)('is found for %s', async (_name, whole, encoding) => {
    const found = await inspectFile(inPieces(whole));
    expect(found).toMatchObject({ encoding });
    const read = await textOf(whole, encoding, 1);
    expect(read).toHaveLength((found as { length: number }).length);
    if (encoding !== 'utf-8' || read.includes('𠮷')) expect(read).toBe(text);
  });

  test('is judged by every byte: one GB18030 word in the last line decides', async () => {
    const whole = Buffer.concat([Buffer.from('a,b\n'.repeat(5_000)), bytes('商标', 'gb18030')]);
    expect(await inspectFile(inPieces(whole, 4_096))).toMatchObject({ encoding: 'gb18030' });
  });

  test('is that of its header where a few characters are broken', async () => {
    const utf8 = Buffer.concat([bytes(`${header}1,商标`), Buffer.from([0xe5, 0x95, 0x2c, 0xff]), bytes('\n2,x,y\n')]);
    expect(await inspectFile(inPieces(utf8))).toMatchObject({ encoding: 'utf-8' });
    expect(await textOf(utf8, 'utf-8')).toContain('\uFFFD');
    const gb = Buffer.concat([bytes(`${header}1,商标,`, 'gb18030'), Buffer.from([0xff, 0xff]), bytes('\n', 'gb18030')]);
    expect(await inspectFile(inPieces(gb))).toMatchObject({ encoding: 'gb18030' });
  });
});

describe('A file is refused that', () => {
  test.each([
    ['is empty', Buffer.alloc(0), 'file.empty'],
    ['holds a byte-order mark only', Buffer.from([0xef, 0xbb, 0xbf]), 'file.empty'],
    ['is an Excel workbook', Buffer.from('PK\u0003\u0004rest'), 'file.not-spreadsheet'],
    ['is a PDF', Buffer.from('%PDF-1.7\n'), 'file.not-csv'],
    ['is a PNG image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'file.not-csv'],
    ['is UTF-16', Buffer.from('\uFEFF工单编号', 'utf16le'), 'file.not-csv'],
    ['has NUL bytes in its first line', Buffer.from('工单\0编号,x\n'), 'file.not-csv'],
    ['is neither UTF-8 nor GB18030', Buffer.concat([Buffer.from('a,b\n'), Buffer.from([0xff, 0xff, 0xfe, 0xff])]), 'file.encoding'],
    ['has a line of nine megabytes', Buffer.alloc(9 * 1024 * 1024, 'a'), 'file.line-too-long'],
  ])('%s', async (_what, whole, code) => {
    expect(await inspectFile(inPieces(whole, 65_536))).toMatchObject({ code });
  });
});
