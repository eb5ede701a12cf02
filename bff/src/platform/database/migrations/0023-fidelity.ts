// How faithfully a picture shows the garment; null where it was not measured.
import { statements } from './statements.ts';

export const fidelity = statements('alter table app.renders add column fidelity jsonb');
