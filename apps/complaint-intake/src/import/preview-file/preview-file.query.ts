import { Query } from '@nestjs/cqrs';
import type { FilePreviewResponse } from './file-preview.response.js';

/** 导入前预览. */
export class PreviewFile extends Query<FilePreviewResponse> {
  constructor(
    readonly file: Buffer,
    readonly layout: string | undefined,
  ) {
    super();
  }
}
