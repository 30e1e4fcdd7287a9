import type { ReactNode } from 'react';
import { useColumnName } from './split-names.js';

interface RowProps {
  name: string;
  kind: string;
  /** How much of it there is. */
  whole?: string;
  children: ReactNode;
}

export function Row({ name, kind, whole, children }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {name} <span className="quiet">{kind}</span>
      </th>
      {children}
      <td className="split-whole">{whole}</td>
    </tr>
  );
}

interface SharesProps {
  name: string;
  kind: string;
  /** By column; the first is what stays. */
  shares: readonly (number | undefined)[];
  /** By part. */
  typed: readonly string[];
  change: (part: number, text: string) => void;
  whole: string;
  say: (share: number) => string;
}

/** What stays is computed while the parts’ shares are typed. */
export function Shares({ name, kind, shares: [left = 0, ...shares], typed, change, whole, say }: SharesProps) {
  const columnName = useColumnName();
  return (
    <Row name={name} kind={kind} whole={whole}>
      <td className={left < 0 ? 'split-over' : undefined}>
        <output>{say(left)}</output>
      </td>
      {shares.map((share, part) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
        <td key={part}>
          <input
            className="split-share"
            inputMode="decimal"
            maxLength={16}
            autoComplete="off"
            placeholder="0"
            aria-label={`${name}（${kind}），${columnName(part + 1)}`}
            aria-invalid={share === undefined || left < 0}
            value={typed[part] ?? ''}
            onChange={({ target }) => change(part, target.value)}
          />
        </td>
      ))}
    </Row>
  );
}
