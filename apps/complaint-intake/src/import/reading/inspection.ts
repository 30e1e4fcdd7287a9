export type Encoding = 'utf-8' | 'gb18030';
/** A spreadsheet is no text: its parts say themselves how they are encoded. */
export type FileForm = Encoding | 'xlsx';

export interface Inspection {
  readonly encoding: FileForm;
  /** Characters that the decoded file has, or bytes of the largest sheet, against which progress is measured. */
  readonly length: number;
}
