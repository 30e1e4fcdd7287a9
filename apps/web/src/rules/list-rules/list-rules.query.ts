import { Query } from '@nestjs/cqrs';
import type { RuleListResponse } from './rule-list.response.js';

export class ListRules extends Query<RuleListResponse> {}
