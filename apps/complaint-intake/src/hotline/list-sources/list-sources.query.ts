import { Query } from '@nestjs/cqrs';
import type { SourceListResponse } from './source-list.response.js';

export class ListSources extends Query<SourceListResponse> {}
