table account_secret
  id integer not null default 1
  secret text not null
  constraint account_secret_id_check CHECK ((id = 1))
  constraint account_secret_secret_check CHECK ((length(secret) >= 32))
  constraint account_secret_pkey PRIMARY KEY (id)

table address
  path text collate C not null
  state text not null
  thing text not null
  thing_id bigint not null
  import_id bigint
  constraint address_path_check CHECK (((path ~~ '/%'::text) AND (octet_length(path) <= 2600)))
  constraint address_state_check CHECK ((state = ANY (ARRAY['canonical'::text, 'redirect'::text, 'gone'::text])))
  constraint address_thing_check CHECK ((thing = ANY (ARRAY['article'::text, 'section'::text, 'author'::text, 'tag'::text, 'static_page'::text, 'picture'::text])))
  constraint address_pkey PRIMARY KEY (path)
  CREATE INDEX address_by_thing ON public.address USING btree (thing, thing_id)
  CREATE UNIQUE INDEX address_canonical ON public.address USING btree (thing, thing_id) WHERE (state = 'canonical'::text)
  CREATE INDEX address_led_by_import ON public.address USING btree (path) WHERE ((state = 'redirect'::text) AND (import_id IS NOT NULL))
  CREATE INDEX address_led_by_newsroom ON public.address USING btree (path) WHERE ((state = 'redirect'::text) AND (import_id IS NULL))
  CREATE INDEX address_led_words ON public.address USING gin (address_words(path)) WHERE (state = 'redirect'::text)

table alarm
  id bigint not null generated always as identity
  code text not null
  thing text not null
  thing_id bigint not null
  facts jsonb not null default '{}'::jsonb
  raised_at timestamp with time zone not null
  cleared_at timestamp with time zone
  settled_at timestamp with time zone
  settled_by text
  constraint alarm_settled CHECK (((settled_at IS NULL) = (settled_by IS NULL)))
  constraint alarm_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX alarm_open ON public.alarm USING btree (code, thing, thing_id) WHERE (cleared_at IS NULL)

table api_token
  id bigint not null generated always as identity
  name text not null
  role text not null
  hash text not null
  created_at timestamp with time zone not null
  revoked_at timestamp with time zone
  constraint api_token_role_check CHECK ((role = ANY (ARRAY['reporter'::text, 'editor'::text, 'moderator'::text, 'curator'::text, 'file_editor'::text, 'administrator'::text])))
  constraint api_token_pkey PRIMARY KEY (id)
  constraint api_token_hash_key UNIQUE (hash)

table article
  id bigint not null generated always as identity
  state text not null
  created_at timestamp with time zone not null
  first_published_at timestamp with time zone
  due_at timestamp with time zone
  due_revision_id bigint
  withdrawn_at timestamp with time zone
  withdrawal_notice text
  constraint article_check CHECK (((state = 'scheduled'::text) = ((due_at IS NOT NULL) AND (due_revision_id IS NOT NULL))))
  constraint article_check1 CHECK (((state = 'withdrawn'::text) = ((withdrawn_at IS NOT NULL) AND (withdrawal_notice IS NOT NULL))))
  constraint article_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in_review'::text, 'approved'::text, 'scheduled'::text, 'published'::text, 'unpublished'::text, 'withdrawn'::text])))
  constraint article_due_revision FOREIGN KEY (id, due_revision_id) REFERENCES revision(article_id, id)
  constraint article_pkey PRIMARY KEY (id)
  CREATE INDEX article_due ON public.article USING btree (due_at) WHERE (state = 'scheduled'::text)

table audit
  id bigint not null generated always as identity
  at timestamp with time zone not null
  actor_kind text not null
  actor_name text not null
  act text not null
  thing text not null
  thing_id bigint
  facts jsonb not null default '{}'::jsonb
  person_id bigint
  from_address text
  constraint audit_pkey PRIMARY KEY (id)
  CREATE INDEX audit_addresses ON public.audit USING btree (at) WHERE (from_address IS NOT NULL)
  CREATE INDEX audit_by_act ON public.audit USING btree (act, at, id)
  CREATE INDEX audit_by_person ON public.audit USING btree (person_id, at, id) WHERE (person_id IS NOT NULL)
  CREATE INDEX audit_by_person_and_act ON public.audit USING btree (person_id, act, at, id) WHERE (person_id IS NOT NULL)
  CREATE INDEX audit_by_thing ON public.audit USING btree (thing, thing_id, id)
  CREATE INDEX audit_newest ON public.audit USING btree (at, id)

