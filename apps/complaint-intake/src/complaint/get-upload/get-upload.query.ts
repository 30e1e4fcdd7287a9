import { Query } from '@nestjs/cqrs';
import type { UploadResponse } from './upload.response.js';

export class GetUpload extends Query<UploadResponse> {
  constructor(
    readonly id: string,
    readonly by: string,
  ) {
    super();
  }
}
