/** A permission of Microsoft Graph that something here needs; each is optional, and so is what it makes possible. */
export type DirectoryPermission =
  | 'User.ReadBasic.All'
  | 'OnlineMeetings.ReadWrite'
  | 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat'
  | 'OnlineMeetingArtifact.Read.All'
  | 'Sites.Selected';

/** What can be switched on in an installation. */
export const directoryParts = ['people', 'meetings', 'attendance', 'sharepoint'] as const;
export type DirectoryPart = (typeof directoryParts)[number];

/** Somebody in a tenant's directory. A name or an address may be missing: people of other tenants often have none. */
export type DirectoryPerson = {
  readonly tenant: string;
  readonly objectId: string;
  readonly name: string | null;
  readonly mail: string | null;
  readonly upn: string | null;
};