table author
  id bigint not null generated always as identity
  kind text not null
  name text not null
  slug text not null
  role text not null default ''::text
  bio text not null default ''::text
  portrait_id bigint
  account_id bigint
  constraint author_kind_check CHECK ((kind = ANY (ARRAY['staff'::text, 'guest'::text, 'agency'::text])))
  constraint author_name_check CHECK ((length(btrim(name)) > 0))
  constraint author_slug_check CHECK ((slug <> ''::text))
  constraint author_portrait_id_fkey FOREIGN KEY (portrait_id) REFERENCES picture(id)
  constraint author_pkey PRIMARY KEY (id)
  constraint author_account_id_key UNIQUE (account_id)
  constraint author_slug_key UNIQUE (slug)
  CREATE INDEX author_by_portrait ON public.author USING btree (portrait_id) WHERE (portrait_id IS NOT NULL)

table comment
  id bigint not null generated always as identity
  article_id bigint not null
  parent_id bigint
  kind text not null
  state text not null
  name text not null
  author_id bigint
  text text not null
  written_at timestamp with time zone
  foreign_id text
  import_id bigint
  constraint comment_check CHECK ((parent_id <> id))
  constraint comment_kind_check CHECK ((kind = ANY (ARRAY['comment'::text, 'pingback'::text, 'trackback'::text])))
  constraint comment_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'shown'::text, 'spam'::text, 'removed'::text])))
  constraint comment_text_check CHECK ((text <> ''::text))
  constraint comment_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id)
  constraint comment_author_id_fkey FOREIGN KEY (author_id) REFERENCES author(id)
  constraint comment_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES comment(id)
  constraint comment_pkey PRIMARY KEY (id)
  constraint comment_article_id_foreign_id_key UNIQUE (article_id, foreign_id)
  CREATE INDEX comment_by_author ON public.comment USING btree (author_id) WHERE (author_id IS NOT NULL)
  CREATE INDEX comment_by_parent ON public.comment USING btree (parent_id) WHERE (parent_id IS NOT NULL)
  CREATE INDEX comment_shown ON public.comment USING btree (article_id, written_at NULLS FIRST, id) WHERE ((state = ANY (ARRAY['shown'::text, 'removed'::text])) AND (kind = 'comment'::text))

table comment_sender
  comment_id bigint not null
  email text not null default ''::text
  site text not null default ''::text
  ip text not null default ''::text
  constraint comment_sender_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comment(id) ON DELETE CASCADE
  constraint comment_sender_pkey PRIMARY KEY (comment_id)

table correction
  id bigint not null generated always as identity
  article_id bigint not null
  kind text not null
  text text not null
  made_at timestamp with time zone not null
  made_by text not null
  constraint correction_kind_check CHECK ((kind = ANY (ARRAY['correction'::text, 'clarification'::text, 'update'::text])))
  constraint correction_text_check CHECK ((length(btrim(text)) > 0))
  constraint correction_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id)
  constraint correction_pkey PRIMARY KEY (id)
  CREATE INDEX correction_by_article ON public.correction USING btree (article_id, made_at DESC)

table credential
  id bigint not null generated always as identity
  person_id bigint not null
  provider_id text not null
  account_id text not null
  password text not null
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  constraint credential_provider_id_check CHECK ((provider_id = 'credential'::text))
  constraint credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint credential_pkey PRIMARY KEY (id)
  constraint credential_person_id_provider_id_key UNIQUE (person_id, provider_id)

table draft
  article_id bigint not null
  revision_id bigint not null
  constraint draft_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id)
  constraint draft_article_id_revision_id_fkey FOREIGN KEY (article_id, revision_id) REFERENCES revision(article_id, id)
  constraint draft_pkey PRIMARY KEY (article_id)

table email_change
  id bigint not null generated always as identity
  person_id bigint not null
  old_email text not null
  new_email text not null
  token_hash text not null
  asked_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  changed_at timestamp with time zone
  constraint email_change_new_email_check CHECK (((new_email = lower(new_email)) AND (new_email ~~ '%_@_%'::text)))
  constraint email_change_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint email_change_pkey PRIMARY KEY (id)
  constraint email_change_token_hash_key UNIQUE (token_hash)
  CREATE INDEX email_change_by_end ON public.email_change USING btree (expires_at)
  CREATE INDEX email_change_by_person ON public.email_change USING btree (person_id)
  CREATE UNIQUE INDEX email_change_open ON public.email_change USING btree (person_id) WHERE (changed_at IS NULL)

