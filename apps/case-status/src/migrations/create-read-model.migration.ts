import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReadModel1000000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...heardEvent, ...matter, ...words, ...changes]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const heardEvent = [
  // `data` is what all regions may read; `content` is what was sealed to this one, opened. A rebuild and a new shape of the rows below need nothing else.
  `create table heard_event (
    event_id text primary key, matter_id uuid not null, type text not null, version int not null,
    region text not null, service text not null, aggregate text not null, sequence int not null,
    actor text not null, at timestamptz not null, correlation_id text not null, causation_id text,
    data jsonb not null, content jsonb)`,
  `create index heard_event_matter on heard_event (matter_id)`,
];

const matter = [
  // A matter is listed once it has a number and a holder: topics overtake each other, and what a receiver says may come before the registration.
  // Without a deadline, next_due lies far ahead, so that a page of the list can begin anywhere.
  `create table matter (
    id uuid primary key, view jsonb not null, digest text not null, listed boolean not null,
    number text collate "C", kind text, right_type text, channel text, urgency text, origin text, holder text,
    state text not null, custody text, regions text[] not null, linked_matter_id uuid,
    title text, respondent text, place jsonb, received_at timestamptz, updated_at timestamptz not null,
    next_due timestamptz not null, own_due timestamptz not null,
    own_tasks text[] not null, own_drafters text[] not null)`,
  `create index matter_updated on matter (updated_at, id) where listed`,
  `create index matter_received on matter (received_at, id) where listed`,
  `create index matter_due on matter (next_due, id) where listed`,
  `create index matter_number on matter (number, id) where listed`,
  `create index matter_state on matter (state, updated_at, id) where listed`,
  `create index matter_custody on matter (custody, updated_at, id) where listed`,
  `create index matter_own_due on matter (own_due) where listed`,
  `create index matter_own_tasks on matter using gin (own_tasks) where listed and own_tasks <> '{}'`,
  `create index matter_linked on matter (linked_matter_id) where linked_matter_id is not null`,
];

const words = [
  // Apart from the matter, whose row changes with every event: each change of a row would enter its hundreds of bigrams into the index again.
  `create table matter_words (
    matter_id uuid primary key, number_words text not null, content_words text not null, search tsvector not null)`,
  `create index matter_words_search on matter_words using gin (search)`,
];

const changes = [
  // A reader that went by \`position\` alone would step over a transaction that drew its position early and commits late. In the order of (xid, position), and
  // only below the oldest transaction still running, nothing can appear behind a reader's back.
  `create table matter_change (
    position bigint generated always as identity, xid xid8 not null default pg_current_xact_id(),
    matter_id uuid not null, changed_at timestamptz not null default now(), primary key (xid, position))`,
  `create index matter_change_age on matter_change (changed_at)`,
  `create table forgotten_change (only_row boolean primary key default true check (only_row), xid xid8 not null, position bigint not null)`,
];
