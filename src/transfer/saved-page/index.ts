export { importSavedPage, type PageImport } from './import-saved-page.ts';
export { readSavedPage } from './read-saved-page.ts';
export type {
  LeadPicture,
  NotAnArticle,
  NotAnArticleReason,
  PageRemark,
  PageRemarkKind,
  RelatedTitle,
  SavedPage,
} from './saved-page.ts';