table import
  id bigint not null generated always as identity
  source text not null
  origin text not null
  digest text not null
  step text not null
  begun_at timestamp with time zone not null
  ended_at timestamp with time zone
  facts jsonb not null default '{}'::jsonb
  constraint import_origin_check CHECK ((origin <> ''::text))
  constraint import_source_check CHECK ((source = 'wordpress'::text))
  constraint import_step_check CHECK ((step = ANY (ARRAY['survey'::text, 'terms'::text, 'pictures'::text, 'plan'::text, 'items'::text, 'finish'::text, 'done'::text, 'undone'::text])))
  constraint import_pkey PRIMARY KEY (id)
  CREATE INDEX import_by_origin ON public.import USING btree (origin, id)

table import_item
  import_id bigint not null
  number integer not null
  key text collate C not null
  file smallint not null
  line integer not null
  at bigint not null
  type text not null
  status text not null
  title text not null
  link text not null
  link_key text collate C
  upload_key text collate C
  parent_key text collate C
  facts jsonb not null default '{}'::jsonb
  path text collate C
  outcome text
  why text
  thing text
  thing_id bigint
  remarks jsonb not null default '[]'::jsonb
  with (fillfactor=50)
  constraint import_item_key_check CHECK ((key <> ''::text))
  constraint import_item_number_check CHECK ((number > 0))
  constraint import_item_outcome_check CHECK ((outcome = ANY (ARRAY['imported'::text, 'skipped'::text, 'failed'::text])))
  constraint import_item_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE
  constraint import_item_pkey PRIMARY KEY (import_id, number)
  constraint import_item_import_id_key_key UNIQUE (import_id, key)
  CREATE INDEX import_item_by_link ON public.import_item USING btree (import_id, link_key) WHERE (link_key IS NOT NULL)
  CREATE INDEX import_item_by_parent ON public.import_item USING btree (import_id, parent_key) WHERE (parent_key IS NOT NULL)
  CREATE INDEX import_item_by_path ON public.import_item USING btree (import_id, path) WHERE (path IS NOT NULL)
  CREATE INDEX import_item_by_upload ON public.import_item USING btree (import_id, upload_key) WHERE (upload_key IS NOT NULL)

table import_term
  import_id bigint not null
  kind text not null
  key text collate C not null
  thing_id bigint not null
  is_new boolean not null
  constraint import_term_kind_check CHECK ((kind = ANY (ARRAY['author'::text, 'section'::text, 'tag'::text])))
  constraint import_term_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE
  constraint import_term_pkey PRIMARY KEY (import_id, kind, key)

table invitation
  id bigint not null generated always as identity
  name text not null
  email text not null
  language text not null
  grants jsonb not null
  token_hash text not null
  invited_by text not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
  revoked_at timestamp with time zone
  constraint invitation_check CHECK (((accepted_at IS NULL) OR (revoked_at IS NULL)))
  constraint invitation_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text)))
  constraint invitation_grants_check CHECK ((jsonb_typeof(grants) = 'array'::text))
  constraint invitation_language_check CHECK ((language = ANY (ARRAY['ar'::text, 'en'::text])))
  constraint invitation_name_check CHECK ((length(btrim(name)) > 0))
  constraint invitation_pkey PRIMARY KEY (id)
  constraint invitation_token_hash_key UNIQUE (token_hash)
  CREATE UNIQUE INDEX invitation_open ON public.invitation USING btree (email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL))

table lexicon_word
  word text not null
  kind text not null
  added_at timestamp with time zone not null
  constraint lexicon_word_kind_check CHECK ((kind = ANY (ARRAY['noun'::text, 'people'::text, 'things'::text, 'past'::text, 'imperfect'::text, 'name'::text])))
  constraint lexicon_word_word_check CHECK ((word <> ''::text))
  constraint lexicon_word_pkey PRIMARY KEY (word)

