import { strToU8, Zip, ZipDeflate } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What a program is sure to show of one cell. */
const longestCell = 32_767;
const piece = 64 * 1024;

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A workbook of one sheet, row by row: memory holds no more than a piece of it. Every cell is a text and never computed, so that neither a long number is
 * rounded nor a formula run. The first row stays in sight.
 */
export async function* xlsx(rows: AsyncIterable<readonly string[]>, sheet: string): AsyncGenerator<Buffer> {
  const ready: Buffer[] = [];
  const zip = new Zip((failure, bytes) => {
    if (failure !== null) throw failure;
    ready.push(Buffer.from(bytes));
  });
  for (const [name, text] of Object.entries(partsOf(sheet))) part(zip, name).push(strToU8(head + text), true);
  const body = part(zip, 'xl/worksheets/sheet1.xml');
  let text = `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  let line = 0;
  for await (const cells of rows) {
    text += rowOf(cells, ++line);
    if (text.length < piece) continue;
    body.push(strToU8(text));
    text = '';
    yield* ready.splice(0);
  }
  body.push(strToU8(`${text}</sheetData></worksheet>`), true);
  zip.end();
  yield* ready;
}

function part(zip: Zip, name: string): ZipDeflate {
  const deflate = new ZipDeflate(name, { level: 6 });
  zip.add(deflate);
  return deflate;
}

function partsOf(sheet: string): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  };
}

const rowOf = (cells: readonly string[], line: number) => `<row r="${line}">${cells.map((cell) => cellOf(cell)).join('')}</row>`;
const cellOf = (cell: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, longestCell))}</t></is></c>`;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Signs that XML has no way to write are left out. */
const escaped = (text: string) =>
  text
    .replaceAll(/\p{Surrogate}/gu, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll(/[&<>"]/g, (sign: string) => signs[sign] ?? '');
