import type { Block, Cell } from '../block.js';
import type { AnyTemplate, Field, TemplateBlock } from '../template.js';
import type { Snapshot } from './snapshot.js';
import { dayWords, minuteWords } from './words.js';

/** The paper that a snapshot makes: pure, so that the same snapshot and version always say the same. */
export function blocksOf(template: AnyTemplate, snapshot: Snapshot): Block[] {
  const fields = new Map<string, Field>(template.fields.map((field) => [field.name, field]));
  const value = (name: string) => spoken(fields.get(name), snapshot[name] ?? '');
  const say = (text: string) =>
    text
      // A quotation within a quotation.
      .replace(/“\{([a-z-]+)\}”/g, (_whole, name: string) => `“${value(name).replaceAll('“', '‘').replaceAll('”', '’')}”`)
      .replace(/\{([a-z-]+)\}/g, (_whole, name: string) => value(name));
  const isSaid = ({ when }: TemplateBlock) => when === undefined || (snapshot[when] ?? '') !== '';
  return template.body.filter(isSaid).map((block) => filled(block, say, fields, snapshot));
}

function filled(block: TemplateBlock, say: (text: string) => string, fields: ReadonlyMap<string, Field>, snapshot: Snapshot): Block {
  switch (block.is) {
    case 'ticks': {
      const chosen = snapshot[block.field];
      const choices = fields.get(block.field)?.choices ?? [];
      return { is: 'ticks', items: choices.map(({ value, zh }) => ({ text: zh, ticked: value === chosen })) };
    }
    case 'annexes':
      return { is: 'annexes', items: lines(snapshot[block.field] ?? '') };
    case 'table': {
      const cell = (one: Cell) => ({ ...one, text: say(one.text) });
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) };
    }
    case 'sign-lines':
    case 'imprint':
      return { ...block, items: block.items.map(say) };
    default:
      return everyTextSaid(block, say);
  }
}

/** Of the blocks that hold plain texts only. */
function everyTextSaid<B extends Block>(block: B, say: (text: string) => string): B {
  const said = Object.entries(block).map(([key, value]) => [key, key === 'is' || typeof value !== 'string' ? value : say(value)]);
  return Object.fromEntries(said) as B;
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function spoken(field: Field | undefined, value: string): string {
  if (field?.kind === 'day') return dayWords(value);
  if (field?.kind === 'minute') return minuteWords(value);
  if (field?.kind === 'choice') return field.choices?.find((choice) => choice.value === value)?.zh ?? value;
  return value;
}
