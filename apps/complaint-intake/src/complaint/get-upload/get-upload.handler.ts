import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { titleOf } from '#libs/http/src/problems/catalogue.js';
import { Uploads } from '../upload/uploads.js';
import { GetUpload } from './get-upload.query.js';
import type { UploadResponse } from './upload.response.js';

@QueryHandler(GetUpload)
export class GetUploadHandler implements IQueryHandler<GetUpload> {
  constructor(private readonly uploads: Uploads) {}

  async execute({ id, by }: GetUpload): Promise<UploadResponse> {
    const row = await this.uploads.finished(id, by);
    const { name, state, facts, refusal } = row;
    return {
      ...{ id, name, state, bytes: Number(row.bytes), received: await this.uploads.offset(row) },
      ...(facts === null ? {} : { file: facts }),
      ...(refusal === null ? {} : { refusal: { ...refusal, title: titleOf(refusal.code).zh, titleEn: titleOf(refusal.code).en } }),
    };
  }
}
