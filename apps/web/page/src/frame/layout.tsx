import { useEffect, useRef } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { LogInAgain } from '../log-in/log-in-again.js';
import { useWords } from '../words/use-words.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { LineBanner } from './line-banner.js';
import { useLiveUpdates } from './live.js';
import { RegionBanner } from './region-banner.js';
import { Session, useSession } from './session.js';
import { Failed, Loading } from './states.js';

/** Lets in who is logged in and puts the frame around each page: where am I, is the line up, how fresh is this. */
export function Layout() {
  const { data: me, error, refetch } = useSession();
  const { pathname, search } = useLocation();
  if (me === null) return <Navigate replace to={`/log-in?back=${encodeURIComponent(pathname + search)}`} />;
  if (error !== null && me === undefined) return <Failed error={error} retry={refetch} />;
  if (me === undefined) return <Loading />;
  return (
    <Session value={me}>
      <Frame />
    </Session>
  );
}

function Frame() {
  useLiveUpdates();
  const { t } = useWords();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    // A new page begins at its top, for the eye and for the screen reader; a field that took the focus itself keeps it.
    window.scrollTo(0, 0);
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [pathname]);
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <Header />
      <LineBanner />
      <RegionBanner />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <LogInAgain />
    </div>
  );
}
