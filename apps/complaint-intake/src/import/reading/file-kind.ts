import { type FileFault, notCsv } from './file-fault.js';

const kinds: readonly (readonly [signature: string, zh: string, en: string])[] = [
  ['504b0506', '压缩文件', 'a ZIP file'],
  ['d0cf11e0a1b11ae1', '旧版 Excel（xls）或 Word 文件', 'an old Excel (xls) or Word file'],
  ['25504446', 'PDF 文件', 'a PDF file'],
  ['89504e47', 'PNG 图片', 'a PNG image'],
  ['ffd8ff', 'JPEG 图片', 'a JPEG image'],
  ['47494638', 'GIF 图片', 'a GIF image'],
  ['1f8b', '压缩文件', 'a compressed file'],
  ['526172211a', '压缩文件', 'a RAR file'],
  ['377abcaf271c', '压缩文件', 'a 7z file'],
  ['7f454c46', '程序文件', 'a program'],
  ['fffe', 'UTF-16 编码的文本', 'UTF-16 text'],
  ['feff', 'UTF-16 编码的文本', 'UTF-16 text'],
  ['3c21444f43', '网页文件', 'a web page'],
  ['3c68746d6c', '网页文件', 'a web page'],
];

/** Tells files of other kinds by their first bytes, or by a NUL among them: text has none. */
export function otherKind(head: Buffer): FileFault | undefined {
  const hex = head.subarray(0, 8).toString('hex');
  const kind = kinds.find(([signature]) => hex.startsWith(signature.toLowerCase()));
  if (kind !== undefined) return notCsv(kind[1], kind[2]);
  const firstLine = head.subarray(0, head.indexOf(0x0a) < 0 ? head.length : head.indexOf(0x0a));
  return firstLine.includes(0) ? notCsv('二进制文件', 'a binary file') : undefined;
}
