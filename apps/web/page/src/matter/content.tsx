import { LockOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { RegionTag } from '../words/tags.js';
import { useWords } from '../words/use-words.js';
import type { Known } from './use-matter.js';

export function Content({ known }: { known: Known }) {
  const { t } = useWords();
  return (
    <section className="panel" aria-label={t('content.title')}>
      <h2>{t('content.title')}</h2>
      {known.matter.facts === null ? <NotForUs /> : <Said known={known} />}
      <Registration known={known} />
    </section>
  );
}

/** a region without a link to the matter sees its status, and here is told why not more. */
function NotForUs() {
  const { t } = useWords();
  return (
    <div className="not-for-us">
      <LockOutlined aria-hidden />
      <div>
        <strong>{t('content.notForUs')}</strong>
        <p>{t('content.notForUsMeans')}</p>
      </div>
    </div>
  );
}

function Said({ known: { matter, complaint } }: { known: Known }) {
  const { t } = useWords();
  const { respondent } = matter;
  const { happenedOn, amountFen, proof } = complaint?.content ?? {};
  return (
    <>
      <p className="said">{matter.facts}</p>
      <dl className="fields">
        <Field name={t('content.request')}>{matter.request}</Field>
        <Field name={t('content.respondent')}>
          {[respondent?.name, respondent?.contact, respondent?.phone, respondent?.address].filter(Boolean).join(' · ')}
        </Field>
        <Divisible known={{ matter }} />
        <Field name={t('content.place')}>{matter.place?.text}</Field>
        <Field name={t('register.fields.happenedOn')}>{happenedOn}</Field>
        {amountFen !== undefined && <Field name={t('content.amount')}>{t('content.yuan', { amount: (amountFen / 100).toFixed(2) })}</Field>}
        <Field name={t('register.fields.proof')}>{proof}</Field>
        {matter.consent !== undefined && <Field name={t('content.consent')}>{t(`consents.${matter.consent}`)}</Field>}
      </dl>
    </>
  );
}

/** What a split divides (C-02), and the matters that it made. */
function Divisible({ known: { matter } }: { known: Pick<Known, 'matter'> }) {
  const { t } = useWords();
  const { parties = [], goods = [], clues = [], split } = matter;
  const links = (linked: readonly { id: string; number: string }[]) =>
    linked.map(({ id, number }) => (
      <Link key={id} to={`/matters/${id}`}>
        {number}{' '}
      </Link>
    ));
  return (
    <>
      <Field name={t('split.parties')}>{parties.map(({ name }) => name).join('、')}</Field>
      <Field name={t('split.goods')}>{goods.map(({ name, quantity, unit }) => `${name} ${quantity} ${unit}`).join('；')}</Field>
      <Field name={t('split.clues')}>{clues.join('；')}</Field>
      {split.from !== undefined && <Field name={t('split.from')}>{links([split.from])}</Field>}
      {split.into.length > 0 && <Field name={t('split.into')}>{links(split.into)}</Field>}
    </>
  );
}

function Registration({ known: { matter } }: { known: Known }) {
  const { t, say, time } = useWords();
  return (
    <dl className="fields fields-quiet">
      <Field name={t('register.fields.rightType')}>{say('rightTypes', matter.rightType)}</Field>
      <Field name={t('register.fields.channel')}>{say('channels', matter.channel)}</Field>
      <Field name={t('register.fields.outsideNumber')}>{matter.outsideNumber}</Field>
      <Field name={t('register.fields.receivedAt')}>{time.minute(matter.receivedAt)}</Field>
      <Field name={t('content.origin')}>
        <RegionTag region={matter.origin} />
      </Field>
      {matter.confidential === true && <Field name={t('register.fields.confidential')}>{t('register.confidentialYes')}</Field>}
    </dl>
  );
}

export function Field({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
