import { describe, expect, test } from '@jest/globals';
import type { StoredBlob } from '../blob-store.js';
import { fitsEnding } from './file-kinds.js';
import { sniff } from './sniff.js';

const blobOf = (bytes: Buffer): StoredBlob => ({
  sha256: '',
  bytes: bytes.length,
  async *read({ from, to } = { from: 0, to: bytes.length }) {
    yield bytes.subarray(from, to);
  },
});
const latin = (text: string) => Buffer.from(text, 'latin1');

/** An archive of empty files, stored. */
function zip(...names: string[]): Buffer {
  const locals = names.map((name) => {
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    return Buffer.concat([head, Buffer.from(name)]);
  });
  const directory = Buffer.concat(
    names.map((name) => {
      const entry = Buffer.alloc(46);
      entry.write('PK\x01\x02', 'latin1');
      entry.writeUInt16LE(Buffer.byteLength(name), 28);
      return Buffer.concat([entry, Buffer.from(name)]);
    }),
  );
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Buffer.concat([...locals, directory, end]);
}

describe('What a file is', () => {
  test.each<[string, Buffer, string]>([
    ['pdf', latin('%PDF-1.7\n…'), 'a.pdf'],
    ['jpeg', latin('\xff\xd8\xff\xe0\x00\x10JFIF'), 'a.jpg'],
    ['png', latin('\x89PNG\r\n\x1a\n\x00'), 'a.png'],
    ['heic', latin('\x00\x00\x00\x18ftypheic\x00'), 'IMG_1.HEIC'],
    ['mp4', latin('\x00\x00\x00\x18ftypisom\x00'), 'a.mp4'],
    ['mov', latin('\x00\x00\x00\x14ftypqt  \x00'), 'a.mov'],
    ['m4a', latin('\x00\x00\x00\x14ftypM4A \x00'), 'a.m4a'],
    ['mp3', latin('ID3\x03\x00'), 'a.mp3'],
    ['wav', latin('RIFF\x24\x00\x00\x00WAVEfmt '), 'a.wav'],
    ['amr', latin('#!AMR\n\x3c'), 'a.amr'],
    ['docx', zip('[Content_Types].xml', 'word/document.xml'), '信.docx'],
    ['xlsx', zip('xl/workbook.xml', '[Content_Types].xml'), '表.xlsx'],
    ['ofd', zip('OFD.xml', 'Doc_0/Document.xml'), '函.ofd'],
    ['zip', zip('照片/一.jpg'), '证据.zip'],
    ['zip', zip(), '空.zip'],
    ['text', Buffer.from('来电人反映……'), '记录.txt'],
    ['text', latin('\xb2\xe2\xca\xd4'), 'GBK 记录.txt'],
    ['csv', Buffer.from('甲,乙\r\n1,2'), '表.csv'],
  ])('is seen from its bytes: %s', async (kind, bytes, name) => {
    expect(await sniff(blobOf(bytes), name)).toEqual({ kind });
    expect(fitsEnding(kind as never, name)).toBe(true);
  });

  test('is not what its name says', async () => {
    expect(await sniff(blobOf(latin('%PDF-1.4')), '照片.jpg')).toEqual({ kind: 'pdf' });
    expect(fitsEnding('pdf', '照片.jpg')).toBe(false);
    expect(fitsEnding('pdf', '没有后缀')).toBe(false);
  });

  test('reads a character that the end of what is looked at cuts in two', async () => {
    expect(await sniff(blobOf(Buffer.from(`a${'京'.repeat(40_000)}`)), 'a.txt')).toEqual({ kind: 'text' });
  });

  test.each<[string, Buffer, string]>([
    ['a program under the name of a picture', latin('MZ\x90\x00'), '照片.jpg'],
    ['a Linux program', latin('\x7fELF\x02'), 'a.pdf'],
    ['a web page', Buffer.from('  <!DOCTYPE html><script>'), 'a.txt'],
    ['a drawing that may hold scripts', Buffer.from('<svg xmlns=…'), 'a.txt'],
    ['a shell script', Buffer.from('#!/bin/sh\nrm'), 'a.txt'],
    ['text that a double click would run', Buffer.from('del *.*'), '证据.bat'],
    ['a document with macros', zip('word/document.xml', 'word/vbaProject.bin'), 'a.docx'],
    ['an archive with a program', zip('照片/一.jpg', '看这里.EXE'), 'a.zip'],
    ['an Android package', zip('AndroidManifest.xml', 'classes.dex'), 'a.zip'],
  ])('is refused as dangerous: %s', async (_what, bytes, name) => {
    expect(await sniff(blobOf(bytes), name)).toMatchObject({ refused: 'dangerous', what: expect.any(String) });
  });

  test.each<[string, Buffer, string, string]>([
    ['bytes that mean nothing', latin('\x00\x01\x02\x03'), 'a.pdf', 'unknown'],
    ['an old Word document', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'a.doc', 'unknown'],
    ['an archive that was cut off', zip('一.jpg').subarray(0, 40), 'a.zip', 'broken'],
    [
      'an archive whose directory lies',
      Buffer.concat([zip('一.jpg').subarray(0, -6), latin('\xff\xff\xff\x7f\x00\x00')]),
      'a.zip',
      'broken',
    ],
  ])('is refused: %s', async (_what, bytes, name, refused) => {
    expect(await sniff(blobOf(bytes), name)).toMatchObject({ refused });
  });
});
