export {
  type Actor,
  actorWith,
  CLOCK,
  type Grant,
  hasRole,
  ROLES,
  type Role,
  type RoleNeeded,
  roleNeeded,
} from './actor.ts';
export { addressKey, isWrittenCanonically } from './addresses/address-key.ts';
export { articlePath } from './addresses/article-path.ts';
export { dayInZone } from './addresses/day-in-zone.ts';
export { forgetPictureAddresses } from './addresses/forget-picture-addresses.ts';
export {
  type FormerlyAddressed,
  keepOldAddresses,
  keepQueryAddresses,
  type OldAddress,
  type OldQuery,
} from './addresses/keep-old-addresses.ts';
export type { Addressed } from './addresses/put-address.ts';
export { queryKey } from './addresses/query-key.ts';
export { mayStandAt } from './addresses/reserved.ts';
export { isSystemPath } from './addresses/system-paths.ts';
export { isPicturePath } from './addresses/upload-keys.ts';
export { approveArticle } from './articles/approve-article.ts';
export { bringArticles } from './articles/bring-articles.ts';
export { correctArticle } from './articles/correct-article.ts';
export { checkMayDescribe, mayDescribe, type PictureStanding, pictureStanding } from './articles/picture-standing.ts';
export { type PublishArticle, publishArticle } from './articles/publish-article.ts';
export { publishDue } from './articles/publish-due.ts';
export { type ArticleToBring, type BroughtArticle, readyToBring } from './articles/ready-to-bring.ts';
export { relateArticle } from './articles/relate-article.ts';
export { putRelated, relatedOf } from './articles/related-of.ts';
export { type ReplacedPicture, replacePicture } from './articles/replace-picture.ts';
export { type SaveDraft, saveDraft } from './articles/save-draft.ts';
export { scheduleArticle } from './articles/schedule-article.ts';
export { settleAlarm } from './articles/settle-alarm.ts';
export type { ArticleState } from './articles/states.ts';
export { submitArticle } from './articles/submit-article.ts';
export { unpublishArticle } from './articles/unpublish-article.ts';
export { unscheduleArticle } from './articles/unschedule-article.ts';
export { updateArticle } from './articles/update-article.ts';
export { withdrawArticle } from './articles/withdraw-article.ts';
export { exportAudit } from './audit/export-audit.ts';
export type { AuditWords } from './audit-words.ts';
export { createAuthor } from './authors/create-author.ts';
export { findOrCreateAuthor } from './authors/find-or-create-author.ts';
export { updateAuthor } from './authors/update-author.ts';
export type { Brought } from './brought/brought.ts';
export { NEWSROOM_TABLES } from './brought/newsroom-tables.ts';
export { type RemovedBrought, removeBrought } from './brought/remove-brought.ts';
export * from './contract.ts';
export { type ActorOf, knowWhoAsks } from './know-who-asks.ts';
export { type AlarmView, alarms } from './queries/alarms.ts';
export { archivePage, archivePageLike } from './queries/archive-page.ts';
export { article, articleAt } from './queries/article.ts';
export { type AuditFilter, type AuditView, audit } from './queries/audit.ts';
export { authorPage } from './queries/author-page.ts';
export type { LiveCard } from './queries/cards.ts';
export { type DraftView, draft } from './queries/draft.ts';
export { type AddressReason, explainAddress } from './queries/explain-address.ts';
export {
  type AddressAnswer,
  findAddress,
  findQueryAddress,
  findUpload,
  followAddress,
} from './queries/find-address.ts';
export type { NamedThing } from './queries/find-things.ts';
export { frontPage } from './queries/front-page.ts';
export { type FeedEntry, type FeedOf, latest, listPageLike } from './queries/latest.ts';
export { PAGE_SIZE } from './queries/list-page.ts';
export { liveCardsOf } from './queries/live-cards-of.ts';
export { newestPage } from './queries/newest-page.ts';
export { type RedirectsFilter, type RedirectView, redirects } from './queries/redirects.ts';
export { sectionPage, wayTo } from './queries/section-page.ts';
export { settings } from './queries/settings.ts';
export { site } from './queries/site.ts';
export {
  type SitemapEntry,
  type SitemapList,
  type SitemapPart,
  sitemapPart,
  sitemapParts,
  sitemapSections,
} from './queries/sitemap.ts';
export { staticPage } from './queries/static-page.ts';
export { tagPage } from './queries/tag-page.ts';
export { withdrawal } from './queries/withdrawal.ts';
export { changeRedirect } from './redirects/change-redirect.ts';
export { createRedirect } from './redirects/create-redirect.ts';
export { removeRedirect } from './redirects/remove-redirect.ts';
export * as refusals from './refusals.ts';
export { type Act, checkRight, may, type Right, rightsOf, type Scope } from './rights.ts';
export { createSection } from './sections/create-section.ts';
export { deleteSection } from './sections/delete-section.ts';
export { findOrCreateSection, findOrCreateSectionBelow } from './sections/find-or-create-section.ts';
export { moveSection } from './sections/move-section.ts';
export { renameSection } from './sections/rename-section.ts';
export { reorderSections } from './sections/reorder-sections.ts';
export { foundNewsroom } from './settings/found-newsroom.ts';
export { removeLogo, setLogo } from './settings/set-logo.ts';
export { isFounded, paperNamed, siteSettings } from './settings/site-settings.ts';
export { updateSite } from './settings/update-site.ts';
export { bringStaticPages } from './static-pages/bring-static-pages.ts';
export { createStaticPage } from './static-pages/create-static-page.ts';
export { updateStaticPage } from './static-pages/update-static-page.ts';
export { bringTags } from './tags/bring-tags.ts';
export { findOrCreateTag } from './tags/find-or-create-tag.ts';
export { OWN_PALETTE, type Palette, paletteOf } from './theme/palette.ts';
export { OWN_THEME, type Theme } from './theme/theme.ts';
export * from './views.ts';
export { addWord, WORD_KINDS, type WordKind } from './words/add-word.ts';
export { addedWords } from './words/added-words.ts';
export type { NewsroomRefusal, NewsroomWords } from './words.ts';