table live_article
  article_id bigint not null
  revision_id bigint not null
  kind text not null
  kicker text not null
  headline text not null
  standfirst text not null
  lead_picture_id bigint
  lead_alt text not null default ''::text
  lead_caption text not null default ''::text
  lead_credit text not null default ''::text
  teaser text not null
  word_count integer not null
  section_id bigint
  comment_policy text not null
  published_at timestamp with time zone
  updated_at timestamp with time zone
  search_title text not null default ''::text
  description text not null default ''::text
  constraint live_article_comment_policy_check CHECK ((comment_policy = ANY (ARRAY['open'::text, 'moderated'::text, 'closed'::text])))
  constraint live_article_headline_check CHECK ((headline <> ''::text))
  constraint live_article_kind_check CHECK ((kind = ANY (ARRAY['news'::text, 'report'::text, 'analysis'::text, 'opinion'::text, 'sponsored'::text])))
  constraint live_article_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id)
  constraint live_article_article_id_revision_id_fkey FOREIGN KEY (article_id, revision_id) REFERENCES revision(article_id, id)
  constraint live_article_lead_picture_id_fkey FOREIGN KEY (lead_picture_id) REFERENCES picture(id)
  constraint live_article_section_id_fkey FOREIGN KEY (section_id) REFERENCES section(id)
  constraint live_article_pkey PRIMARY KEY (article_id)
  CREATE INDEX live_article_by_picture ON public.live_article USING btree (lead_picture_id)
  CREATE INDEX live_article_by_section ON public.live_article USING btree (section_id)
  CREATE INDEX live_article_newest ON public.live_article USING btree (published_at DESC NULLS LAST, article_id DESC)
  CREATE INDEX live_article_opinions ON public.live_article USING btree (published_at DESC NULLS LAST, article_id DESC) WHERE (kind = 'opinion'::text)

table live_article_author
  author_id bigint not null
  article_id bigint not null
  position smallint not null
  published_at timestamp with time zone
  constraint live_article_author_article_id_fkey FOREIGN KEY (article_id) REFERENCES live_article(article_id) ON DELETE CASCADE
  constraint live_article_author_author_id_fkey FOREIGN KEY (author_id) REFERENCES author(id)
  constraint live_article_author_pkey PRIMARY KEY (article_id, author_id)
  CREATE INDEX live_article_author_newest ON public.live_article_author USING btree (author_id, published_at DESC NULLS LAST, article_id DESC)

table live_article_section
  section_id bigint not null
  article_id bigint not null
  published_at timestamp with time zone
  inherited boolean not null
  constraint live_article_section_article_id_fkey FOREIGN KEY (article_id) REFERENCES live_article(article_id) ON DELETE CASCADE
  constraint live_article_section_section_id_fkey FOREIGN KEY (section_id) REFERENCES section(id)
  constraint live_article_section_pkey PRIMARY KEY (article_id, section_id)
  CREATE INDEX live_article_section_newest ON public.live_article_section USING btree (section_id, published_at DESC NULLS LAST, article_id DESC)

table live_article_tag
  tag_id bigint not null
  article_id bigint not null
  position smallint not null
  published_at timestamp with time zone
  constraint live_article_tag_article_id_fkey FOREIGN KEY (article_id) REFERENCES live_article(article_id) ON DELETE CASCADE
  constraint live_article_tag_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tag(id)
  constraint live_article_tag_pkey PRIMARY KEY (article_id, tag_id)
  CREATE INDEX live_article_tag_newest ON public.live_article_tag USING btree (tag_id, published_at DESC NULLS LAST, article_id DESC)

table live_related
  article_id bigint not null
  position smallint not null
  related_id bigint not null
  constraint live_related_check CHECK ((article_id <> related_id))
  constraint live_related_article_id_fkey FOREIGN KEY (article_id) REFERENCES live_article(article_id) ON DELETE CASCADE
  constraint live_related_related_id_fkey FOREIGN KEY (related_id) REFERENCES live_article(article_id) ON DELETE CASCADE
  constraint live_related_pkey PRIMARY KEY (article_id, "position")
  constraint live_related_article_id_related_id_key UNIQUE (article_id, related_id)
  CREATE INDEX live_related_back ON public.live_related USING btree (related_id)

