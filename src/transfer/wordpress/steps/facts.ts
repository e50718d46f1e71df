import type { Fault, WxrAuthor, WxrSite, WxrTerm } from '../wxr/index.ts';

/** What the survey keeps of an item besides its row's columns: what has to be known before its text is read. */
export type ItemFacts = {
  readonly slug: string;
  readonly date: string;
  readonly dateGmt: string;
  readonly pubDate: string;
  readonly creator: string;
  readonly isProtected: boolean;
  readonly isSticky: boolean;
  /** Old number of the featured picture; '' for none. */
  readonly thumbnail: string;
  /** Slugs of its categories, and names of those who signed, in the file's order. */
  readonly categories: readonly string[];
  readonly coAuthors: readonly string[];
  /** Readers' comments that were shown. */
  readonly comments: number;
  /** Paths it had before, as raw as they were. */
  readonly oldPaths: readonly string[];
  /** Of an attachment: what is shown with the picture. */
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Of an attachment: where its file was. */
  readonly url?: string;
  /** Of a block that texts share: what it holds. */
  readonly block?: string;
  /** Of an entry of the menu. */
  readonly menu?: MenuFacts;
};

export type MenuFacts = {
  readonly menu: string;
  readonly order: number;
  readonly kind: string;
  readonly object: string;
  readonly objectId: string;
  readonly parent: string;
  readonly url: string;
};

/** A term of the old site, declared in a file or only used by an item. */
export type FoundTerm = Pick<WxrTerm, 'slug' | 'name' | 'parent' | 'description' | 'id'> & {
  readonly isDeclared: boolean;
  readonly isUsed: boolean;
};

export type FoundAuthor = Pick<WxrAuthor, 'id' | 'login' | 'name'> & {
  /** What readers were told of somebody; '' where the files don't say. */
  readonly bio: string;
  readonly isDeclared: boolean;
  readonly isUsed: boolean;
  /** A guest of the plug-in for several authors: no account stood behind the name. */
  readonly isGuest: boolean;
};

/** What all files together say, counted and gathered while they are surveyed. */
export type SiteFacts = {
  readonly site: Partial<WxrSite>;
  readonly files: readonly string[];
  readonly byTypeAndStatus: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly comments: {
    readonly byApproved: Readonly<Record<string, number>>;
    readonly byType: Readonly<Record<string, number>>;
  };
  readonly authors: readonly FoundAuthor[];
  readonly categories: readonly FoundTerm[];
  readonly tags: readonly FoundTerm[];
  /** Elements that declare one, those that repeat another counted too. */
  readonly declared: Readonly<Record<'authors' | 'categories' | 'tags', number>>;
  readonly fileRemarks: readonly FileRemark[];
  /** Links of texts and menus that may lead to a list, as `linkKeyOf` names them: from them is learnt where lists lay. */
  readonly listLinks: readonly string[];
  /** Terms of plug-ins and themes, which are not taken: how many of each. */
  readonly otherTerms: Readonly<Record<string, number>>;
  /** Minutes east of Greenwich that most items agree on; null where none tells. */
  readonly offsetMinutes: number | null;
  /** The zone whose clock they go by; null where none fits. */
  readonly zone: string | null;
};

/** What is wrong with a file apart from its items; `file-cut` says at which byte it breaks off. */
export type FileRemark = {
  readonly file: number;
  readonly line: number;
  readonly kind: Fault['kind'] | 'file-cut';
  readonly what: string;
  readonly count: number;
};
