import { DownOutlined, GlobalOutlined, KeyOutlined, LogoutOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { ChangePassword } from '../account/change-password.js';
import { logOut } from '../api/session.js';
import { useCommand } from '../api/use-command.js';
import { switchLanguage } from '../words/i18n.js';
import { useWords } from '../words/use-words.js';
import { may } from './permission.js';
import { useMe } from './session.js';
import './header.css';

export function Header() {
  const { t } = useWords();
  const me = useMe();
  return (
    <header className="head">
      <NavLink className="product" to="/" aria-label={t('frame.product')}>
        <img src="/icon.svg" alt="" width={26} height={26} />
        <span>{t('frame.product')}</span>
      </NavLink>
      <span className={`region-badge region-${me.region}`}>{t(`regions.${me.region}`)}</span>
      <nav aria-label={t('frame.nav')}>
        {may(me, 'matter.list') && (
          <NavLink to="/" end>
            {t('frame.workbench')}
          </NavLink>
        )}
        {may(me, 'submission.register') && <NavLink to="/register">{t('frame.register')}</NavLink>}
        {may(me, 'import.read') && <NavLink to="/import">{t('frame.import')}</NavLink>}
        {(may(me, 'queue.read') || may(me, 'parked.read')) && <NavLink to="/supervision">{t('frame.supervision')}</NavLink>}
        {may(me, 'rules.read') && <NavLink to="/rules">{t('frame.rules')}</NavLink>}
        {may(me, 'hotline.read') && <NavLink to="/hotlines">{t('frame.hotlines')}</NavLink>}
        {may(me, 'parked.read') && <NavLink to="/parked">{t('frame.parked')}</NavLink>}
      </nav>
      <Person />
    </header>
  );
}

function Person() {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const leave = useCommand(logOut, () => {
    queries.clear();
    queries.setQueryData(['me'], null);
  });
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <div className="person">
      <Account />
      <Button type="text" icon={<GlobalOutlined />} lang={other === 'en' ? 'en' : 'zh-CN'} onClick={() => void switchLanguage(other)}>
        {other === 'en' ? 'English' : '中文'}
      </Button>
      <Button type="text" icon={<LogoutOutlined />} loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('frame.logOut')}
      </Button>
    </div>
  );
}

/** Who is logged in, and what they can do about their own account. */
function Account() {
  const { t, say } = useWords();
  const me = useMe();
  const [changing, setChanging] = useState(false);
  const items = [{ key: 'password', icon: <KeyOutlined />, label: t('frame.changePassword'), onClick: () => setChanging(true) }];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" className="account" aria-haspopup="menu">
          <span className="who">
            <strong>{me.name}</strong>
            <small>{me.roles.map((role) => say('roles', role)).join(' · ')}</small>
          </span>
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {changing && <ChangePassword gone={() => setChanging(false)} />}
    </>
  );
}