table mail
  id bigint not null generated always as identity
  kind text not null
  to_address text not null
  to_name text not null
  language text not null
  path text not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  tries integer not null default 0
  next_try_at timestamp with time zone not null
  problem text
  constraint mail_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'password'::text, 'twoFactor'::text, 'twoFactorEnded'::text, 'emailConfirm'::text, 'emailChanged'::text])))
  constraint mail_language_check CHECK ((language = ANY (ARRAY['ar'::text, 'en'::text])))
  constraint mail_path_check CHECK ((path ~~ '/studio/%'::text))
  constraint mail_pkey PRIMARY KEY (id)
  CREATE INDEX mail_by_try ON public.mail USING btree (next_try_at)

table mail_server
  id integer not null default 1
  host text not null
  port integer not null
  security text not null
  username text
  locked_password text
  from_name text not null
  from_address text not null
  changed_at timestamp with time zone not null
  changed_by text not null
  constraint mail_server_check CHECK (((locked_password IS NULL) OR (username IS NOT NULL)))
  constraint mail_server_host_check CHECK ((host <> ''::text))
  constraint mail_server_id_check CHECK ((id = 1))
  constraint mail_server_port_check CHECK (((port >= 1) AND (port <= 65535)))
  constraint mail_server_security_check CHECK ((security = ANY (ARRAY['tls'::text, 'starttls'::text, 'none'::text])))
  constraint mail_server_pkey PRIMARY KEY (id)

table migration
  name text not null
  applied_at timestamp with time zone not null default now()
  constraint migration_pkey PRIMARY KEY (name)

table night_grant
  id bigint not null generated always as identity
  person_id bigint not null
  role text not null
  within bigint[]
  given_by text not null
  given_at timestamp with time zone not null
  until timestamp with time zone not null
  ended_at timestamp with time zone
  constraint night_grant_check CHECK ((until > given_at))
  constraint night_grant_role_check CHECK ((role = ANY (ARRAY['reporter'::text, 'editor'::text, 'moderator'::text, 'curator'::text, 'file_editor'::text, 'administrator'::text])))
  constraint night_grant_within_check CHECK ((array_ndims(within) = 1))
  constraint night_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint night_grant_pkey PRIMARY KEY (id)
  CREATE INDEX night_grant_by_end ON public.night_grant USING btree (until)
  CREATE INDEX night_grant_by_person ON public.night_grant USING btree (person_id, until)

table outbox
  id bigint not null generated always as identity
  xid xid8 not null default pg_current_xact_id()
  at timestamp with time zone not null
  act text not null
  thing text not null
  thing_id bigint
  tags text[] not null
  constraint outbox_pkey PRIMARY KEY (id)
  CREATE INDEX outbox_by_transaction ON public.outbox USING btree (xid, id)

table outbox_reader
  name text not null
  seen pg_snapshot not null
  target pg_snapshot
  cursor bigint not null default 0
  read_at timestamp with time zone not null
  constraint outbox_reader_pkey PRIMARY KEY (name)

table passkey
  id bigint not null generated always as identity
  person_id bigint not null
  name text not null
  credential_id text not null
  public_key text not null
  counter bigint not null
  transports text[] not null
  created_at timestamp with time zone not null
  constraint passkey_name_check CHECK ((length(btrim(name)) > 0))
  constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint passkey_pkey PRIMARY KEY (id)
  constraint passkey_credential_id_key UNIQUE (credential_id)
  CREATE INDEX passkey_by_person ON public.passkey USING btree (person_id)

table person
  id bigint not null generated always as identity
  name text not null
  email text not null
  email_verified boolean not null default false
  language text not null default 'ar'::text
  role_form text not null default 'masculine'::text
  two_factor_enabled boolean not null default false
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  disabled_at timestamp with time zone
  reminded_at timestamp with time zone
  constraint person_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text)))
  constraint person_language_check CHECK ((language = ANY (ARRAY['ar'::text, 'en'::text])))
  constraint person_name_check CHECK ((length(btrim(name)) > 0))
  constraint person_role_form_check CHECK ((role_form = ANY (ARRAY['masculine'::text, 'feminine'::text])))
  constraint person_pkey PRIMARY KEY (id)
  constraint person_email_key UNIQUE (email)

table person_grant
  person_id bigint not null
  role text not null
  within bigint[]
  constraint person_grant_role_check CHECK ((role = ANY (ARRAY['reporter'::text, 'editor'::text, 'moderator'::text, 'curator'::text, 'file_editor'::text, 'administrator'::text])))
  constraint person_grant_within_check CHECK ((array_ndims(within) = 1))
  constraint person_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint person_grant_pkey PRIMARY KEY (person_id, role)

