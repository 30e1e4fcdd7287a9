import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';
import { HttpProblem } from '#libs/http/src/problems/http-problem.js';

registerProblemTitles({
  'import-layout.incomplete': {
    zh: '版式不完整：缺少必需的列，也没有设定固定值。请按提示补上。',
    en: 'The layout is not complete: columns are missing for which it gives no fixed value either.',
  },
  'import.nothing-to-correct': { zh: '没有要再次导入的行。请先更正至少一行。', en: 'There is no row to send again. Correct at least one.' },
  'import.rows-not-open': {
    zh: '其中有的行已由他人更正并再次导入，或不在未登记的行中；本次没有导入任何行。请核对后只再次导入其余的行。',
    en: 'Some of the rows were corrected and sent again by somebody else, or are none that were refused; nothing was imported. Send the others again.',
  },
  'file.too-large': {
    zh: '文件过大。请按时间段分成几个文件导入。',
    en: 'The file is too large. Split it by date and import the parts.',
  },
  'file.cut-off': { zh: '上传中断，文件没有收全。请重新导入。', en: 'The upload broke off before the file was whole. Import it again.' },
  'file.no-room': { zh: '服务器磁盘已满，请联系运维。', en: 'The disk of the server is full; tell the administrators.' },
});

export const tooLarge = (largest: number) => new HttpProblem(413, 'file.too-large', { details: { largestBytes: largest } });
export const cutOff = () => new HttpProblem(400, 'file.cut-off');
export const noRoom = () => new HttpProblem(507, 'file.no-room');
export const incompleteLayout = (missing: readonly string[]) => new HttpProblem(422, 'import-layout.incomplete', { details: { missing } });
export const nothingToCorrect = () => new HttpProblem(422, 'import.nothing-to-correct');
export const rowsNotOpen = (rows: readonly number[]) => new HttpProblem(409, 'import.rows-not-open', { details: { rows } });
export const notAFile = (accepted: readonly string[]) => new HttpProblem(415, 'request.unsupported-media-type', { details: { accepted } });
