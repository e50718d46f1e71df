import { Readable } from 'node:stream';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { applyFixes, styleFindings } from '../arabic/index.ts';
import type { Clock } from '../base/clock.ts';
import { type PictureView, pictureAddress } from '../media/index.ts';
import { type Db, inTransaction, type Tx } from '../storage/index.ts';
import { auditTable, exportAudit } from './audit/export-audit.ts';
import type { AuditWords } from './audit-words.ts';
import {
  AddedSection,
  AddressAnswered,
  ArrangementAnswer,
  AskedAddress,
  AuditAnswer,
  AuditExport,
  AuditQuery,
  DataFolder,
  Done,
  LogoChoice,
  RedirectContent,
  RedirectPath,
  RedirectsAnswer,
  RedirectsQuery,
  SectionContent,
  SectionDeletion,
  SectionMove,
  SectionOrder,
  SectionParams,
  SectionRenaming,
  SettingsAnswer,
  SettingsChange,
  SiteAnswer,
  StyleTried,
  StyleTry,
  ThingsAnswer,
  ThingsQuery,
} from './contract.ts';
import { type ActorOf, knowWhoAsks } from './know-who-asks.ts';
import { arrangement } from './queries/arrangement.ts';
import { AUDIT_PAGE, type AuditFilter, audit } from './queries/audit.ts';
import { explainAddress } from './queries/explain-address.ts';
import { findThings, type NamedThing } from './queries/find-things.ts';
import { REDIRECT_PAGE, redirects } from './queries/redirects.ts';
import { settings } from './queries/settings.ts';
import { changeRedirect } from './redirects/change-redirect.ts';
import { createRedirect } from './redirects/create-redirect.ts';
import { removeRedirect } from './redirects/remove-redirect.ts';
import { checkRight } from './rights.ts';
import { createSection } from './sections/create-section.ts';
import { deleteSection } from './sections/delete-section.ts';
import { moveSection } from './sections/move-section.ts';
import { renameSection } from './sections/rename-section.ts';
import { reorderSections } from './sections/reorder-sections.ts';
import { removeLogo, setLogo } from './settings/set-logo.ts';
import { updateSite } from './settings/update-site.ts';

type Options = {
  readonly db: Db;
  readonly clock: Clock;
  readonly actorOf: ActorOf;
  readonly auditWordsIn: (language: 'ar' | 'en') => AuditWords<string>;
  /** Articles that hold what was typed, by the search's index. */
  readonly articlesLike: (text: string) => Promise<readonly NamedThing[]>;
  readonly dataFolder: DataFolder;
  /** What a reader's browser is answered at an address, and where that leads it, step by step. */
  readonly walk: (address: string) => Promise<readonly WalkStep[]>;
};

/** An address, decoded, and the status of its answer. */
export type WalkStep = { readonly address: string; readonly status: number };

/** A thing is asked for by its kind and its id together. */
const filterOf = ({ person, thing, thingId, ...rest }: z.output<typeof AuditQuery>): AuditFilter => ({
  ...rest,
  personId: person,
  thing: thing === null || thingId === null ? null : { kind: thing, id: thingId },
});

