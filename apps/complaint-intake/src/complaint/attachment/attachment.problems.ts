import { registerProblemTitles } from '#libs/http/src/problems/catalogue.js';

registerProblemTitles({
  'attachment.already-here': { zh: '该事项已有这个文件。', en: 'The matter has this file already.' },
  'attachment.matter-full': {
    zh: '该事项的附件已达上限，请合并或压缩后再传。',
    en: 'No more files fit into this matter; merge or shrink them.',
  },
  'attachment.handed-over': {
    zh: '该附件已随事项移交过其他地区，不能移除。',
    en: 'Another region has this file too, so it cannot be removed.',
  },
  'attachment.removed': { zh: '该附件已移除。', en: 'The file was removed.' },
  'attachment.removal-needs-reason': { zh: '移除附件须写明理由。', en: 'Removing a file needs a reason.' },
  'attachment.not-arrived': {
    zh: '该附件尚未从移交地区传到，请稍后再试。',
    en: 'The file is still on its way from the region that handed it over; try again later.',
  },
  'attachment.damaged': {
    zh: '本地区保存的文件已损坏，请重新上传原文件。',
    en: 'The copy in this region is damaged; upload the original again.',
  },
  'upload.not-found': { zh: '没有这个上传，或已过期，请重新上传。', en: 'There is no such upload, or it expired; upload the file again.' },
  'upload.offset-differs': { zh: '续传位置不符，请先查询已收到多少。', en: 'Ask how far the upload has come and go on from there.' },
  'upload.protocol-missing': { zh: '缺少 Tus-Resumable 请求头（1.0.0）。', en: 'The Tus-Resumable header (1.0.0) is missing.' },
  'upload.malformed': { zh: '上传请求不完整或格式不对。', en: 'The upload request is incomplete or malformed.' },
  'upload.too-large': { zh: '文件超过大小上限，请压缩或分成几个。', en: 'The file is above the limit; shrink or split it.' },
  'upload.type-dangerous': { zh: '这类文件可能运行程序，不能上传。', en: 'Files of this kind may run programs and are not taken.' },
  'upload.type-unknown': {
    zh: '不认识这种文件，请转成 PDF、图片、音视频、Office 文档或文本再上传。',
    en: 'This kind of file is not known here; convert it to PDF, a picture, audio, video, an Office document or text.',
  },
  'upload.type-broken': { zh: '文件不完整或已损坏，请检查原文件。', en: 'The file is incomplete or damaged; check the original.' },
  'upload.infected': { zh: '查毒发现病毒，文件未收下。', en: 'The scanner found a virus; the file was not taken.' },
  'upload.broken': { zh: '文件没有完整收到，请重新上传。', en: 'The file did not arrive whole; upload it again.' },
  'upload.unfinished': { zh: '文件还没有传完。', en: 'The file has not wholly arrived yet.' },
  'upload.used': { zh: '该文件已加到事项上。', en: 'This upload is on a matter already.' },
});
