import { Query } from '@nestjs/cqrs';
import type { Upload } from '#libs/rules/src/upload.js';
import type { PreviewResponse } from './preview.response.js';

export class PreviewRules extends Query<PreviewResponse> {
  constructor(readonly upload: Upload) {
    super();
  }
}
