import { Query } from '@nestjs/cqrs';
import type { LayoutListResponse } from './layout-list.response.js';

export class ListLayouts extends Query<LayoutListResponse> {}
