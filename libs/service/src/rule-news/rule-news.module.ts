import { Module } from '@nestjs/common';
import { RuleNewsConsumer } from './rule-news.consumer.js';
import { RuleNews } from './rule-news.js';

/** Part of every service but the one that loads, which knows for itself. */
@Module({ controllers: [RuleNewsConsumer], providers: [RuleNews] })
export class RuleNewsModule {}
