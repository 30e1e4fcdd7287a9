import { App, Button } from 'antd';
import { connectSource, rotateSecret } from '../api/hotlines.js';
import type { HotlineSource } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { useWords } from '../words/use-words.js';

interface Props {
  sources: readonly HotlineSource[];
  show: (secret: string | undefined) => void;
}

/** For which the secret before goes on counting. */
const overlapHours = 24;

export function Sources({ sources, show }: Props) {
  const { t } = useWords();
  return (
    <table className="list">
      <thead>
        <tr>
          {(['name', 'channel', 'layout', 'address', 'state', 'steps'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`hotlines.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <Line key={source.id} source={source} show={show} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ source, show }: { source: HotlineSource; show: Props['show'] }) {
  const { t, say, time } = useWords();
  const { id, name, channel, layout, url, active, previousUntil, waiting, dead } = source;
  return (
    <tr data-source={name}>
      <td>{name}</td>
      <td>{say('channels', channel)}</td>
      <td>{layout}</td>
      <td>
        <div className="mono">/api/complaint-intake/work-orders/{id}</div>
        <div className="mono">{url ?? t('hotlines.notTold')}</div>
      </td>
      <td>
        <div>{active ? t('hotlines.on') : t('hotlines.off')}</div>
        <div className="quiet">{t('hotlines.counts', { waiting, dead })}</div>
        {previousUntil !== undefined && <div className="quiet">{t('hotlines.oldUntil', { until: time.minute(previousUntil) })}</div>}
      </td>
      <td>
        <Steps source={source} show={show} />
      </td>
    </tr>
  );
}

function Steps({ source, show }: { source: HotlineSource; show: Props['show'] }) {
  const { t } = useWords();
  const me = useMe();
  const { modal } = App.useApp();
  const rotate = useCommand(
    (_: undefined, key: string) => rotateSecret(source, overlapHours, key),
    ({ secret }) => show(secret),
  );
  const connect = useCommand((active: boolean, key: string) => connectSource(source, active, key));
  if (!may(me, 'hotline.manage')) return null;
  const words = { okText: t('hotlines.yes'), cancelText: t('matter.cancel') };
  const askToRotate = () =>
    modal.confirm({ ...words, title: t('hotlines.rotate'), content: t('hotlines.rotateMeans'), onOk: () => rotate.mutate(undefined) });
  const askToSwitchOff = () =>
    modal.confirm({ ...words, title: t('hotlines.switchOff'), content: t('hotlines.offMeans'), onOk: () => connect.mutate(false) });
  return (
    <>
      <Button size="small" loading={rotate.isPending} onClick={askToRotate}>
        {t('hotlines.rotate')}
      </Button>{' '}
      <Button
        size="small"
        danger={source.active}
        loading={connect.isPending}
        onClick={source.active ? askToSwitchOff : () => connect.mutate(true)}
      >
        {source.active ? t('hotlines.switchOff') : t('hotlines.switchOn')}
      </Button>
      <CommandTrouble command={rotate.error === null ? connect : rotate} />
    </>
  );
}