table picture
  id bigint not null generated always as identity
  hash text not null
  media_type text not null
  width_px integer not null
  height_px integer not null
  size_bytes integer not null
  original_name text not null default ''::text
  created_at timestamp with time zone not null
  import_id bigint
  rendition_widths integer[] not null default '{}'::integer[]
  tone smallint
  focus_x smallint not null default 50
  focus_y smallint not null default 50
  alt text not null default ''::text
  credit text not null default ''::text
  agency text not null default ''::text
  licence text not null default ''::text
  taken_on date
  folded text not null default ''::text
  caption text not null default ''::text
  licensed_until date
  crop_x smallint
  crop_y smallint
  rendition_bytes bigint
  constraint picture_crop_whole CHECK (((crop_x IS NULL) = (crop_y IS NULL)))
  constraint picture_crop_x_check CHECK (((crop_x >= 0) AND (crop_x <= 100)))
  constraint picture_crop_y_check CHECK (((crop_y >= 0) AND (crop_y <= 100)))
  constraint picture_focus_x_check CHECK (((focus_x >= 0) AND (focus_x <= 100)))
  constraint picture_focus_y_check CHECK (((focus_y >= 0) AND (focus_y <= 100)))
  constraint picture_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  constraint picture_height_px_check CHECK ((height_px > 0))
  constraint picture_media_type_check CHECK ((media_type = ANY (ARRAY['image/webp'::text, 'image/avif'::text, 'image/jpeg'::text, 'image/png'::text])))
  constraint picture_rendition_bytes_check CHECK ((rendition_bytes >= 0))
  constraint picture_size_bytes_check CHECK ((size_bytes > 0))
  constraint picture_tone_check CHECK ((tone >= 0))
  constraint picture_width_px_check CHECK ((width_px > 0))
  constraint picture_pkey PRIMARY KEY (id)
  constraint picture_hash_key UNIQUE (hash)
  CREATE INDEX picture_by_agency ON public.picture USING btree (agency, id) WHERE (agency <> ''::text)
  CREATE INDEX picture_by_credit ON public.picture USING btree (credit, id) WHERE (credit <> ''::text)
  CREATE INDEX picture_by_day ON public.picture USING btree (COALESCE(taken_on, '-infinity'::date), id)
  CREATE INDEX picture_lacking ON public.picture USING btree (id) WHERE ((alt = ''::text) OR (credit = ''::text))
  CREATE INDEX picture_licensed ON public.picture USING btree (id, licensed_until) WHERE (licensed_until IS NOT NULL)

table query_address
  query text collate C not null
  thing text not null
  thing_id bigint not null
  import_id bigint
  constraint query_address_query_check CHECK (((query ~~ '%=%'::text) AND (octet_length(query) <= 2600)))
  constraint query_address_thing_check CHECK ((thing = ANY (ARRAY['article'::text, 'section'::text, 'author'::text, 'tag'::text, 'static_page'::text, 'picture'::text])))
  constraint query_address_pkey PRIMARY KEY (query)

table redirect
  path text collate C not null
  made_at timestamp with time zone not null
  made_by text not null
  constraint redirect_path_fkey FOREIGN KEY (path) REFERENCES address(path) ON DELETE CASCADE
  constraint redirect_pkey PRIMARY KEY (path)

table removed_picture
  hash text not null
  media_type text not null
  import_id bigint
  constraint removed_picture_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  constraint removed_picture_pkey PRIMARY KEY (hash)

table rendition_queue
  picture_id bigint not null
  state text not null default 'waiting'::text
  attempts smallint not null default 0
  due_at timestamp with time zone not null
  why text not null default ''::text
  queued_at timestamp with time zone not null default now()
  constraint rendition_queue_attempts_check CHECK ((attempts >= 0))
  constraint rendition_queue_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'made'::text, 'failed'::text])))
  constraint rendition_queue_picture_id_fkey FOREIGN KEY (picture_id) REFERENCES picture(id) ON DELETE CASCADE
  constraint rendition_queue_pkey PRIMARY KEY (picture_id)
  CREATE INDEX rendition_queue_made ON public.rendition_queue USING btree (picture_id) WHERE (state = 'made'::text)
  CREATE INDEX rendition_queue_waiting ON public.rendition_queue USING btree (picture_id) WHERE (state = 'waiting'::text)

