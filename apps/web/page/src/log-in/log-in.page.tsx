import { GlobalOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useTitle } from '../frame/use-title.js';
import { switchLanguage } from '../words/i18n.js';
import { useWords } from '../words/use-words.js';
import { LogInForm } from './log-in-form.js';
import './log-in.css';

export function LogInPage() {
  const { t, language } = useWords();
  useTitle(t('logIn.title'));
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <div className="log-in">
      <main className="log-in-card">
        <img src="/icon.svg" alt="" width={44} height={44} />
        <h1>{t('frame.product')}</h1>
        <p>{t('logIn.lead')}</p>
        {search.has('changed') && <Alert className="form-alert" type="success" showIcon role="status" title={t('logIn.changed')} />}
        <LogInForm then={() => void navigate(wayBack(search.get('back')), { replace: true })} />
        <Button className="log-in-language" type="link" icon={<GlobalOutlined />} onClick={() => void switchLanguage(other)}>
          {other === 'en' ? 'English' : '中文'}
        </Button>
      </main>
    </div>
  );
}

// Only a path of our own: an address smuggled into ?back must not lead elsewhere after a log-in.
const wayBack = (back: string | null): string => (back?.startsWith('/') && !back.startsWith('//') && !back.startsWith('/\\') ? back : '/');
