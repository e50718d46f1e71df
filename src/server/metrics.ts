import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { type Health, severityOf } from '../health/index.ts';
import type { PageStore } from '../pagestore/index.ts';
import { tellFigures } from './health-metrics.ts';

/** What an operator watches, in the words of Prometheus. */
export type Metrics = {
  text(): Promise<string>;
  /** An answer that was no page from the store. */
  answered: Counter<'status'>;
  /** How long ago this node has last read the outbox, in seconds. */
  outboxReadAt: Gauge;
};

/** The measures of one node. A hit costs none of them anything: the store counts, and is asked when they are read. */
export function createMetrics(store: PageStore, health: () => Promise<Health>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const measures = [
    ['hits', 'Answers from memory'],
    ['rendered', 'Pages rendered'],
    ['overtaken', 'Pages rendered and not kept, because what they show changed meanwhile'],
    ['dropped', 'Pages dropped because what they show changed'],
    ['evicted', 'Pages thrown out for want of memory'],
    ['stale', 'Older pages sent while the database was away'],
    ['pages', 'Pages held'],
    ['bytes', 'Bytes of the pages held'],
  ] as const;
  for (const [name, help] of measures) {
    new Gauge({
      name: `warraq_page_store_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(store.counts()[name]);
      },
    });
  }
  new Gauge({
    name: 'warraq_health',
    help: 'How each part is: 0 well, 1 to be looked at, 2 to be mended now',
    labelNames: ['part'],
    registers: [registry],
    async collect() {
      for (const { part, state } of (await health()).parts) this.set({ part }, severityOf(state));
    },
  });
  tellFigures(registry, health);
  return {
    text: () => registry.metrics(),
    answered: new Counter({
      name: 'warraq_answers_total',
      help: 'Answers that did not come from the page store, by status',
      labelNames: ['status'],
      registers: [registry],
    }),
    outboxReadAt: new Gauge({
      name: 'warraq_outbox_read_timestamp_seconds',
      help: 'When this node last read the outbox',
      registers: [registry],
    }),
  };
}
