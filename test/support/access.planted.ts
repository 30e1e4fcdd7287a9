import type { AccessCells } from './access.cells.js';
import type { KnownMatter } from './access.matters.js';
import { rowsOf } from './access.rows.js';

interface Told {
  readonly title: string;
  readonly respondent: string;
  readonly place: object;
  readonly content_words: string;
  readonly search: string;
}

/**
 * Puts what a matter says into the tables of regions that must never have it, as if it had been sealed to them by mistake. Sealing alone would hide a hole
 * in the policy: nothing is there to be seen.
 */
export async function plantContent(cells: AccessCells, matters: readonly KnownMatter[]): Promise<void> {
  for (const { id, origin, regions } of matters) {
    const [told] = await rowsOf<Told>(
      cells[origin].databaseUrl,
      `select m.title, m.respondent, m.place, w.content_words, w.search::text from case_status.matter m join case_status.matter_words w on w.matter_id = m.id where m.id = $1`,
      [id],
    );
    const [opened] = await rowsOf<{ content: object }>(
      cells[origin].databaseUrl,
      `select content from case_status.heard_event where matter_id = $1 and content is not null order by at limit 1`,
      [id],
    );
    if (told === undefined || opened === undefined) throw new Error(`${origin} does not know what matter ${id} says`);
    for (const { databaseUrl } of cells.all.filter(({ region }) => !regions.includes(region))) {
      await rowsOf(databaseUrl, `update case_status.matter set title = $2, respondent = $3, place = $4 where id = $1`, [
        ...[id, told.title, told.respondent, told.place],
      ]);
      await rowsOf(databaseUrl, `update case_status.matter_words set content_words = $2, search = $3::tsvector where matter_id = $1`, [
        ...[id, told.content_words, told.search],
      ]);
      await rowsOf(
        databaseUrl,
        `update case_status.heard_event set content = $2 where matter_id = $1 and type = 'complaint-intake.complaint-registered'`,
        [id, opened.content],
      );
    }
  }
}