table revision
  id bigint not null generated always as identity
  article_id bigint not null
  number integer not null
  made_at timestamp with time zone not null
  made_by text not null
  content jsonb not null
  constraint revision_number_check CHECK ((number > 0))
  constraint revision_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id)
  constraint revision_pkey PRIMARY KEY (id)
  constraint revision_article_id_id_key UNIQUE (article_id, id)
  constraint revision_article_id_number_key UNIQUE (article_id, number)

table revision_picture
  revision_id bigint not null
  picture_id bigint not null
  place text not null
  constraint revision_picture_place_check CHECK ((place = ANY (ARRAY['lead'::text, 'body'::text])))
  constraint revision_picture_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revision(id) ON DELETE CASCADE
  constraint revision_picture_pkey PRIMARY KEY (revision_id, picture_id, place)
  CREATE INDEX revision_picture_by_picture ON public.revision_picture USING btree (picture_id)

table section
  id bigint not null generated always as identity
  parent_id bigint
  position integer not null
  name text not null
  slug text not null
  description text not null default ''::text
  constraint section_check CHECK ((parent_id <> id))
  constraint section_name_check CHECK ((length(btrim(name)) > 0))
  constraint section_slug_check CHECK ((slug <> ''::text))
  constraint section_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES section(id)
  constraint section_pkey PRIMARY KEY (id)
  constraint section_parent_id_slug_key UNIQUE NULLS NOT DISTINCT (parent_id, slug)

table session
  id bigint not null generated always as identity
  person_id bigint not null
  token text not null
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  ip_address text
  user_agent text
  is_by_passkey boolean not null default false
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint session_pkey PRIMARY KEY (id)
  constraint session_token_key UNIQUE (token)
  CREATE INDEX session_by_end ON public.session USING btree (expires_at)
  CREATE INDEX session_by_person ON public.session USING btree (person_id)

table sign_in_attempt
  key text not null
  count integer not null
  last_at timestamp with time zone not null
  constraint sign_in_attempt_count_check CHECK ((count > 0))
  constraint sign_in_attempt_pkey PRIMARY KEY (key)
  CREATE INDEX sign_in_attempt_by_age ON public.sign_in_attempt USING btree (last_at)

table sign_in_link
  id bigint not null generated always as identity
  purpose text not null
  person_id bigint
  token_hash text not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint sign_in_link_check CHECK (((purpose = 'welcome'::text) = (person_id IS NULL)))
  constraint sign_in_link_purpose_check CHECK ((purpose = ANY (ARRAY['welcome'::text, 'password'::text, 'signIn'::text])))
  constraint sign_in_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint sign_in_link_pkey PRIMARY KEY (id)
  constraint sign_in_link_token_hash_key UNIQUE (token_hash)
  CREATE INDEX sign_in_link_by_person ON public.sign_in_link USING btree (person_id)

