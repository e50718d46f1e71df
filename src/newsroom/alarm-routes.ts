import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { Clock } from '../base/clock.ts';
import { type Db, inTransaction } from '../storage/index.ts';
import { settleAlarm } from './articles/settle-alarm.ts';
import { AlarmParams, AlarmsQuery, Done, OpenAlarms } from './contract.ts';
import { type ActorOf, knowWhoAsks } from './know-who-asks.ts';
import { alarms } from './queries/alarms.ts';
import { mayIn, scopeFor } from './rights.ts';

type Options = {
  readonly db: Db;
  readonly clock: Clock;
  readonly actorOf: ActorOf;
};

/** What the clock could not do and nobody has seen to, for programs that bear a token and for the studio alike. */
export const alarmRoutes: FastifyPluginCallbackZod<Options> = (app, { db, clock, actorOf }, done) => {
  knowWhoAsks(app, actorOf);

  app.get('/alarms', { schema: { querystring: AlarmsQuery, response: { 200: OpenAlarms } } }, async (request) => {
    const { actor, query } = request;
    const found = await alarms(db, { ...query, ...scopeFor(actor, 'alarm.see') });
    return {
      alarms: found.map(({ places, ...alarm }) => ({
        ...alarm,
        maySettle: mayIn(actor, 'alarm.settle', places),
        raisedAt: alarm.raisedAt.toISOString(),
        dueAt: alarm.dueAt?.toISOString() ?? null,
      })),
    };
  });
  app.post('/alarms/:alarmId/settle', { schema: { params: AlarmParams, response: { 200: Done } } }, async (request) => {
    await inTransaction(db, (tx) => settleAlarm(tx, request.actor, clock.now(), request.params));
    return {};
  });
  done();
};
