import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input } from 'antd';
import { discardParked, getParked, type ParkingService, replayParked } from '../api/parked.js';
import type { ParkedDetail } from '../api/types.js';
import { useCommand } from '../api/use-command.js';
import { CommandTrouble } from '../frame/command-trouble.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { Failed, Loading } from '../frame/states.js';
import { useWords } from '../words/use-words.js';

interface Props {
  service: ParkingService;
  id: string;
  close: () => void;
}

export function ParkedDetails({ service, id, close }: Props) {
  const { t } = useWords();
  const me = useMe();
  const message = useQuery({ queryKey: ['parked', service, id], queryFn: () => getParked(service, id) });
  return (
    <Drawer open onClose={close} title={t('parked.message')} size={560}>
      {message.isPending && <Loading />}
      {message.data === undefined && message.error !== null && <Failed error={message.error} />}
      {message.data !== undefined && (
        <>
          <Facts message={message.data} />
          {may(me, 'parked.resolve') && (
            <>
              <Replay service={service} id={id} close={close} />
              <Discard service={service} id={id} close={close} />
            </>
          )}
        </>
      )}
    </Drawer>
  );
}

function Facts({ message }: { message: ParkedDetail }) {
  const { t, time } = useWords();
  return (
    <>
      <dl className="facts">
        <dt>{t('parked.columns.topic')}</dt>
        <dd>
          {message.topic} · {message.position}
        </dd>
        <dt>{t('parked.columns.type')}</dt>
        <dd>{message.type}</dd>
        <dt>{t('parked.columns.matter')}</dt>
        <dd className="mono">{message.key}</dd>
        <dt>{t('parked.columns.why')}</dt>
        <dd>
          {t(`parked.why.${message.why}`)}: {message.reason}
        </dd>
        <dt>{t('parked.columns.at')}</dt>
        <dd>{time.minute(message.parkedAt)}</dd>
      </dl>
      {message.value !== undefined && (
        <Input.TextArea className="message" readOnly rows={12} aria-label={t('parked.content')} value={pretty(message.value)} />
      )}
    </>
  );
}

function Replay({ service, id, close }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const replay = useCommand(
    (_: undefined, key: string) => replayParked(service, id, key),
    ({ replayed }) => {
      void message.success(t('parked.replayed', { count: replayed }));
      close();
    },
  );
  return (
    <section className="parked-step">
      <p>{t('parked.replayMeans')}</p>
      <CommandTrouble command={replay} />
      <Button type="primary" loading={replay.isPending} onClick={() => replay.mutate(undefined)}>
        {t('parked.replay')}
      </Button>
    </section>
  );
}

function Discard({ service, id, close }: Props) {
  const { t } = useWords();
  const discard = useCommand((reason: string, key: string) => discardParked(service, id, reason, key), close);
  return (
    <section className="parked-step">
      <p>{t('parked.discardMeans')}</p>
      <CommandTrouble command={discard} />
      <Form<{ reason: string }> layout="vertical" onFinish={({ reason }) => discard.mutate(reason)}>
        <Form.Item name="reason" label={t('parked.reason')} rules={[{ required: true, whitespace: true, message: t('register.missing') }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
        <Button danger htmlType="submit" loading={discard.isPending}>
          {t('parked.discard')}
        </Button>
      </Form>
    </section>
  );
}

function pretty(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    // Parked because it is not JSON, perhaps: then it is shown as it came.
    return value;
  }
}
