// A key that a project has taken as one of its own, so that what we sign with it is believed there.
export interface PrivateKeyOfProject {
  kty: 'EC';
  crv: 'P-256';
  /** Its id in the project. */
  kid: string;
  x: string;
  y: string;
  /** The private half. */
  d: string;
}
