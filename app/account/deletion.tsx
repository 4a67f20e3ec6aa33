import styles from '@/components/account/account.module.css';
import { DeleteForm } from '@/components/account/delete-form';
import { FreshSignIn } from '@/components/account/fresh-sign-in';
import type { countAccountContents } from '@/lib/services/accounts/delete-account';

type Contents = Awaited<ReturnType<typeof countAccountContents>>;

type DeletionProps = {
  /** Open groups that the person owns, and who would own them. */
  readonly groups: readonly { readonly name: string; readonly heir?: string }[];
  readonly contents: Contents;
  readonly hasPassword: boolean;
  /** True where the person can show who they are: by a password, or by a sign-in just now. */
  readonly confirms: boolean;
};

/** What a deletion would take and leave, before it is asked for. */
export function Deletion({ contents, groups, hasPassword, confirms }: DeletionProps) {
  const { notes, corrections, shareLinks, texts, imports } = contents;
  const gone = listed([
    counted(notes.private, 'private note'),
    counted(corrections.private, 'private correction'),
    counted(texts.private, 'private text'),
    counted(imports, 'open import'),
    counted(shareLinks, 'open share link'),
  ]);
  const published = [
    counted(notes.group, 'note in groups', 'notes in groups'),
    counted(notes.public, 'public note'),
    counted(corrections.public, 'public correction'),
  ];
  return (
    <>
      <p>This is for good, at once, and cannot be undone. Gone will be:</p>
      <ul className={styles.taken}>
        <li>your name, e-mail address, password and sign-ins, in every browser;</li>
        {gone !== undefined && <li>{gone};</li>}
        <li>notes and corrections that you deleted or withdrew before;</li>
        <li>drafts, on this device and on the server;</li>
        <li>codebooks of your own, and their codes on notes.</li>
      </ul>
      {groups.map(({ name, heir }) => (
        <p key={name}>
          You own the group <bdi>{name}</bdi>.{' '}
          {heir === undefined
            ? 'It will be closed: nobody else writes there.'
            : `It will pass to ${heir}.`}
        </p>
      ))}
      {texts.public > 0 && (
        <p>
          {counted(texts.public, 'published text')} will stay without your name, because others cite
          and annotate what they read.
        </p>
      )}
      {confirms ? (
        <DeleteForm hasPassword={hasPassword} published={listed(published)} />
      ) : (
        <FreshSignIn purpose="delete your account" />
      )}
    </>
  );
}

function counted(count: number, what: string, many = `${what}s`): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? `1 ${what}` : `${count.toLocaleString('en')} ${many}`;
}

function listed(parts: readonly (string | undefined)[]): string | undefined {
  const present = parts.filter((part) => part !== undefined);
  if (present.length === 0) return undefined;
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(present);
}
