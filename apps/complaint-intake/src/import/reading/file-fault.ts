/** Why a whole file was refused: a stable code and a sentence in both languages that says how to mend it. */
export interface FileFault {
  readonly code: `file.${string}`;
  readonly sentence: string;
  readonly sentenceEn: string;
}

const fault = (code: FileFault['code'], sentence: string, sentenceEn: string): FileFault => ({ code, sentence, sentenceEn });

export const emptyFile = fault(
  'file.empty',
  '文件是空的。请重新导出工单，确认文件里有内容后再导入。',
  'The file is empty. Export the work orders again and import the new file.',
);
export const noRows = fault(
  'file.no-rows',
  '文件只有表头，没有工单。请确认导出的时间范围后重新导出。',
  'The file has a header and no work orders. Check the range of the export and export again.',
);
export const notCsv = (zh: string, en: string) =>
  fault(
    'file.not-csv',
    `这是${zh}，不是 CSV 文件。请在表格软件中“另存为”CSV（逗号分隔，UTF-8）后再导入。`,
    `This is ${en}, not a CSV file. Save it as CSV (comma separated, UTF-8) and import that.`,
  );
export const unreadableText = fault(
  'file.encoding',
  '文件的文字编码既不是 UTF-8，也不是 GB18030。请另存为 CSV（UTF-8）后再导入。',
  'The text is neither UTF-8 nor GB18030. Save the file as CSV (UTF-8) and import that.',
);
export const lineTooLong = fault(
  'file.line-too-long',
  '文件中有一行超过 8 MB，不像工单。请检查是否导出了附件或整份文件没有换行。',
  'A line of the file is longer than 8 MB. See whether attachments were exported, or line breaks are missing.',
);
export const columnsMissing = (names: readonly string[]) =>
  fault(
    'file.columns-missing',
    `表头缺少这些列：${names.join('、')}。请补上后重新导入；列的先后次序不限，第一行应是表头。`,
    `The header lacks these columns: ${names.join(', ')}. Add them and import again; their order does not matter, the first line must be the header.`,
  );
export const columnsRepeated = (names: readonly string[]) =>
  fault(
    'file.columns-repeated',
    `这些列在表头中出现了不止一次：${names.join('、')}。请每列只留一个。`,
    `These columns stand in the header more than once: ${names.join(', ')}. Keep one of each.`,
  );
export const brokenHeader = fault(
  'file.header-broken',
  '表头的引号不成对，无法识别各列。请改正第一行后重新导入。',
  'A quote in the header is not closed, so that the columns cannot be told. Mend the first line and import again.',
);
export const fileLost = fault(
  'file.lost',
  '上传的文件已不在服务器上。请重新导入；已登记的工单不会重复登记。',
  'The uploaded file is no longer on the server. Import it again; what is registered is not registered twice.',
);
export const importFailed = fault(
  'file.failed',
  '导入因系统错误中断，已记录。请稍后重新导入；已登记的工单不会重复登记。',
  'The import broke off because something failed on our side. Import the file again later; what is registered is not registered twice.',
);
export const notSpreadsheet = fault(
  'file.not-spreadsheet',
  '这是压缩文件或 Word 文件，不是 Excel 表格。请导入 xlsx 或 CSV 文件。',
  'This is a ZIP or Word file, not a spreadsheet. Import an xlsx or CSV file.',
);
export const brokenSheet = fault(
  'file.sheet-broken',
  '这个 xlsx 文件已损坏，或在上传中被截断。请用 Excel 打开后另存再导入。',
  'The xlsx file is damaged or cut off. Open it in a spreadsheet program, save it again and import that.',
);
export const tooMuchInside = fault(
  'file.too-much-inside',
  '这个 xlsx 文件解压后过大，不像工单列表。请删去其他工作表和图片，或按时间段分开导入。',
  'Unpacked, the xlsx file is far larger than a list of work orders. Remove other sheets and pictures, or split it by date.',
);
export const dates1904 = fault(
  'file.dates-1904',
  '这个 xlsx 文件使用1904日期系统，日期会差四年。请在 Excel 选项中取消“使用1904日期系统”后另存再导入。',
  'The xlsx file counts its days from 1904, which would shift them by four years. Switch that off in the options, save and import again.',
);
