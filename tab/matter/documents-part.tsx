import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { SafeLink } from '../pipeline/safe-link.tsx';
import { FormButton } from './form-button.tsx';
import { FormPlace } from './form-place.tsx';
import { attachForm, removeDocumentForm } from './forms/words.ts';
import { useMatterPage } from './matter-context.ts';

/** Handlingar: links with version, and what each was shared for (MI7). */
export function DocumentsPart() {
  const { documents, may } = useMatterPage().answer.matter;
  const say = useText();
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <h2 className={layout.label}>{say('matter.documents')}</h2>
      {documents.length === 0 ? (
        <p className={`${layout.plain} ${layout.muted}`}>{say('matter.documents.none')}</p>
      ) : null}
      <ul className={layout.list}>
        {documents.map((document) => (
          <li key={document.id} className={layout.line}>
            <SafeLink href={document.url}>{document.title}</SafeLink>
            <div className={layout.muted}>
              {say('matter.document.line', {
                version: document.version,
                purpose: say(`after.share.${document.purpose}`),
              })}
            </div>
            <div className={layout.row}>
              {may.includes('AttachDocument') ? (
                <FormButton
                  at={`renew-${document.id}`}
                  form={attachForm(document)}
                  label={say('matter.document.renew', { title: document.title })}
                >
                  {say('matter.document.renew.short')}
                </FormButton>
              ) : null}
              {may.includes('RemoveDocument') ? (
                <FormButton
                  at={`remove-${document.id}`}
                  form={removeDocumentForm(document)}
                  label={say('matter.document.remove', { title: document.title })}
                >
                  {say('matter.document.remove.short')}
                </FormButton>
              ) : null}
            </div>
            <FormPlace at={`renew-${document.id}`} />
            <FormPlace at={`remove-${document.id}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
