import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { listSources } from '../api/hotlines.js';
import { may } from '../frame/permission.js';
import { useMe } from '../frame/session.js';
import { Failed, Loading, NoPermission, Nothing } from '../frame/states.js';
import { useTitle } from '../frame/use-title.js';
import { useWords } from '../words/use-words.js';
import { CreateSource } from './create-source.js';
import { Deliveries } from './deliveries.js';
import { SecretShown } from './secret-shown.js';
import { Sources } from './sources.js';
import '../parked/parked.css';

/** The systems that push work orders, and what they could not be told. */
export function HotlinesPage() {
  const { t } = useWords();
  useTitle(t('hotlines.title'));
  const me = useMe();
  const [adding, add] = useState(false);
  const [secret, show] = useState<string>();
  const allowed = may(me, 'hotline.read');
  const known = useQuery({ queryKey: ['hotline-sources'], queryFn: listSources, enabled: allowed, refetchInterval: 15_000 });
  if (!allowed) return <NoPermission />;
  if (known.data === undefined) return known.error === null ? <Loading /> : <Failed error={known.error} retry={known.refetch} />;
  const { items, layouts } = known.data;
  return (
    <div className="parked">
      <h1 className="page-title">{t('hotlines.title')}</h1>
      <p className="quiet">{t('hotlines.lead')}</p>
      <section className="panel" aria-label={t('hotlines.sources')}>
        <h2>{t('hotlines.sources')}</h2>
        {items.length === 0 ? <Nothing title={t('hotlines.none')} /> : <Sources sources={items} show={show} />}
        {may(me, 'hotline.manage') && (
          <Button type="primary" onClick={() => add(true)}>
            {t('hotlines.create')}
          </Button>
        )}
      </section>
      <Deliveries sources={items} />
      {adding && <CreateSource layouts={layouts} show={show} gone={() => add(false)} />}
      {secret !== undefined && <SecretShown secret={secret} gone={() => show(undefined)} />}
    </div>
  );
}
