import { Query } from '@nestjs/cqrs';
import type { DivisionListResponse } from './division-list.response.js';

/** 本地区省级以下的行政区划，供分送选择 (F26-3). */
export class ListDivisions extends Query<DivisionListResponse> {}
