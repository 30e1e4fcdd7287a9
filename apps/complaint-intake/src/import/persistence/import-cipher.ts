import { Injectable } from '@nestjs/common';
import { DataCipher } from '#libs/blobs/src/data-cipher.js';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';

/** Keeps what is stored of an imported file unreadable. */
@Injectable()
export class ImportCipher extends DataCipher {
  constructor(dataKey: DataKey) {
    super(dataKey, 'import-file');
  }
}