/** What the studio asks of the newsroom: the paper's settings, its sections and addresses, and what was done. */
export const studioRoutes: FastifyPluginCallbackZod<Options> = (app, options, done) => {
  const { db, clock, actorOf, auditWordsIn, articlesLike, dataFolder, walk } = options;
  const run = <Result>(command: (tx: Tx, at: Date) => Promise<Result>): Promise<Result> =>
    inTransaction(db, (tx) => command(tx, clock.now()));
  /** For commands with nothing to answer. */
  const doIt = (command: (tx: Tx, at: Date) => Promise<void>) => run(command).then(() => ({}));
  const isDone = { 200: Done };
  const params = SectionParams;

  knowWhoAsks(app, actorOf);

  app.get('/site', { schema: { response: { 200: SiteAnswer } } }, () => settings(db));

  app.get('/settings', { schema: { response: { 200: SettingsAnswer } } }, ({ actor }) => {
    checkRight(actor, 'site.edit');
    return settings(db).then(({ logo, ...all }) => ({ ...all, logo: logo && logoAnswer(logo) }));
  });
  app.post(
    '/settings',
    { schema: { body: SettingsChange, response: isDone } },
    ({ actor, body: { seen, ...change } }) => doIt((tx, at) => updateSite(tx, actor, at, change, seen)),
  );

  app.get('/settings/data-folder', { schema: { response: { 200: DataFolder } } }, async ({ actor }) => {
    checkRight(actor, 'site.edit');
    return dataFolder;
  });

  app.get('/settings/arrangement', { schema: { response: { 200: ArrangementAnswer } } }, ({ actor }) => {
    checkRight(actor, 'site.edit');
    return arrangement(db);
  });
  app.post(
    '/settings/style/try',
    { schema: { body: StyleTry, response: { 200: StyleTried } } },
    ({ actor, body: { texts, ...style } }) => {
      checkRight(actor, 'site.edit');
      const tried = texts.map((text) => {
        const findings = styleFindings(text, { field: 'title', ...style });
        return { findings, mended: applyFixes(text, findings) };
      });
      return { tried };
    },
  );

  app.post('/settings/logo', { schema: { body: LogoChoice, response: isDone } }, ({ actor, body }) =>
    doIt((tx, at) => setLogo(tx, actor, at, body)),
  );
  app.post('/settings/logo/remove', { schema: { response: isDone } }, ({ actor }) =>
    doIt((tx, at) => removeLogo(tx, actor, at)),
  );

  app.post(
    '/settings/sections',
    { schema: { body: SectionContent, response: { 200: AddedSection } } },
    ({ actor, body }) => run((tx, at) => createSection(tx, actor, at, body)),
  );
  app.post('/settings/sections/order', { schema: { body: SectionOrder, response: isDone } }, ({ actor, body }) =>
    doIt((tx, at) => reorderSections(tx, actor, at, body)),
  );
  app.post(
    '/settings/sections/:sectionId/rename',
    { schema: { params, body: SectionRenaming, response: isDone } },
    (request) => {
      const { parentId, ...words } = request.body;
      return doIt(async (tx, at) => {
        await renameSection(tx, request.actor, at, { ...request.params, ...words });
        if (parentId !== undefined) await moveSection(tx, request.actor, at, { ...request.params, parentId });
      });
    },
  );
  app.post(
    '/settings/sections/:sectionId/move',
    { schema: { params, body: SectionMove, response: isDone } },
    (request) => {
      const { parentId, order } = request.body;
      return doIt(async (tx, at) => {
        await moveSection(tx, request.actor, at, { ...request.params, parentId });
        if (order !== null) await reorderSections(tx, request.actor, at, { parentId, order });
      });
    },
  );
  app.post(
    '/settings/sections/:sectionId/delete',
    { schema: { params, body: SectionDeletion, response: isDone } },
    (request) => doIt((tx, at) => deleteSection(tx, request.actor, at, { ...request.params, ...request.body })),
  );

  app.get(
    '/settings/redirects',
    { schema: { querystring: RedirectsQuery, response: { 200: RedirectsAnswer } } },
    async ({ actor, query }) => {
      checkRight(actor, 'redirect.edit');
      const found = await redirects(db, query);
      return {
        redirects: found.map(({ made, ...redirect }) => ({
          ...redirect,
          made: made === null ? null : { ...made, at: made.at.toISOString() },
        })),
        next: found.length < REDIRECT_PAGE ? null : (found.at(-1)?.path ?? null),
      };
    },
  );
  app.post('/settings/redirects', { schema: { body: RedirectContent, response: isDone } }, ({ actor, body }) =>
    doIt((tx, at) => createRedirect(tx, actor, at, body)),
  );
  app.post('/settings/redirects/change', { schema: { body: RedirectContent, response: isDone } }, ({ actor, body }) =>
    doIt((tx, at) => changeRedirect(tx, actor, at, body)),
  );
  app.post('/settings/redirects/remove', { schema: { body: RedirectPath, response: isDone } }, ({ actor, body }) =>
    doIt((tx, at) => removeRedirect(tx, actor, at, body)),
  );
  app.get(
    '/settings/address',
    { schema: { querystring: AskedAddress, response: { 200: AddressAnswered } } },
    async ({ actor, query: { address } }) => {
      checkRight(actor, 'redirect.edit');
      return { steps: await walk(address), reason: await explainAddress(db, address) };
    },
  );

  app.get(
    '/audit',
    { schema: { querystring: AuditQuery, response: { 200: AuditAnswer } } },
    async ({ actor, query }) => {
      checkRight(actor, 'audit.see');
      const found = await audit(db, filterOf(query));
      return {
        entries: found.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
        next: found.length < AUDIT_PAGE ? null : (found.at(-1)?.id ?? null),
      };
    },
  );
  app.get('/audit/export', { schema: { querystring: AuditExport } }, async ({ actor, query }, reply) => {
    const { language, ...asked } = query;
    const filter = filterOf(asked);
    await run((tx, at) => exportAudit(tx, actor, at, filter));
    const { zone } = await settings(db);
    const table = auditTable(db, filter, { words: auditWordsIn(language), zone });
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="audit.csv"')
      .send(Readable.from(table, { objectMode: false }));
  });
  app.get(
    '/audit/things',
    { schema: { querystring: ThingsQuery, response: { 200: ThingsAnswer } } },
    async ({ actor, query: { text } }) => {
      checkRight(actor, 'audit.see');
      const [named, articles] = await Promise.all([findThings(db, text), articlesLike(text)]);
      return { things: [...named, ...articles] };
    },
  );
  done();
};

const logoAnswer = ({ id, widthPx, heightPx, ...picture }: PictureView) => ({
  ...{ id, widthPx, heightPx },
  address: pictureAddress(picture),
});
