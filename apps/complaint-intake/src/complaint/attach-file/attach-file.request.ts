import { Id } from '#libs/http/src/fields.js';

export class AttachFileRequest {
  @Id({ description: 'an upload of one’s own that has wholly arrived' })
  readonly uploadId!: string;
}
