import { describe, expect, test } from '@jest/globals';
import { MetricsRegistry } from './metrics.js';

describe('metrics', () => {
  test('of two services stand side by side under one name', async () => {
    const registry = new MetricsRegistry();
    registry.of({ region: 'beijing', service: 'web' }).gauge('outbox_oldest_seconds', 'age').set(3);
    registry.of({ region: 'beijing', service: 'case-status' }).gauge('outbox_oldest_seconds', 'age').set(5);
    const text = await registry.text();
    expect(text).toContain('outbox_oldest_seconds{region="beijing",service="web"} 3');
    expect(text).toContain('outbox_oldest_seconds{region="beijing",service="case-status"} 5');
  });

  test('are measured anew before every scrape, and one that cannot be measured hides no other', async () => {
    const registry = new MetricsRegistry();
    const metrics = registry.of({ region: 'hebei', service: 'web' });
    let parked = 0;
    metrics.beforeScrape(() => metrics.gauge('parked', 'parked messages').set(++parked));
    metrics.beforeScrape(async () => {
      throw new Error('database gone');
    });
    await registry.text();
    const text = await registry.text();
    expect(text).toContain('parked{region="hebei",service="web"} 2');
    expect(text).toContain('metrics_failed_measurements_total 2');
  });

  test('of two registries in one process do not meet', async () => {
    const one = new MetricsRegistry();
    const other = new MetricsRegistry();
    one.of({ region: 'beijing', service: 'web' }).counter('rows_total', 'rows').add(2);
    expect(await one.text()).toContain('rows_total{region="beijing",service="web"} 2');
    expect(await other.text()).not.toContain('rows_total');
  });
});
