import type { DirectoryPart, DirectoryPermission } from '../domain/directory.ts';

/** A permission of Graph, and whether somebody's name stands behind its use. */
export type ConsentAsked = {
  readonly part: DirectoryPart;
  readonly permission: DirectoryPermission;
  /** `application`: given to the app itself, in the host's tenant only and not by the link for partner tenants. */
  readonly kind: 'delegated' | 'application';
};

/** What each part asks for. The texts of the page and the guide's table say why (tests/directory). */
export const consentFor: readonly ConsentAsked[] = [
  { part: 'people', permission: 'User.ReadBasic.All', kind: 'delegated' },
  { part: 'meetings', permission: 'OnlineMeetings.ReadWrite', kind: 'delegated' },
  {
    part: 'meetings',
    permission: 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat',
    kind: 'delegated',
  },
  { part: 'attendance', permission: 'OnlineMeetingArtifact.Read.All', kind: 'delegated' },
  { part: 'sharepoint', permission: 'Sites.Selected', kind: 'application' },
];

/** `GET /api/consent` */
export type ConsentShown = { readonly appId: string; readonly parts: readonly DirectoryPart[] };
