import { Button, Spinner } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import type { SavedFile } from './after-api.ts';
import { useAfterApi } from './use-after-api.ts';

const forms = ['docx', 'pdf', 'html', 'txt', 'json'] as const;
const extractForms = ['docx', 'pdf'] as const;
type Form = (typeof forms)[number];

/** The minutes as files, whole or as an extract of one item or for one principal. */
export function FilesPart() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const [of, setOf] = useState('');
  const { busy, fault, save } = useSaving();
  const items = view.agenda.map(({ id, number, heading }) => ({
    value: `item=${id}`,
    label: `${String(number)}. ${heading}`,
  }));
  const principals = view.representation.principals.map(({ id, name }) => ({
    value: `principal=${id}`,
    label: name,
  }));
  const wanted = Object.fromEntries(new URLSearchParams(of));
  return (
    <div className={layout.column}>
      <div className={layout.row} role="group" aria-label={say('after.files.whole')}>
        {forms.map((form) => (
          <FileButton key={form} form={form} busy={busy === form} onPress={() => void save(form, { form })} />
        ))}
      </div>
      <ChoiceField
        label={say('after.extract')}
        value={of}
        placeholder={say('after.extract.choose')}
        choices={[...items, ...principals]}
        onChange={setOf}
      />
      {of === '' ? null : (
        <div className={layout.row} role="group" aria-label={say('after.extract')}>
          {extractForms.map((form) => (
            <FileButton
              key={form}
              form={form}
              busy={busy === `extract-${form}`}
              onPress={() => void save(`extract-${form}`, { form, ...wanted })}
            />
          ))}
        </div>
      )}
      <p className={`${layout.plain} ${layout.small}`} role="status">
        {fault}
      </p>
    </div>
  );
}

type ButtonProps = { readonly form: Form; readonly busy: boolean; readonly onPress: () => void };

function FileButton({ form, busy, onPress }: ButtonProps) {
  const say = useText();
  return (
    <Button
      size="small"
      icon={busy ? <Spinner size="extra-tiny" aria-hidden /> : <ArrowDownloadRegular aria-hidden />}
      disabledFocusable={busy}
      onClick={onPress}
    >
      {say(`after.form.${form}`)}
    </Button>
  );
}

function useSaving() {
  const api = useAfterApi();
  const say = useText();
  const [busy, setBusy] = useState<string | null>(null);
  const [fault, setFault] = useState('');
  const save = async (name: string, query: Readonly<Record<string, string>>) => {
    setBusy(name);
    setFault('');
    try {
      keep(await api.file(query));
    } catch (reason) {
      // The server's own sentence where it gave one: that there is no PDF here, that there is no such item.
      setFault(say('after.files.failed', { why: reason instanceof Error ? reason.message : '' }));
    } finally {
      setBusy(null);
    }
  };
  return { busy, fault, save };
}

function keep({ content, name }: SavedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