table site
  id integer not null default 1
  name text not null
  tagline text not null default ''::text
  origin text
  zone text not null
  months text not null
  digits text not null
  hijri boolean not null
  hijri_offset_days smallint not null default 0
  article_pattern text not null default '/{slug}/'::text
  slug_max_bytes integer not null default 300
  menu jsonb not null default '[]'::jsonb
  tanween text not null default 'off'::text
  style_off text[] not null default '{}'::text[]
  accent_light text
  accent_dark text
  breaking_light text
  breaking_dark text
  ink_light text
  ink_dark text
  paper_light text
  paper_dark text
  head_face text not null default 'markazi'::text
  body_size_px smallint not null default 18
  density text not null default 'usual'::text
  logo_picture_id bigint
  is_named boolean not null default true
  constraint site_accent_dark CHECK ((accent_dark ~ '^#[0-9a-f]{6}$'::text))
  constraint site_accent_light CHECK ((accent_light ~ '^#[0-9a-f]{6}$'::text))
  constraint site_article_pattern_check CHECK ((article_pattern ~~ '/%{slug}%'::text))
  constraint site_body_size_px CHECK (((body_size_px >= 17) AND (body_size_px <= 21)))
  constraint site_breaking_dark CHECK ((breaking_dark ~ '^#[0-9a-f]{6}$'::text))
  constraint site_breaking_light CHECK ((breaking_light ~ '^#[0-9a-f]{6}$'::text))
  constraint site_density CHECK ((density = ANY (ARRAY['tight'::text, 'usual'::text, 'airy'::text])))
  constraint site_digits_check CHECK ((digits = ANY (ARRAY['latn'::text, 'arab'::text])))
  constraint site_head_face CHECK ((head_face = ANY (ARRAY['markazi'::text, 'plex'::text])))
  constraint site_hijri_offset_days_check CHECK (((hijri_offset_days >= '-3'::integer) AND (hijri_offset_days <= 3)))
  constraint site_id_check CHECK ((id = 1))
  constraint site_ink_dark CHECK ((ink_dark ~ '^#[0-9a-f]{6}$'::text))
  constraint site_ink_light CHECK ((ink_light ~ '^#[0-9a-f]{6}$'::text))
  constraint site_months_check CHECK ((months = ANY (ARRAY['shami'::text, 'masri'::text, 'maghrebi-dz'::text, 'maghrebi-ma'::text, 'dual'::text, 'dual-masri-first'::text])))
  constraint site_name_check CHECK ((length(btrim(name)) > 0))
  constraint site_origin_check CHECK ((origin ~ '^https?://[^/]+$'::text))
  constraint site_paper_dark CHECK ((paper_dark ~ '^#[0-9a-f]{6}$'::text))
  constraint site_paper_light CHECK ((paper_light ~ '^#[0-9a-f]{6}$'::text))
  constraint site_slug_max_bytes_check CHECK (((slug_max_bytes >= 40) AND (slug_max_bytes <= 1500)))
  constraint site_tanween CHECK ((tanween = ANY (ARRAY['off'::text, 'before-alef'::text, 'on-alef'::text])))
  constraint site_logo_picture_id_fkey FOREIGN KEY (logo_picture_id) REFERENCES picture(id) ON DELETE SET NULL
  constraint site_pkey PRIMARY KEY (id)
  CREATE INDEX site_by_logo ON public.site USING btree (logo_picture_id)

table static_page
  id bigint not null generated always as identity
  parent_id bigint
  position integer not null
  title text not null
  slug text not null
  body jsonb not null
  updated_at timestamp with time zone not null
  constraint static_page_check CHECK ((parent_id <> id))
  constraint static_page_slug_check CHECK ((slug <> ''::text))
  constraint static_page_title_check CHECK ((length(btrim(title)) > 0))
  constraint static_page_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES static_page(id)
  constraint static_page_pkey PRIMARY KEY (id)
  constraint static_page_parent_id_slug_key UNIQUE NULLS NOT DISTINCT (parent_id, slug)

table tag
  id bigint not null generated always as identity
  name text not null
  slug text not null
  constraint tag_name_check CHECK ((length(btrim(name)) > 0))
  constraint tag_slug_check CHECK ((slug <> ''::text))
  constraint tag_pkey PRIMARY KEY (id)
  constraint tag_name_key UNIQUE (name)
  constraint tag_slug_key UNIQUE (slug)

table two_factor
  id bigint not null generated always as identity
  person_id bigint not null
  secret text not null
  backup_codes text not null
  verified boolean not null
  failed_verification_count integer not null default 0
  locked_until timestamp with time zone
  used_code text
  used_at timestamp with time zone
  constraint two_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint two_factor_pkey PRIMARY KEY (id)
  constraint two_factor_person_id_key UNIQUE (person_id)

table two_factor_duty
  id integer not null default 1
  who text not null
  from_on date not null
  constraint two_factor_duty_id_check CHECK ((id = 1))
  constraint two_factor_duty_who_check CHECK ((who = ANY (ARRAY['editors'::text, 'everybody'::text])))
  constraint two_factor_duty_pkey PRIMARY KEY (id)

table verification
  id bigint not null generated always as identity
  identifier text not null
  value text not null
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint verification_pkey PRIMARY KEY (id)
  CREATE INDEX verification_by_end ON public.verification USING btree (expires_at)
  CREATE INDEX verification_by_identifier ON public.verification USING btree (identifier)

function address_words(text)
  CREATE OR REPLACE FUNCTION public.address_words(path text)
   RETURNS tsvector
   LANGUAGE sql
   IMMUTABLE PARALLEL SAFE STRICT
  RETURN to_tsvector('simple'::regconfig, translate(path, 'أإآٱةہۀىیکؤ٠۰١۱٢۲٣۳٤۴٥۵٦۶٧۷٨۸٩۹/-_.@+~:&%ـًٌٍَُِّْٰ'::text, 'ااااهههييكئ00112233445566778899          '::text))
  
