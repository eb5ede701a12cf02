// What may be laid over the step, whichever it is: loaded when it is asked for, and left again for the step.
import type { TemplateResult } from 'lit';
import type { Translator } from '../i18n/messages.ts';
import type { TryOnFlow } from './flow.ts';

export interface Screen {
  /** Also the class of the button that opens it. */
  name: 'privacy' | 'history';
  title: string;
  /** Fires `leave` to go back to the step, `privacy` to go on to that screen. */
  draw(flow: TryOnFlow, t: Translator): TemplateResult;
}
