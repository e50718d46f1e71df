import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import * as accounts from '../../src/accounts/index.ts';
import type {
  AlarmId,
  InvitationId,
  MailId,
  NightGrantId,
  PersonId,
  PictureId,
  StaticPageId,
  TokenId,
} from '../../src/base/ids.ts';
import { Refusal } from '../../src/base/refusal.ts';
import { emptyBody } from '../../src/body/index.ts';
import * as comments from '../../src/comments/index.ts';
import * as library from '../../src/library/index.ts';
import * as newsroom from '../../src/newsroom/index.ts';
import * as tokens from '../../src/server/tokens.ts';
import type { Tx } from '../../src/storage/index.ts';
import { everybody, NO_RIGHT, rightsTable } from '../builders/everybody.ts';
import { newsroom as newsroomBuilder } from '../builders/newsroom.ts';

/*
 * Every command that a part exports, run as everybody. A command is what is done in a transaction by an actor; one that
 * has no row here fails the test, and so does a function that changes something in a transaction and asks for no actor,
 * unless it is one of those below.
 */

/** Parts of larger commands and of imports, which have asked for the right; nothing else calls them. */
const WITHOUT_ACTOR = [
  ...['keepOldAddresses', 'keepQueryAddresses', 'keepPicture', 'putRelated', 'removePictures'],
  // The rows of pictures, which the library's commands change.
  ...['forgetPictureAddresses', 'lockPicture', 'putKnown', 'removePicture', 'tryFailedAgain'],
  // What a start prints and what time has ended.
  ...['makeWelcomeLink', 'pruneAccounts'],
];

const LATER = new Date('2026-11-25T03:00:00Z');

type Command = (tx: Tx, actor: newsroom.Actor) => Promise<unknown>;

