/** The kinds of files that a matter may hold, with what their names may end in. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], zh: 'PDF 文件', en: 'PDF' },
  ofd: { mediaType: 'application/ofd', endings: ['ofd'], zh: 'OFD 版式文件', en: 'OFD' },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], zh: 'JPEG 图片', en: 'JPEG image' },
  png: { mediaType: 'image/png', endings: ['png'], zh: 'PNG 图片', en: 'PNG image' },
  heic: { mediaType: 'image/heic', endings: ['heic', 'heif'], zh: 'HEIC 图片', en: 'HEIC image' },
  mp4: { mediaType: 'video/mp4', endings: ['mp4', 'm4v', '3gp'], zh: 'MP4 视频', en: 'MP4 video' },
  mov: { mediaType: 'video/quicktime', endings: ['mov', 'qt'], zh: 'QuickTime 视频', en: 'QuickTime video' },
  m4a: { mediaType: 'audio/mp4', endings: ['m4a'], zh: 'M4A 录音', en: 'M4A audio' },
  mp3: { mediaType: 'audio/mpeg', endings: ['mp3'], zh: 'MP3 录音', en: 'MP3 audio' },
  wav: { mediaType: 'audio/wav', endings: ['wav'], zh: 'WAV 录音', en: 'WAV audio' },
  amr: { mediaType: 'audio/amr', endings: ['amr'], zh: 'AMR 录音', en: 'AMR audio' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    zh: 'Word 文档',
    en: 'Word document',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    zh: 'Excel 表格',
    en: 'Excel sheet',
  },
  zip: { mediaType: 'application/zip', endings: ['zip'], zh: 'ZIP 压缩包', en: 'ZIP archive' },
  csv: { mediaType: 'text/csv', endings: ['csv'], zh: 'CSV 表格', en: 'CSV table' },
  text: { mediaType: 'text/plain', endings: ['txt', 'text', 'log', 'md'], zh: '文本', en: 'text' },
} as const satisfies Record<string, { mediaType: string; endings: readonly string[]; zh: string; en: string }>;

export type FileKind = keyof typeof fileKinds;
export const fileKindNames = Object.keys(fileKinds) as readonly FileKind[];

/** Endings by which a system starts what is inside, whatever that is. */
const startingEndings = new Set(
  'exe com scr pif bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta msi msp msc cpl dll sys reg lnk url jar apk app deb rpm sh html htm xhtml svg xml mht chm docm xlsm pptm'.split(
    ' ',
  ),
);

export const endingOf = (name: string): string => /\.([^.]{1,20})$/.exec(name)?.[1]?.toLowerCase() ?? '';
export const isStarting = (name: string): boolean => startingEndings.has(endingOf(name));
export const fitsEnding = (kind: FileKind, name: string): boolean =>
  (fileKinds[kind].endings as readonly string[]).includes(endingOf(name));
