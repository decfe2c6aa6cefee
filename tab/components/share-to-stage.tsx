import { Button } from '@fluentui/react-components';
import { ShareScreenStartRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';

/** Shares the stage to everyone in the meeting; shown only where Teams says that this user may. */
export function ShareToStage() {
  const { view, teams, announce } = useMeeting();
  const say = useText();
  const [can, setCan] = useState(false);
  const [fault, setFault] = useState(false);
  useEffect(() => {
    let current = true;
    void teams?.canShare().then((answer) => current && setCan(answer));
    return () => {
      current = false;
    };
  }, [teams]);
  if (teams === null || !can) return null;
  const share = () => {
    const url = new URL(`?surface=stage&meeting=${encodeURIComponent(view.id)}`, window.location.href);
    setFault(false);
    teams.share(url.href).then(
      () => announce(say('tab.stage.shared')),
      () => setFault(true),
    );
  };
  return (
    <>
      <Button
        size="small"
        appearance="transparent"
        icon={<ShareScreenStartRegular aria-hidden />}
        onClick={share}
      >
        {say('tab.stage.share')}
      </Button>
      {fault ? <span role="status">{say('tab.stage.failed')}</span> : null}
    </>
  );
}