/** The functions of all parts that work in a transaction, by what they take. */
async function commandsOfParts(): Promise<{ withActor: readonly string[]; withoutActor: readonly string[] }> {
  const parts = ['newsroom', 'comments', 'stories', 'media', 'library', 'accounts', 'search'].filter((part) =>
    existsSync(`src/${part}/index.ts`),
  );
  const exported = await Promise.all(
    parts.map((part) => import(`../../src/${part}/index.ts`) as Promise<Record<string, unknown>>),
  );
  const inTransaction = [...exported, tokens]
    .flatMap((part) => Object.entries(part))
    .flatMap(([name, value]) => {
      const [, taken] = typeof value === 'function' ? (/^[^(]*\(([^)]*)/.exec(String(value)) ?? []) : [];
      return taken !== undefined && /^\s*tx\b/.test(taken) ? [{ name, taken }] : [];
    });
  const isDoneBySomebody = ({ taken }: { taken: string }) => /\bactor\b/.test(taken);
  const names = (functions: readonly { name: string }[]) => functions.map(({ name }) => name).toSorted();
  return {
    withActor: names(inTransaction.filter(isDoneBySomebody)),
    withoutActor: names(inTransaction.filter((one) => !isDoneBySomebody(one))),
  };
}

/** What is undone after it was seen that it was done. */
class Done extends Error {}

async function commandsOf(
  news: Awaited<ReturnType<typeof newsroomBuilder>>,
): Promise<Readonly<Record<string, Command>>> {
  const { articleId, revisionId: basedOn } = await news.draft();
  const live = await news.published();
  const { rows: pictures } = await sql<{ id: PictureId }>`
    insert into picture (hash, media_type, width_px, height_px, size_bytes, original_name, created_at, alt, credit)
    select lpad(to_hex(n), 64, '0'), 'image/webp', 8, 4, 9, n, now(), 'قارب', 'نور' from generate_series(1, 2) n
    returning id
  `.execute(news.db);
  const [seen, unseen] = pictures.map(({ id }) => id) as [PictureId, PictureId];
  await news.published({ leadPicture: { pictureId: seen, alt: '', caption: '', credit: '' } });
  const content = await news.content();
  const { sectionId, authorId } = news;
  const at = news.clock.now();
  const { rows } = await sql<{ id: AlarmId }>`
    insert into alarm (code, thing, thing_id, raised_at) values ('article.dueFailed', 'article', ${articleId}, ${at})
    returning id
  `.execute(news.db);
  const alarmId = rows[0]?.id as AlarmId;
  await news.run((tx) => newsroom.createRedirect(tx, news.editor, at, { path: '/old/', to: live.path }));
  const author = { kind: 'staff', name: 'ليلى', slug: null, role: '', bio: '', portraitId: null } as const;
  const page = { parentId: null, title: 'من نحن', slug: null, body: emptyBody };
  const pageId = 1 as StaticPageId;
  const pictureId = unseen;
  const said = { alt: '', credit: '', agency: '', licence: '', takenOn: null, focusX: 50, focusY: 50 };
  const section = { parentId: null, name: 'ثقافة', slug: null, description: '' };
  const brought = { importId: 1, articles: [], pages: [], sections: [], authors: [], tags: [], pictures: [] };
  const facts = { importId: 1 };
  const grants = [{ role: 'reporter', within: null }] as const;
  const mailServer = {
    ...({ host: 'mail.almarfa.example', port: 587, security: 'starttls', username: null, password: null } as const),
    ...{ fromName: 'المرفأ', fromAddress: 'studio@almarfa.example' },
  };
  const visit: accounts.Visit = {
    ...{ secret: 'x'.repeat(32), paper: 'السفوح', origin: 'http://localhost', cookie: undefined },
    ...{ from: '127.0.0.1', userAgent: '' },
  };
  const invitation = { name: 'عمر', email: 'omar@almarfa.example', language: 'ar', grants } as const;
  const night = { role: 'reporter', within: null, until: at } as const;
  const everything = { personId: null, acts: [], thing: null, since: null, until: null, before: null };
  const [personId, invitationId] = [1 as PersonId, 1 as InvitationId];
  return {
    'saveDraft, a new article': (tx, actor) => newsroom.saveDraft(tx, actor, at, { articleId: null, content }),
    saveDraft: (tx, actor) => newsroom.saveDraft(tx, actor, at, { articleId, basedOn, content }),
    submitArticle: (tx, actor) => newsroom.submitArticle(tx, actor, at, { articleId, basedOn }),
    approveArticle: (tx, actor) => newsroom.approveArticle(tx, actor, at, { articleId, basedOn }),
    publishArticle: (tx, actor) => newsroom.publishArticle(tx, actor, at, { articleId, basedOn }),
    'publishArticle, with another date': (tx, actor) =>
      newsroom.publishArticle(tx, actor, at, { articleId, basedOn, publishedAt: null }),
    updateArticle: (tx, actor) =>
      newsroom.updateArticle(tx, actor, at, { articleId: live.articleId, basedOn: live.revisionId }),
    scheduleArticle: (tx, actor) => newsroom.scheduleArticle(tx, actor, at, { articleId, basedOn, dueAt: LATER }),
    unscheduleArticle: (tx, actor) => newsroom.unscheduleArticle(tx, actor, at, { articleId }),
    unpublishArticle: (tx, actor) => newsroom.unpublishArticle(tx, actor, at, live),
    withdrawArticle: (tx, actor) => newsroom.withdrawArticle(tx, actor, at, { ...live, notice: 'سُحبت.' }),
    correctArticle: (tx, actor) => newsroom.correctArticle(tx, actor, at, { ...live, kind: 'update', text: 'تحديث.' }),
    relateArticle: (tx, actor) => newsroom.relateArticle(tx, actor, at, { ...live, likest: [] }),
    settleAlarm: (tx, actor) => newsroom.settleAlarm(tx, actor, at, { alarmId }),
    bringArticles: (tx, actor) => newsroom.bringArticles(tx, actor, at, [], facts),
    createAuthor: (tx, actor) => newsroom.createAuthor(tx, actor, at, author),
    findOrCreateAuthor: (tx, actor) => newsroom.findOrCreateAuthor(tx, actor, at, { name: 'ليلى' }),
    updateAuthor: (tx, actor) => newsroom.updateAuthor(tx, actor, at, { authorId, content: author }),
    findOrCreateTag: (tx, actor) => newsroom.findOrCreateTag(tx, actor, at, { name: 'مياه' }),
    bringTags: (tx, actor) => newsroom.bringTags(tx, actor, at, []),
    addWord: (tx, actor) => newsroom.addWord(tx, actor, at, { word: 'زرزور', kind: 'name' }),
    createSection: (tx, actor) => newsroom.createSection(tx, actor, at, section),
    findOrCreateSection: (tx, actor) => newsroom.findOrCreateSection(tx, actor, at, { names: ['ثقافة'] }),
    findOrCreateSectionBelow: (tx, actor) => newsroom.findOrCreateSectionBelow(tx, actor, at, section),
    moveSection: (tx, actor) => newsroom.moveSection(tx, actor, at, { sectionId, parentId: null }),
    renameSection: (tx, actor) => newsroom.renameSection(tx, actor, at, { sectionId, name: 'بلدنا', slug: null }),
    reorderSections: (tx, actor) => newsroom.reorderSections(tx, actor, at, { parentId: null, order: [sectionId] }),
    deleteSection: (tx, actor) => newsroom.deleteSection(tx, actor, at, { sectionId, leadTo: null }),
    createStaticPage: (tx, actor) => newsroom.createStaticPage(tx, actor, at, page),
    updateStaticPage: (tx, actor) => newsroom.updateStaticPage(tx, actor, at, { pageId, content: page }),
    bringStaticPages: (tx, actor) => newsroom.bringStaticPages(tx, actor, at, [], facts),
    foundNewsroom: (tx, actor) => newsroom.foundNewsroom(tx, actor, at, { name: 'السفوح', zone: 'Asia/Damascus' }),
    updateSite: (tx, actor) => newsroom.updateSite(tx, actor, at, { name: 'صحيفة أخرى' }),
    setLogo: (tx, actor) => newsroom.setLogo(tx, actor, at, { pictureId }),
    removeLogo: (tx, actor) => newsroom.removeLogo(tx, actor, at),
    createRedirect: (tx, actor) => newsroom.createRedirect(tx, actor, at, { path: '/older/', to: live.path }),
    changeRedirect: (tx, actor) => newsroom.changeRedirect(tx, actor, at, { path: '/old/', to: live.path }),
    removeRedirect: (tx, actor) => newsroom.removeRedirect(tx, actor, at, { path: '/old/' }),
    exportAudit: (tx, actor) => newsroom.exportAudit(tx, actor, at, everything),
    replacePicture: (tx, actor) => newsroom.replacePicture(tx, actor, at, { pictureId, by: pictureId }),
    describePicture: (tx, actor) => library.describePicture(tx, actor, at, { pictureId, ...said }),
    'describePicture, one that readers see': (tx, actor) =>
      library.describePicture(tx, actor, at, { pictureId: seen, alt: 'قارب آخر' }),
    makeAgain: (tx, actor) => library.makeAgain(tx, actor, at),
    deletePicture: (tx, actor) => library.deletePicture(tx, actor, at, { pictureId }),
    createToken: (tx, actor) => tokens.createToken(tx, actor, at, { name: 'قارئ الوكالة', role: 'reporter' }),
    revokeToken: (tx, actor) => tokens.revokeToken(tx, actor, at, { tokenId: 1 as TokenId }),
    removeBrought: (tx, actor) => newsroom.removeBrought(tx, actor, at, brought),
    bringComments: (tx, actor) => comments.bringComments(tx, actor, []),
    removeBroughtComments: (tx, actor) => comments.removeBroughtComments(tx, actor, 1),
    invitePerson: (tx, actor) => accounts.invitePerson(tx, actor, at, invitation),
    revokeInvitation: (tx, actor) => accounts.revokeInvitation(tx, actor, at, { invitationId }),
    renewInvitation: (tx, actor) => accounts.renewInvitation(tx, actor, at, { invitationId }),
    changeGrants: (tx, actor) => accounts.changeGrants(tx, actor, at, { personId, grants: invitation.grants }),
    giveForNight: (tx, actor) => accounts.giveForNight(tx, actor, at, { personId, ...night }),
    endNightGrant: (tx, actor) => accounts.endNightGrant(tx, actor, at, { nightGrantId: 1 as NightGrantId }),
    demandTwoFactor: (tx, actor) => accounts.demandTwoFactor(tx, actor, at, { duty: null }),
    remindOfTwoFactor: (tx, actor) => accounts.remindOfTwoFactor(tx, actor, at),
    disablePerson: (tx, actor) => accounts.disablePerson(tx, actor, at, { personId }),
    enablePerson: (tx, actor) => accounts.enablePerson(tx, actor, at, { personId }),
    endSessionsOf: (tx, actor) => accounts.endSessionsOf(tx, actor, at, { personId }),
    endTwoFactorOf: (tx, actor) => accounts.endTwoFactorOf(tx, actor, at, { visit, personId, password: 'لا أحد' }),
    makeSignInLink: (tx, actor) => accounts.makeSignInLink(tx, actor, at, { email: 'omar@almarfa.example' }),
    setMailServer: (tx, actor) =>
      accounts.setMailServer(tx, actor, at, { server: mailServer, secret: 'x'.repeat(32), isSetOutside: false }),
    announceTrial: (tx, actor) => accounts.announceTrial(tx, actor, at, { host: 'mail.almarfa.example' }),
    forgetMailServer: (tx, actor) => accounts.forgetMailServer(tx, actor, at, { isSetOutside: false }),
    dropMail: (tx, actor) => accounts.dropMail(tx, actor, at, { mailId: 1 as MailId }),
  };
}

test('every command of every part is done for those, and for nobody else, who have the right to it', async () => {
  await using news = await newsroomBuilder();
  const commands = await commandsOf(news);
  const { withActor, withoutActor } = await commandsOfParts();
  const rows = new Set(Object.keys(commands).map((row) => row.split(',')[0]));
  expect([...rows].toSorted(), 'a command without a row, or a row without a command').toEqual(withActor);
  expect(withoutActor, 'who changes something without an actor').toEqual(WITHOUT_ACTOR.toSorted());

  const other = await news.section('رياضة');
  await news.outbox();
  const may = new Map<string, string[]>();
  for (const [row, command] of Object.entries(commands)) {
    const allowed: string[] = [];
    for (const [name, actor] of everybody(news.sectionId, other)) {
      const done = news.run(async (tx) => {
        await command(tx, actor);
        throw new Done();
      });
      const why: unknown = await done.catch((error: unknown) => error);
      // Whatever else hinders it, the right was there; a fault of ours is none.
      if (!(why instanceof Done || why instanceof Refusal)) throw new Error(`${row} as ${name}`, { cause: why });
      if (why instanceof Done || !NO_RIGHT.test(why.code)) allowed.push(name);
    }
    may.set(row, allowed);
  }
  expect(await news.outbox()).toEqual([]);
  await expect(rightsTable(may)).toMatchFileSnapshot('rights/commands.txt');
});
