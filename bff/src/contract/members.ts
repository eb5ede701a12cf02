// Who works for a shop, and who has been asked to.
import { z } from 'zod';
import { EmailAddress, Role } from './accounts.ts';
import { Id, Instant } from './common.ts';

export const Member = z
  .strictObject({
    id: Id.meta({ description: 'Of their account' }),
    email: z.string(),
    name: z.string().nullable(),
    role: Role,
    since: Instant,
    you: z.boolean(),
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof Member>;

export const Invitation = z
  .strictObject({
    id: Id,
    email: z.string(),
    role: Role,
    invited_at: Instant,
    expires_at: Instant,
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

export const MemberList = z
  .strictObject({
    items: z.array(Member),
    invitations: z.array(Invitation).meta({ description: 'Those that have not been accepted and still can be' }),
  })
  .meta({ id: 'MemberList' });
export type MemberList = z.infer<typeof MemberList>;

export const InviteMember = z.strictObject({ email: EmailAddress, role: Role }).meta({ id: 'InviteMember' });
export type InviteMember = z.infer<typeof InviteMember>;

export const InvitedMember = z
  .strictObject({
    invitation: Invitation,
    link: z.string().nullable().meta({
      description:
        'To hand over to them; it is shown this once and lets in whoever opens it first. Null: it has been mailed to them.',
    }),
  })
  .meta({ id: 'InvitedMember' });
export type InvitedMember = z.infer<typeof InvitedMember>;

export const ChangeMember = z.strictObject({ role: Role }).meta({ id: 'ChangeMember' });
export type ChangeMember = z.infer<typeof ChangeMember>;
