import type { Measure } from '../api/measures.js';

/** Where, by whom, why and on what: for the regions that handle the matter. */
export function MeasureDetails({ details: { where, officers, items, reason } }: { details: Measure }) {
  return (
    <>
      <p>
        {where} · {officers.map(({ name, certificate }) => `${name}（${certificate}）`).join('、')}
      </p>
      <p>{reason}</p>
      <ul>
        {items.map(({ name, quantity, unit }) => (
          <li key={`${name} ${quantity} ${unit}`}>
            {name} {quantity} {unit}
          </li>
        ))}
      </ul>
    </>
  );
}
